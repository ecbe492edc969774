/** Calendar programs that are not ours, with folders of their own, where they are installed. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Takes a calendar file in and says what its calendar then holds, a line for each day and event. */
export type CalendarProgram = {
  take(file: string): void | Promise<void>
  /** `2027-02-12 Asiakas 010: …`, sorted. */
  holds(): string[] | Promise<string[]>
  stop(): void | Promise<void>
}

/** Whether Debian's package is here; the note stands in the name of a test that cannot run. */
export function present(command: string): { readonly found: boolean; readonly note: string } {
  const found = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))
  return { found, note: found ? '' : ` (not installed: apt-get install ${command})` }
}

const folderOf = (name: string): string => mkdtempSync(join(tmpdir(), `vk-${name}-`))
const gone = (folder: string) => rmSync(folder, { recursive: true, force: true })

/** `UID` of a file's event or task, with its day and summary, whatever lies around it. */
function lineOf(text: string): string[] {
  const flat = text.replaceAll(/\r?\n /g, '')
  return [...flat.matchAll(/BEGIN:(VEVENT|VTODO)[\s\S]*?END:\1/g)].map(([component]) => {
    const of = (name: string) => new RegExp(`^${name}[^:\\r\\n]*:(.*?)\\r?$`, 'm').exec(component)?.[1] ?? ''
    const day = of('DTSTART') || of('DUE')
    return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)} ${of('SUMMARY').replaceAll(/\\([,;\\])/g, '$1')}`
  })
}

/** khal keeps a file for each UID. */
export function khal(): CalendarProgram {
  const folder = folderOf('khal')
  const calendar = join(folder, 'calendar')
  const config = join(folder, 'config')
  mkdirSync(calendar)
  const format = ['timeformat = %H:%M', 'dateformat = %Y-%m-%d', 'longdateformat = %Y-%m-%d']
  const times = ['datetimeformat = %Y-%m-%d %H:%M', 'longdatetimeformat = %Y-%m-%d %H:%M']
  writeFileSync(
    config,
    ['[calendars]', '[[work]]', `path = ${calendar}`, '[locale]', ...format, ...times]
      .concat(['[default]', 'default_calendar = work', '[sqlite]', `path = ${join(folder, 'khal.db')}`, ''])
      .join('\n'),
  )
  const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' }
  return {
    take: (file) =>
      void execFileSync('khal', ['-c', config, 'import', '--batch', '-a', 'work', file], { env, stdio: 'pipe' }),
    holds: () =>
      readdirSync(calendar)
        .flatMap((name) => lineOf(readFileSync(join(calendar, name), 'utf8')))
        .toSorted(),
    stop: () => gone(folder),
  }
}

/** calcurse knows no UIDs: it only says whether every event of a file is read. */
export function calcurse(): CalendarProgram {
  const folder = folderOf('calcurse')
  const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' }
  const run = (...args: string[]) =>
    execFileSync('calcurse', ['-q', '-D', join(folder, 'data'), ...args], { env, stdio: 'pipe' })
  return {
    take: (file) => void run('-i', file),
    holds: () => lineOf(run('-x').toString()).toSorted(),
    stop: () => gone(folder),
  }
}

/** radicale, a calendar server, refuses a file in which an identity stands twice. */
export async function radicale(): Promise<CalendarProgram> {
  const folder = folderOf('radicale')
  const port = await freePort()
  const config = join(folder, 'config')
  writeFileSync(
    config,
    ['[server]', `hosts = 127.0.0.1:${port}`, '[auth]', 'type = none', '[rights]', 'type = owner_only']
      .concat(['[storage]', `filesystem_folder = ${join(folder, 'store')}`, '[logging]', 'level = critical', ''])
      .join('\n'),
  )
  const server = spawn('radicale', ['-C', config], { stdio: 'ignore' })
  const ended = new Promise((done) => server.once('exit', done))
  const at = `http://127.0.0.1:${port}/me/firm/`
  const authorization = `Basic ${btoa('me:x')}`
  const stop = async () => {
    server.kill()
    await ended
    gone(folder)
  }
  for (const end = Date.now() + 20_000; ; await wait(50)) {
    if (
      await fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      )
    )
      break
    if (Date.now() > end || server.exitCode !== null) {
      await stop()
      throw new Error('radicale did not answer')
    }
  }
  return {
    async take(file) {
      const headers = { authorization, 'content-type': 'text/calendar; charset=utf-8' }
      const answer = await fetch(at, { method: 'PUT', headers, body: readFileSync(file) })
      if (!answer.ok) throw new Error(`radicale: ${answer.status} ${await answer.text()}`)
    },
    holds: async () => lineOf(await (await fetch(at, { headers: { authorization } })).text()).toSorted(),
    stop,
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
