import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { factsOf, readCatalogue } from '../../../shared/domain/calendar/rules/catalogue.ts'
import { clientFacts, eventKinds } from '../../../shared/domain/calendar/rules/facts.ts'
import { formatTyped } from '../../../shared/domain/calendar/typed/format.ts'
import { shippedCatalogue } from './a-client.ts'

const path = new URL('../../../resources/catalogue/fi.json', import.meta.url)
type Item = Record<string, unknown>
const shipped = (): { obligations: Item[] } => JSON.parse(readFileSync(path, 'utf8'))

/** The shipped file with one item changed. */
function with_(change: Item, index = 0) {
  const json = shipped()
  json.obligations[index] = { ...json.obligations[index], ...change }
  return readCatalogue(json)
}
const problems = (read: ReturnType<typeof readCatalogue>) => ('error' in read ? read.error : [])

it('ships every item with its names, sources and confidence', () => {
  const { rules, title, version } = shippedCatalogue()
  expect(rules).toHaveLength(81)
  expect([title !== '', version]).toEqual([true, 2])
  for (const rule of rules) {
    expect(rule.scope).toBe('catalogue')
    expect(rule.recurrence, rule.key).toBeTruthy()
    // Only what says that it is unverified may lack a source.
    if (rule.confidence !== 'not-verified') expect(rule.sources.length, rule.key).toBeGreaterThan(0)
  }
  expect(rules.filter((rule) => rule.subject === 'firm').map((rule) => rule.key)).toEqual([
    'backup-verification',
    'backup-restore-test',
  ])
})

it('is word for word the catalogue that was gone through: an edit must be made in both places', async () => {
  const { rules } = shippedCatalogue()
  const lines = rules.map(({ key, confidence, responsible, lead, rule, calendar, appliesWhen }) => {
    const when = appliesWhen ? factsOf(appliesWhen).join(' ') : 'always'
    return [key, confidence, responsible, formatTyped(rule, 'en'), calendar ?? 'statutory', lead.join(' '), when].join(
      ' | ',
    )
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./catalogue-fi.txt')
})

it('asks only for facts and events that have a place in a form', () => {
  const { rules } = shippedCatalogue()
  const keys = new Set(clientFacts.map((fact) => fact.key))
  expect(keys.size).toBe(clientFacts.length)
  const asked = new Set(rules.flatMap((rule) => (rule.appliesWhen ? factsOf(rule.appliesWhen) : [])))
  for (const fact of asked) expect(keys.has(fact), fact).toBe(true)
  for (const fact of keys) expect(asked.has(fact), `${fact} decides nothing`).toBe(true)

  const kinds = new Set(eventKinds.map((event) => event.kind))
  const anchors = rules.flatMap(({ rule: { rule } }) => (rule.type === 'relative-to-event' ? [rule.anchor] : []))
  expect(new Set(anchors.filter((anchor) => anchor !== 'payment-date'))).toEqual(kinds)
})

it('takes a catalogue whole or not at all, naming every problem with its place', () => {
  expect(problems(readCatalogue(null))).toEqual([{ code: 'not-a-catalogue', path: '' }])
  expect(problems(readCatalogue({ title: 'x', version: 1 }))).toEqual([{ code: 'not-a-catalogue', path: '' }])
  expect(problems(with_({ confidence: 'surely' }))).toEqual([
    { code: 'unknown-value', path: 'obligations[0] ir-earnings-payment-report: confidence', detail: undefined },
  ])
  expect(problems(with_({ name: { fi: 'a', sv: 'b' } }))[0]?.code).toBe('unknown-value')
  expect(problems(with_({ sources: undefined }))[0]?.code).toBe('missing')
  expect(problems(with_({ rule: { type: 'monthly-day', day: 0 } }))[0]).toMatchObject({ code: 'zero' })
  expect(problems(with_({ applies_when: { fact: 'moon', is: 'full' } }))[0]).toMatchObject({
    code: 'unknown-fact',
    detail: 'moon',
  })
  expect(problems(with_({ applies_when: { fact: 'industry' } }))[0]?.code).toBe('not-a-condition')
  expect(problems(with_({ applies_when: { all: 'x' } }))[0]?.code).toBe('not-a-condition')
  expect(problems(with_({ calendar: 'lunar' }))[0]?.code).toBe('unknown-value')
  expect(problems(with_({ id: 'payday' }))[0]).toMatchObject({ code: 'twice', detail: 'payday' })
  const two = shipped()
  two.obligations[0] = {}
  two.obligations[1] = { ...two.obligations[1], rule: null }
  expect(problems(readCatalogue(two)).length).toBeGreaterThan(5)
})
