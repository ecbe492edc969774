// @module-tag slow
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { run as tool } from '../core/documents/tools.ts'
import { cliFolder, jsonOf, oneLine } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const json = jsonOf(run)
afterAll(remove)

it('prints the sheets of many clients, as one PDF or into a folder, and says whose are out of date', async () => {
  const of = ['--data', at('sheets.db'), '--language', 'fi']
  expect((await run('sample', ...of)).code).toBe(0)
  const two = ['--client', '101', '--client', '102']
  const one = await run('sheets', 'print', ...of, ...two, '--out', at('kaksi.pdf'))
  expect(one).toMatchObject({ code: 0, out: `${at('kaksi.pdf')}\n` })
  expect(one.err).toContain('Tulostettu 2 asiakkaan ohje.')
  expect(tool('pdftotext', ['-layout', at('kaksi.pdf'), '-'])).toMatch(/sivu 1 \//)
  const many = await run('sheets', 'print', ...of, ...two, '--lang', 'sv', '--out', at('kansio'))
  expect(many.code).toBe(0)
  expect(readdirSync(at('kansio')).toSorted()).toEqual(['kundinstruktion-101.pdf', 'kundinstruktion-102.pdf'])
  // Nothing that is there is written over unasked.
  const again = await run('sheets', 'print', ...of, ...two, '--lang', 'sv', '--out', at('kansio'))
  expect(oneLine(again)).toMatch(/kundinstruktion-10\d\.pdf.*--force/)
  expect((await run('sheets', 'print', ...of, ...two, '--lang', 'sv', '--force', '--out', at('kansio'))).code).toBe(0)
  writeFileSync(at('tiedosto'), '')
  expect((await run('sheets', 'print', ...of, ...two, '--out', at('tiedosto'))).code).toBe(1)
  expect(oneLine(await run('sheets', 'print', ...of, '--out', at('x.pdf')))).toContain('--all')
  expect(existsSync(at('x.pdf'))).toBe(false)
  const outdated = await json<{ client: string; outdated: string[] }[]>('instructions', 'outdated', ...of)
  for (const row of outdated) expect(row.outdated.length).toBeGreaterThan(0)
  expect((await run('instructions', 'outdated', ...of)).code).toBe(0)
})
