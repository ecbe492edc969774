import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readCatalogue } from '../../../shared/domain/calendar/rules/catalogue.ts'
import { factsOf } from '../../../shared/domain/calendar/rules/conditions.ts'
import { eventKinds } from '../../../shared/domain/calendar/rules/event-kinds.ts'
import { clientFacts } from '../../../shared/domain/calendar/rules/facts.ts'
import { languages } from '../../../shared/domain/words.ts'
import { formatTyped } from '../../../shared/domain/calendar/typed/format.ts'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { aClient, shippedCatalogue, statutory } from './a-client.ts'

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
  expect(rules).toHaveLength(114)
  expect([title !== '', version]).toEqual([true, 6])
  for (const rule of rules) {
    expect(rule.scope).toBe('catalogue')
    for (const language of languages) {
      expect(rule.recurrence?.[language], `${rule.key} ${language}`).toBeTruthy()
      if (rule.notes) expect(rule.notes[language], `${rule.key} ${language}`).toBeTruthy()
    }
    // Only what says that it is unverified may lack a source.
    if (rule.confidence !== 'not-verified') expect(rule.sources.length, rule.key).toBeGreaterThan(0)
  }
  expect(rules.filter((rule) => rule.subject === 'firm').map((rule) => rule.key)).toEqual([
    'ir-yearly-changes',
    'contribution-rates-published',
    'payday-year-change-check',
    'feedback-review',
    'backup-verification',
    'backup-restore-test',
  ])
})

it('calls every item in lists by few words, which tell it from all others', () => {
  const { rules } = shippedCatalogue()
  for (const language of languages) {
    // The ends of a season have names of their own.
    const told = rules
      .filter(({ rule }) => rule.rule.type !== 'window')
      .map(({ name, short = name }) => short[language])
    expect(new Set(told).size, language).toBe(told.length)
    expect(told.filter((text) => text.length > 48)).toEqual([])
    for (const { name, short } of rules)
      if (short) expect(short[language].length).toBeLessThanOrEqual(name[language].length)
  }
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
  const offered = clientFacts.filter((fact) => !fact.former)
  const keys = new Set(offered.map((fact) => fact.key))
  expect(keys.size).toBe(offered.length)
  const asked = new Set(rules.flatMap((rule) => (rule.appliesWhen ? factsOf(rule.appliesWhen) : [])))
  for (const fact of asked) expect(keys.has(fact), fact).toBe(true)
  // The country decides which catalogue holds; rules of one's own ask for it.
  keys.delete('country')
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
  expect(problems(with_({ name: { fi: 'a', sv: 'b' } }))[0]).toMatchObject({ code: 'missing-language', detail: 'en' })
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

it('still reads the catalogues that came before, which ask for facts that no form asks for', () => {
  for (const older of ['../../../resources/catalogue/fi-1.json', '../../builders/catalogue-fi-2.json']) {
    const read = readCatalogue(JSON.parse(readFileSync(new URL(older, import.meta.url), 'utf8')))
    const first = 'catalogue' in read ? read.catalogue.rules[0] : undefined
    expect([problems(read), first?.recurrence?.en === undefined, first?.recurrence?.fi]).toEqual([[], false, undefined])
  }
})

it('names no newspaper, mirror or blog as its source, and the statute before anybody who explains it', () => {
  const { rules } = shippedCatalogue()
  const statute = (source: string) => source.includes('finlex.fi') || source.includes('eur-lex')
  for (const { key, sources } of rules) {
    expect(sources.join(' '), key).not.toMatch(
      /blog_posts|\/blogi?\/|\/\/uutiset\.|verkkouutiset|mtvuutiset|sv24|demokraatti|tilisanomat|memo\.fi|docplayer|pam2014|minilex|aktor\.fi|legalfolks|lonnberg/,
    )
    const acts = sources.filter((source) => statute(source) && !source.endsWith('/19300150'))
    expect(sources.slice(0, acts.length), key).toEqual(acts)
  }
})

it('holds an item only from the day on which its duty begins, and refuses what is no day', () => {
  const yearly = { type: 'yearly-fixed', month: 6, day: 7 }
  const read = with_({ rule: yearly, valid_from: '2027-01-01', applies_when: undefined })
  const rules = 'catalogue' in read ? read.catalogue.rules : []
  const dues = clientClock(aClient(), rules.slice(0, 1), statutory, '2025-01-01', '2028-12-31').occurrences
  expect(dues.map(({ nominal }) => nominal)).toEqual(['2027-06-07', '2028-06-07'])
  for (const wrong of ['2027-02-30', 2027, ''])
    expect(problems(with_({ valid_from: wrong }))[0]).toMatchObject({
      code: 'unknown-value',
      path: 'obligations[0] ir-earnings-payment-report: valid_from',
    })
})

it('takes a target and words in three languages, or none', () => {
  const read = with_({ target: { days: 0, count: 'calendar' }, notes: 'In English' })
  const rule = 'catalogue' in read ? read.catalogue.rules[0] : undefined
  expect(rule).toMatchObject({ target: { days: 0, count: 'calendar' }, notes: { en: 'In English' } })
  expect(problems(with_({ target: { days: -1, count: 'calendar' } }))[0]?.code).toBe('unknown-value')
  expect(problems(with_({ notes: { fi: 'vain suomeksi' } }))[0]).toMatchObject({
    code: 'missing-language',
    detail: 'sv',
  })
  expect(problems(with_({ recurrence: 7 }))[0]?.code).toBe('unknown-value')
})
