/** Asking a server of this computer for a name below `localhost`: browsers know where that leads, Node asks the system. */
import { type IncomingMessage, request } from 'node:http'

/** As `fetch`, always at 127.0.0.1, under the name that the address has. */
export async function fetchHere(input: string | Request, init?: RequestInit): Promise<Response> {
  const asked = new Request(input, init)
  const { host, port, pathname, search } = new URL(asked.url)
  const headers = { ...Object.fromEntries(asked.headers), host }
  const { method } = asked
  // The caller's own signal: what only follows it may be collected meanwhile.
  const signal = init?.signal ?? (typeof input === 'string' ? asked.signal : input.signal)
  signal.throwIfAborted()
  const body = Buffer.from(await asked.arrayBuffer())
  const sent = request({ host: '127.0.0.1', port, path: pathname + search, method, headers, signal })
  const answered = new Promise<IncomingMessage>((done, fail) => sent.once('response', done).once('error', fail))
  sent.end(body)
  const answer = await answered
  const told = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  )
  const chunks = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(stream) {
      answer.on('data', (chunk: Buffer<ArrayBuffer>) => stream.enqueue(chunk))
      answer.once('end', () => stream.close())
      answer.once('error', (error) => stream.error(error))
    },
    cancel: () => void answer.destroy(),
  })
  return new Response(chunks, { status: answer.statusCode ?? 0, headers: told })
}
