/** How many marks a second eight open windows take, all of which show what each of them changes, and with how much memory. */
import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createORPCClient } from '@orpc/client'
import { QueryObserver } from '@tanstack/react-query'
import { runnerImport } from 'vite'
import { type Api, cancelling, httpLink } from '../../renderer/desk/connect.ts'
import { fetchHere } from '../builders/loopback.ts'
import { dataset, type SetName, TODAY } from './dataset.ts'
import { type Row, table } from './measure.ts'

const WINDOWS = 8
const MARKS = 1000

const entry = new URL('../../out/electron/browser.js', import.meta.url).pathname

/** The program on a file, without a window of its own, and its calls as a page makes them. */
async function program(data: string, profile: string): Promise<{ api: () => Api; child: ChildProcess }> {
  const child = spawn(process.execPath, [entry, '--data', data, '--print-link'], {
    env: { ...process.env, VUOSIKELLO_PROFILE: profile, VUOSIKELLO_TODAY: TODAY },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const link = await new Promise<string>((found, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const seen = /http:\/\/[\w-]+\.localhost:\d+\/launch\S+/.exec((said += String(chunk)))?.[0]
      if (seen) found(seen)
    })
    child.once('exit', () => fail(new Error(`The program ended before it listened: ${said}`)))
  })
  const { origin } = new URL(link)
  const cookie = (await fetchHere(link)).headers.get('set-cookie')?.split(';')[0] ?? ''
  const send = (request: Request) => {
    request.headers.set('cookie', cookie)
    request.headers.set('origin', origin)
    return fetchHere(request)
  }
  return { child, api: () => createORPCClient(cancelling(httpLink(origin, send))) }
}

/** What a window on Today asks and keeps up. */
const questions = {
  'storage.status': (api: Api, signal: AbortSignal) => api.storage.status({}, { signal }),
  'storage.preferences': (api: Api, signal: AbortSignal) => api.storage.preferences({}, { signal }),
  'calendar.today': (api: Api, signal: AbortSignal) => api.calendar.today({ language: 'fi', days: 7 }, { signal }),
  'people.list': (api: Api, signal: AbortSignal) => api.people.list({}, { signal }),
  'history.stack': (api: Api, signal: AbortSignal) => api.history.stack({}, { signal }),
}

type Interface = Pick<typeof import('../../renderer/desk/queries.ts'), 'createQueries'> &
  Pick<typeof import('../../renderer/desk/watch.ts'), 'watch'>

/** The interface's own way of keeping answers fresh. Node does not read its modules by itself: they may hold JSX. */
async function theInterface(): Promise<Interface> {
  const load = async <T>(file: string) =>
    (await runnerImport<T>(new URL(`../../renderer/app/${file}`, import.meta.url).pathname)).module
  const { createQueries } = await load<Pick<Interface, 'createQueries'>>('queries.ts')
  const { watch } = await load<Pick<Interface, 'watch'>>('watch.ts')
  return { createQueries, watch }
}

/** A window that shows Today to everybody. Gives what closes it, and how often it has asked. */
function openWindow({ createQueries, watch }: Interface, api: Api): { close: () => void; asked: () => number } {
  const queries = createQueries()
  const abort = new AbortController()
  let asked = 0
  void watch(api, queries, abort.signal, true)
  const shown = Object.entries(questions).map(([name, question]) =>
    new QueryObserver<unknown>(queries, {
      queryKey: [name, {}],
      queryFn: ({ signal }) => {
        asked++
        return question(api, signal)
      },
    }).subscribe(() => undefined),
  )
  return {
    asked: () => asked,
    close() {
      for (const end of shown) end()
      abort.abort()
      queries.clear()
    },
  }
}

/** The most memory that a process has had so far, in megabytes. */
const peak = ({ pid }: ChildProcess): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

async function measured(
  set: SetName,
  windows: number,
  marks: number,
): Promise<{ rate: number; mb: number; asked: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-bench-'))
  const file = join(folder, 'data.db')
  copyFileSync(await dataset(set), file)
  const { api, child } = await program(file, join(folder, 'profile'))
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const pages = await theInterface()
  const opened = Array.from({ length: windows }, () => openWindow(pages, api()))
  try {
    const writer = api()
    const { items } = await writer.calendar.list({ language: 'fi', from: TODAY, to: '2027-02-28' })
    const free = items.filter(({ mark }) => mark === null).slice(0, marks)
    if (free.length < marks) throw new Error(`Only ${free.length} dates of ${marks} in ${set}`)
    const begun = performance.now()
    // As many hands as windows, each marking one after the other.
    const hands = Array.from({ length: WINDOWS }, async (_, hand) => {
      for (let at = hand; at < free.length; at += WINDOWS) {
        const item = free[at]
        if (item)
          await writer.marks.mark({
            items: [{ client_id: item.client_id, key: item.key }],
            state: 'done',
            tickAll: true,
          })
      }
    })
    await Promise.all(hands)
    const rate = marks / ((performance.now() - begun) / 1000)
    return { rate, mb: peak(child), asked: opened.reduce((sum, one) => sum + one.asked(), 0) }
  } finally {
    for (const one of opened) one.close()
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

/** B11: marks a second, one occurrence each, by eight hands at once; the floor is the same without anybody who looks on. */
export async function b11(set: SetName = 'M', marks = MARKS): Promise<Row[]> {
  if (process.platform !== 'linux') throw new Error('B11 reads the memory of a process from /proc')
  const rows: Row[] = []
  for (const windows of [0, WINDOWS]) {
    const { rate, mb, asked } = await measured(set, windows, marks)
    const name = windows === 0 ? 'floor: no window' : `${windows} windows on Today`
    rows.push({
      bench: 'B11',
      name: `${set}: marks, ${name}`,
      p50: rate,
      p95: rate,
      unit: '/s',
      note: `${asked} questions`,
    })
    rows.push({ bench: 'B11', name: `${set}: most memory, ${name}`, p50: mb, p95: mb, unit: 'MB' })
  }
  return rows
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(table(await b11()))
  // The loader of the interface's modules goes on waiting for changes of them.
  process.exit(0)
}
