/** Lists as spreadsheets from the command line. */
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleFile } from '../builders/sample.ts'
import { cliFolder, oneLine } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const on = ['--data', at('firm.db'), '--today', '2026-11-23']
beforeAll(async () => {
  await sampleFile(at('firm.db'), { today: '2026-11-23' })
})
afterAll(remove)

it('writes a list by the ending of its file', async () => {
  const ran = await run('export', 'clients', ...on, '--out', at('clients.xlsx'))
  expect(ran).toEqual({ code: 0, out: `${at('clients.xlsx')}\n`, err: '' })
  expect(readFileSync(at('clients.xlsx')).toString('latin1')).toMatch(/^PK/)
  const span = ['--from', '2026-12-01', '--to', '2026-12-31', '--client', '101']
  await run('export', 'deadlines', ...on, ...span, '--language', 'en', '--out', at('due.csv'))
  const [head = '', ...rows] = readFileSync(at('due.csv'), 'utf8').trim().split('\r\n')
  expect(head).toMatch(/^Due date,Time,No\.?,/)
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.every((row) => row.startsWith('2026-12-') && row.includes(',101,'))).toBe(true)
})

it('names the lists there are, and leaves no file', async () => {
  const none = await run('export', 'nothing', ...on, '--language', 'en', '--out', at('none.csv'))
  expect(oneLine(none)).toMatch(/clients, contacts/)
  expect(oneLine(await run('export', 'rules', ...on, '--client', '999', '--out', at('none.csv')))).toMatch(/999/)
  expect(existsSync(at('none.csv'))).toBe(false)
})
