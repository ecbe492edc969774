import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { RuleForm } from '../../../shared/api/rule-form.ts'
import { readCatalogue } from '../../../shared/domain/calendar/rules/catalogue.ts'
import { parseTyped } from '../../../shared/domain/calendar/typed/typed.ts'

it('carries every rule of the catalogue over the wire as it is', () => {
  const json: unknown = JSON.parse(
    readFileSync(new URL('../../../resources/catalogue/fi.json', import.meta.url), 'utf8'),
  )
  const read = readCatalogue(json)
  if ('error' in read) throw new Error(JSON.stringify(read.error))
  expect(read.catalogue.rules.length).toBeGreaterThan(70)
  for (const { key, rule } of read.catalogue.rules) expect(RuleForm.parse(rule), key).toEqual(rule)
})

it.each([
  '25.k.v',
  '10.k+1.v',
  'viim.k',
  'viim.tp.k',
  '3.tp.k',
  'maksupäivä-5tp',
  '2.5.-30.9.',
  'tilikausi+6kk',
  '2.ma.k',
])('carries what was typed: %s', (text) => {
  const parsed = parseTyped(text)
  if ('error' in parsed) throw new Error(JSON.stringify(parsed.error))
  expect(RuleForm.parse(parsed.ok)).toEqual(parsed.ok)
})
