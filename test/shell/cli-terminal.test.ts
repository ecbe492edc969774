// @module-tag slow
/** Whatever a client, a file or an argument is called, nothing of it steers the terminal; programs get it as it is. */
import { mkdirSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleFile } from '../builders/sample.ts'
import { cliFolder, jsonOf, oneLine, type Ran } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const data = at('firm.db')
const on = ['--data', data, '--today', '2026-11-23']
/** Title of the window, colours, one-byte forms of the same, a line feigned, a text turned round, a name hidden. */
const HOSTILE = 'Aamu\u001b]0;x\u0007\u001b[2J\u009b31m\u0085\rOy\u202eyO\u2066\u200b\u2028\u007f\b'
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const STEERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]/

beforeAll(async () => {
  await sampleFile(data, { today: '2026-11-23' })
  // No form lets such a name in; an older program, or somebody with the file in hand, may have.
  const database = new Database(data)
  for (const table of ['client', 'person', 'contact', 'firm'])
    database.prepare(`update ${table} set name = ? || name`).run(HOSTILE)
  database.close()
})
afterAll(remove)

const calm = (ran: Ran): void => {
  expect(ran.out + ran.err).not.toBe('')
  expect(ran.out + ran.err).not.toMatch(STEERS)
}
const span = ['--from', '2027-01-01', '--to', '2027-01-31']

it.each([
  ['clients', 'list'],
  ['absences', 'list', '--past'],
  ['calendar', 'list', ...span],
  ['handover', 'export', '--client', '126', '--force', '--out', at('a.zip')],
  ['calendar', 'export', ...span, '--person', 'Nobody', '--out', at('b.ics')],
])('%s %s prints nothing that steers', async (...args) => {
  calm(await run(...args, ...on))
  if (!args.includes('--out')) calm(await run(...args, ...on, '--json'))
})

it('lines up what stands escaped', async () => {
  const { out } = await run('clients', 'list', ...on)
  const [heading = '', ...rows] = out.trimEnd().split('\n')
  const column = heading.indexOf('Y-tunnus')
  for (const row of rows) expect(row.slice(column - 2, column + 9)).toMatch(/^ {2}(?:\d{7}-\d)? *$/)
})

it('gives programs the very name', async () => {
  const rows = await jsonOf(run)<{ name: string }[]>('clients', 'list', ...on)
  expect(rows[0]?.name.startsWith(HOSTILE)).toBe(true)
})

it('tells mistakes with hostile words in one calm line', async () => {
  const odd = at(`odd${HOSTILE}`)
  mkdirSync(odd)
  writeFileSync(at(`a\nb${HOSTILE}`), 'no backup')
  for (const args of [
    ['sheet', 'export', ...on, '--client', HOSTILE, '--out', at('x.pdf')],
    ['clients', 'list', '--data', at(HOSTILE)],
    ['clients', HOSTILE],
    ['clients', 'list', `--${HOSTILE}`],
    ['rules', 'test', HOSTILE, ...span],
    ['rules', 'test', '25.k', '--from', HOSTILE, '--to', '2027-01-01'],
    ['backup', 'test', at(`a\nb${HOSTILE}`)],
    ['backup', 'create', ...on, '--out', odd],
    ['handover', 'import', odd, ...on],
  ])
    for (const language of ['fi', 'sv', 'en']) {
      const ran = await run(...args, '--language', language)
      oneLine(ran)
      calm(ran)
    }
})

it('keeps a file of an odd name on one line', async () => {
  const copy = at('two\nlines.db')
  const ran = await run('backup', 'create', ...on, '--out', copy)
  expect(ran).toEqual({ code: 0, out: `${copy.replace('\n', String.raw`\u000a`)}\n`, err: '' })
})
