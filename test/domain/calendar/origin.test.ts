import { expect, it } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import type { OwnRule } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { layered } from '../../../shared/domain/calendar/rules/effective.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { aClient, payGroup, rule, shippedCatalogue, statutory } from './a-client.ts'

const { rules } = shippedCatalogue()
const key = 'ir-employers-separate-report'
const catalogue = rules.filter((one) => one.key === key)
const client = aClient({ payGroups: [payGroup(rule({ type: 'monthly-day', day: 15 }))] })
const said = (scope: OwnRule['scope'], fields: OwnRule['fields']): OwnRule => ({ key, scope, fields })

/** Why a date of the report of March is when it is, with what the firm and the client say of it. */
function told(...own: readonly OwnRule[]): string {
  const firm = layered(
    catalogue,
    own.filter(({ scope }) => scope === 'firm'),
  )
  const all = layered(
    firm,
    own.filter(({ scope }) => scope === 'client'),
  )
  const [known] = all
  const [found] = clientClock(client, all, statutory, '2027-04-01', '2027-04-30').occurrences
  if (!found || !known) throw new Error('no date')
  return explain(found, known, statutory, 'fi')
}
const same: Rule = {
  rule: { type: 'monthly-day', day: 5, month_offset: 1 },
  non_business_day: { action: 'next-business-day' },
}

it('a checklist of the client’s changes nothing of where the date is from', () => {
  const text = told(said('client', { checklist: ['Täsmäytä'] }))
  expect(text).toContain('Lähde: finlex.fi, vero.fi')
  expect(text).toMatch(/Asiakkaan omaa: muistilista\.$/)
  expect(text).not.toContain('oma sääntö')
})

it('the same dates typed again keep their sources', () => {
  expect(told(said('firm', { rule: same }))).toBe(told())
})

it('another date is whose it is, and what else is said is told by whom', () => {
  const text = told(
    said('firm', { rule: { ...same, rule: { type: 'monthly-day', day: 3, month_offset: 1 } } }),
    said('client', { lead: [3], target: { days: 1, count: 'business' } }),
  )
  expect(text).toContain('Toimiston oma sääntö.')
  expect(text).not.toContain('Lähde')
  expect(text).toMatch(/Asiakkaan omaa: ennakkoaika ja tavoite\.$/)
})
