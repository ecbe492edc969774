/** Listening on this computer's own addresses, and on no other. */
import type { Server } from 'node:http'
import { type AddressInfo, createServer, type Server as Listener } from 'node:net'

export type Loopback = {
  readonly port: number
  /** How many connections there are at the moment. */
  connections(): Promise<number>
  /** Ends every connection and gives the port back. */
  close(): Promise<void>
}

/**
 * Lets a server listen on 127.0.0.1 and, where the computer has it, on ::1 with the same port: a browser takes a name below
 * `localhost` to either, and whoever held the other one would be sent what is meant for us.
 * @param ports tried in their order; 0 is any free one. Throws `EADDRINUSE` when the last one is taken on either address.
 */
export async function listenOn(server: Server, [port = 0, ...others]: readonly number[]): Promise<Loopback> {
  try {
    const second = await listenOnBoth(server, port)
    const listeners: readonly Listener[] = second ? [server, second] : [server]
    return {
      port: portOf(server),
      connections: async () => (await Promise.all(listeners.map(held))).reduce((sum, count) => sum + count, 0),
      async close() {
        const ended = listeners.map(closed)
        server.closeAllConnections()
        await Promise.all(ended)
      },
    }
  } catch (error) {
    if (others.length > 0) return listenOn(server, others)
    throw error
  }
}

/** Gives what listens on the second address and hands its connections to the server; undefined where there is no such address. */
async function listenOnBoth(server: Server, wanted: number): Promise<Listener | undefined> {
  for (let tries = 1; ; tries++) {
    await listen(server, '127.0.0.1', wanted)
    const second = createServer((socket) => void server.emit('connection', socket))
    try {
      await listen(second, '::1', portOf(server))
      return second
    } catch (error) {
      // Without such an address nobody else can hold it either.
      if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error))) return undefined
      await closed(server)
      // A free port of the first address may be taken on the second: then another one.
      if (wanted !== 0 || tries === 20) throw error
    }
  }
}

const listen = (server: Listener, host: string, port: number): Promise<void> =>
  new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done()
    })
  })

const held = (server: Listener): Promise<number> =>
  new Promise((done, fail) => server.getConnections((error, count) => (error ? fail(error) : done(count))))

const closed = (server: Listener): Promise<void> => new Promise((done) => server.close(() => done()))

const portOf = (server: Listener): number => (server.address() as AddressInfo).port

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')
