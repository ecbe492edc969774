import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from './measure.ts'

/** A program that makes a PDF of a page, as a program of ours would start it. */
type Peer = {
  readonly name: string
  /** Asked for its version, it is there or not. */
  readonly command: string
  readonly draw: (pages: readonly string[], out: string) => readonly string[]
  readonly note: string
}
const peers: readonly Peer[] = [
  {
    name: 'WeasyPrint',
    command: 'weasyprint',
    draw: ([page = ''], out) => ['--pdf-variant', 'pdf/ua-1', page, join(out, '0.pdf')],
    note: 'a process for each, claims PDF/UA-1',
  },
  {
    name: 'LibreOffice',
    command: 'soffice',
    draw: (pages, out) => [
      `-env:UserInstallation=file://${out}/profile`,
      '--headless',
      '--convert-to',
      'pdf:writer_web_pdf_Export',
      '--outdir',
      out,
      ...pages,
    ],
    note: 'a process for each; no PDF/UA claim',
  },
]

/** Milliseconds by the clock and by the processor that a command takes, its children with it. Throws where it fails. */
function timed(command: string, args: readonly string[]): { clock: number; processor: number } {
  const start = performance.now()
  const run = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@" >/dev/null 2>&1', command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  const clock = performance.now() - start
  if (run.status !== 0) throw new Error(`${command} failed with ${run.status}`)
  const [user = 0, system = 0] = (run.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { clock, processor: (user + system) * 1000 }
}

/** The same pages by other engines. One that is not on this machine is said: a row without it would look like a comparison. */
export function byPeers(sheets: readonly (readonly [name: string, page: (at: number) => string])[], runs = 5): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-peers-'))
  try {
    return peers.flatMap(({ name: peer, command, draw, note }) => {
      const asked = spawnSync(command, ['--version'], { encoding: 'utf8' })
      if (asked.status !== 0) {
        console.log(`B5: ${peer} is not on this machine (${command}): nothing is compared with it`)
        return []
      }
      const version = /\d+(\.\d+)+/.exec(asked.stdout)?.[0] ?? ''
      return sheets.map(([name, page]): Row => {
        // The first makes its profile and its caches.
        const times = Array.from({ length: runs + 1 }, (_, at) => {
          const out = join(folder, command)
          mkdirSync(out, { recursive: true })
          const path = join(folder, '0.html')
          writeFileSync(path, page(at))
          rmSync(join(out, '0.pdf'), { force: true })
          const took = timed(command, draw([path], out))
          if (statSync(join(out, '0.pdf')).size < 1000) throw new Error(`${peer} made nothing of ${name}`)
          return took
        }).slice(1)
        const [clock, processor] = (['clock', 'processor'] as const).map((by) =>
          times.map((one) => one[by]).toSorted((a, b) => a - b),
        )
        const half = Math.floor(runs / 2)
        return {
          bench: 'B5',
          name: `${peer} ${version}, ${name}`,
          p50: clock?.[half] ?? 0,
          p95: clock?.at(-1) ?? 0,
          unit: 'ms',
          note: `${note}; processor ${Math.round(processor?.[half] ?? 0)} ms`,
        }
      })
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
