/** Judges of files that are not ours: what a stranger's computer has. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { programFolder } from '../../electron/paths.ts'

const run = (program: string, args: readonly string[], cwd?: string) =>
  execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  })

/** The words of a PDF in reading order, one space between them. Throws when it is none. */
export const textOfPdf = (path: string): string => run('pdftotext', [path, '-']).replaceAll(/\s+/g, ' ')

export const unzip = (path: string, folder: string): string => run('unzip', ['-q', path, '-d', folder])

/** Checks a list of sums; throws with what does not match. */
export const checkSums = (list: string, folder: string): string =>
  run('sha256sum', ['--check', '--strict', list], folder)

/** The command line of the build, as somebody in another firm would use it. */
export const commandLine = (...args: readonly string[]): string =>
  run(process.execPath, [join(programFolder(), 'out', 'electron', 'cli.js'), ...args])

/** A CSV file as rows of cells: quoted cells, doubled quotes, any line ends. */
export function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(
    new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'g'),
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '') break
    if (end !== separator) rows.push([])
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '')
}
