import { expect, it } from 'vitest'
import { filled } from '../../../shared/domain/calendar/rules/own-rule.ts'
import type { RuleFields } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { parseTyped } from '../../../shared/domain/calendar/typed/typed.ts'
import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import { monthBasis } from '../../../shared/domain/calendar/words/months.ts'
import { languages } from '../../../shared/domain/words.ts'
import { typedRule } from '../../builders/rules.ts'
import { shippedCatalogue } from './a-client.ts'

const rule = typedRule('12.k+2.v >')
const sentences = (fields: RuleFields, key = 'alv', scope: 'firm' | 'client' = 'client') => {
  const wider = shippedCatalogue().rules.find((one) => one.key === key)
  const own = filled({ key, scope, fields: { name: 'Oma', rule, ...fields } }, wider)
  const date = { rule: key, nominal: '2027-05-12', due: '2027-05-12' }
  return languages.map((language) => explain(date, own, createDayOffs(), language))
}
const begins = (fields: RuleFields, key?: string) => sentences(fields, key).map((text) => text.split('. ')[0])

it('value added tax goes by the tax period, as the law says it', () => {
  expect(sentences({ category: 'tax', calendar: 'statutory' }).map((text) => text.split('12.5.')[0])).toEqual([
    'Verokautta seuraavan toisen kuukauden 12. päivä. Ke ',
    'Den 12 i den andra månaden efter skatteperioden. On ',
    expect.stringContaining('The 12th of the 2nd month after the tax period.'),
  ])
})

it('only what hangs on a pay month says so', () => {
  expect(begins({})).toEqual([
    'Kalenterikuukautta toiseksi seuraavan kuukauden 12',
    'Den 12 i den andra månaden efter kalendermånaden',
    'The 12th of the 2nd month after the calendar month',
  ])
  for (const category of ['pension', 'incomes-register', 'union-and-deductions'])
    expect(begins({ category })[0]).toMatch(/^Palkanmaksukuukautta toiseksi seuraavan/)
  // What replaces a date of the catalogue counts from the same month, although the typed rule does not say it.
  expect(begins({}, 'tax-employer-contributions-payment')[0]).toMatch(/^Palkanmaksukuukautta/)
  expect(begins({}, 'construction-monthly-reports')[0]).toMatch(/^Kohdekuukautta/)
})

it('a payday counts from its pay period, a last day from the month of the payday', () => {
  const next = typedRule('10.k+1.v <p')
  expect(describe(next, 'fi', [], monthBasis({ key: 'payday', category: 'pay-date' }))).toMatch(
    /^Palkkakautta seuraavan kuukauden 10. päivä/,
  )
  expect(describe(next, 'sv', [], 'pay-period')).toMatch(/^Den 10 i månaden efter löneperioden/)
  expect(monthBasis({ key: 'client-material-deadline', category: 'agreement-and-relationship' })).toBe('pay-month')
})

it('is read back as it is said, whatever month it is', () => {
  for (const month of ['pay-period', 'tax-period', 'calendar-month', 'pay-month'])
    for (const language of languages) {
      const said = describe(typedRule('10.k+1.v <p'), language, [], month)
      const read = parseTyped(said)
      // Nothing at all is better than another rule.
      if ('ok' in read) expect(read.ok, said).toEqual(typedRule('10.k+1.v <p'))
      if (language === 'fi') expect('ok' in read, said).toBe(true)
    }
})

it('says of no statutory date that it was agreed', () => {
  for (const scope of ['firm', 'client'] as const)
    for (const text of sentences({ category: 'tax', calendar: 'statutory' }, 'alv', scope))
      expect(text).not.toMatch(/sovitaan|sovittu|avtala|agreed/)
  // Nor where only the firm said it, and the client has another day.
  const firms = filled(
    { key: 'alv', scope: 'firm', fields: { name: 'ALV', rule, category: 'tax', calendar: 'statutory' } },
    undefined,
  )
  const clients = filled({ key: 'alv', scope: 'client', fields: { rule: typedRule('11.k+2.v >') } }, firms)
  expect(clients.basis).toBe('')
})
