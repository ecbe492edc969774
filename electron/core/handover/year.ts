import type { Item } from '../../../shared/api/items.ts'
import { dayOf, isoOf, addMonths } from '../../../shared/domain/calendar/days/days.ts'
import { createDayOffs, type DayOffOptions } from '../../../shared/domain/calendar/days/daysoff.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { intervalKeys } from '../../../shared/domain/calendar/clock/held.ts'
import { paydayKey, ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import type { Catalogues } from '../../../shared/domain/calendar/rules/catalogues.ts'
import type { ClockClient, ClockRule, Facts, IsoDay, Occurrence } from '../../../shared/domain/calendar/types.ts'
import { clientClock, earliestOf } from '../../../shared/domain/calendar/clock/clock.ts'
import type { ClientRecord } from '../../../shared/domain/handover/record.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { itemOf, type ClientYear, nominalOf, ruleBook } from '../year/index.ts'
import { unpackedMark } from './marks.ts'

/** How far ahead a package looks (formats.md 2.2). */
const MONTHS = 18

export type PackageItem = { readonly item: Item; readonly occurrence: Occurrence; readonly rule: ClockRule | undefined }
export type PackageYear = {
  readonly year: ClientYear
  /** From the start of the clock to the end of what a package shows, by occurrence key. */
  readonly items: ReadonlyMap<string, PackageItem>
  readonly paydays: readonly Occurrence[]
}

type YearOptions = {
  readonly catalogues: Catalogues
  readonly daysOff: DayOffOptions
  /** The package's own day: what is late, due and coming is told from it. */
  readonly day: IsoDay
  readonly language: Language
}
type FactsOf = { headcount: number; industry: string; form: string; facts: Facts }

/** What the catalogue asks about. A package shows the year as whoever takes the client over will see it. */
export const clockFacts = ({ facts, headcount, industry, form }: FactsOf): Facts => ({
  ...facts,
  headcount,
  industry,
  form,
  client_state: 'takeover',
})

/** The client's year computed from the record alone, so that whoever takes the record in computes the same. */
export function yearOf(record: ClientRecord, { catalogues, daysOff, day, language }: YearOptions): PackageYear {
  const country = catalogues.country(record.client.country)
  const dayOffs = createDayOffs({ ...daysOff, country })
  const names = new Map(record.people.map((person) => [person.id, person.name]))
  const { id, name, number } = record.client
  const own = record.rules.map(({ id: rule, key, source, updated_at, valid_from, valid_until, ...fields }) => ({
    id: rule,
    version: 1,
    updated: updated_at,
    origin: source,
    client_id: id,
    key,
    valid_from,
    valid_until,
    fields_json: JSON.stringify(fields),
  }))
  const book = ruleBook(catalogues, own)
  const common = book.common(country.code)
  const rules = book.of(id, common)
  const year: ClientYear = {
    id,
    name,
    number,
    business_id: record.client.business_id,
    state: 'takeover',
    language: record.client.language,
    clock: clockOf(record, heldIn(record, rules)),
    rules,
    common,
    office: false,
    country,
    dayOffs,
    marks: new Map(
      record.marks.map((mark) => [
        mark.occurrence,
        {
          ...unpackedMark(mark),
          version: 1,
          client_id: id,
          person: names.get(mark.person_id ?? '') ?? '',
        },
      ]),
    ),
    settled: '',
    staffing: {
      id,
      assigned: record.assignments.map((one) => ({ ...one, person: names.get(one.person_id) ?? '', active: 1 })),
      given: [],
      absences: [],
    },
  }
  const horizon = isoOf(addMonths(dayOf(day), MONTHS))
  const earliest = earliestOf(year.clock, year.rules, dayOffs)
  const from = earliest < day ? earliest : day
  const { occurrences } = clientClock(year.clock, year.rules, dayOffs, from, horizon)
  const telling = { language, today: day, explanations: true }
  const items = occurrences.map((occurrence): [string, PackageItem] => {
    const rule = ruleOf(occurrence, year.clock, year.rules)
    return [occurrenceKey(occurrence), { item: itemOf(year, occurrence, telling), occurrence, rule }]
  })
  const paydays = occurrences.filter((one) => one.rule === paydayKey && one.due >= day)
  return { year, items: new Map(items), paydays }
}

/** What was done of the rules with a longest interval, as `readHeld` finds it. */
function heldIn(record: ClientRecord, rules: readonly ClockRule[]): ClockClient['held'] {
  const keys = new Set(intervalKeys(rules))
  const marks = record.marks.map((mark) => ({ ...mark, nominal: nominalOf(mark.occurrence) ?? mark.due }))
  const mine = marks.filter((mark) => keys.has(ruleIn(mark.occurrence)))
  return Map.groupBy(mine, (mark) => ruleIn(mark.occurrence))
}

const ruleIn = (key: string): string => key.slice(0, Math.max(0, key.indexOf('@')))

/** The client as the year clock reads it. */
export const clockOf = (record: ClientRecord, held?: ClockClient['held']): ClockClient => ({
  held,
  id: record.client.id,
  facts: clockFacts(record.client),
  fiscalYearEnd: record.client.fiscal_year_end,
  clockStart: record.client.clock_start,
  events: record.events.map(({ id, kind, day, name }) => ({ id, kind, day, name })),
  payGroups: record.pay_groups.map((group) => ({
    id: group.id,
    name: group.name,
    payday: group.payday,
    validFrom: group.valid_from ?? undefined,
    validUntil: group.valid_until ?? undefined,
    exceptions: group.exceptions,
    cutoffs: record.cutoffs
      .filter((cutoff) => cutoff.pay_group_id === group.id)
      .map(({ id, kind, name, responsible, rule }) => ({ id, kind, name, responsible, rule })),
  })),
})
