import type { Item } from '../../../shared/api/items.ts'
import type { Country } from '../../../shared/domain/calendar/countries/country.ts'
import { dayOf, isoOf, addMonths } from '../../../shared/domain/calendar/days/days.ts'
import { createDayOffs, type DayOffOptions } from '../../../shared/domain/calendar/days/daysoff.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { intervalKeys } from '../../../shared/domain/calendar/clock/held.ts'
import { paydayKey, ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import type { Catalogues } from '../../../shared/domain/calendar/rules/catalogues.ts'
import type { ClockClient, ClockRule, IsoDay, Occurrence } from '../../../shared/domain/calendar/types.ts'
import { clientClock, earliestOf } from '../../../shared/domain/calendar/clock/clock.ts'
import type { ClientRecord } from '../../../shared/domain/handover/record.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { toRow } from '../db/rows.ts'
import { clockOf, itemOf, type ClientYear, nominalOf, ruleBook } from '../year/index.ts'
import { unpackedMark } from './marks.ts'
import { arriving, rowsOf, ruleRow } from './unpack.ts'

/** How far ahead a package looks (formats.md 2.2). */
const MONTHS = 18

export type PackageItem = { readonly item: Item; readonly occurrence: Occurrence; readonly rule: ClockRule | undefined }
export type PackageYear = {
  /** The package's own day. */
  readonly day: IsoDay
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
/** The client's year computed from the record alone, so that whoever takes the record in computes the same. */
export function yearOf(record: ClientRecord, { catalogues, daysOff, day, language }: YearOptions): PackageYear {
  const country = catalogues.country(record.client.country)
  const dayOffs = createDayOffs({ ...daysOff, country })
  const names = new Map(record.people.map((person) => [person.id, person.name]))
  const { id, name, number } = record.client
  const own = record.rules.map((rule) => ({ ...ruleRow(id, rule), version: 1 }))
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
    clock: { ...recordClock(record, country), held: heldIn(record, rules) },
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
  return { day, year, items: new Map(items), paydays }
}

/** What was done of the rules with a longest interval, as `readHeld` finds it. */
function heldIn(record: ClientRecord, rules: readonly ClockRule[]): ClockClient['held'] {
  const keys = new Set(intervalKeys(rules))
  const marks = record.marks.map((mark) => ({ ...mark, nominal: nominalOf(mark.occurrence) ?? mark.due }))
  const mine = marks.filter((mark) => keys.has(ruleIn(mark.occurrence)))
  return Map.groupBy(mine, (mark) => ruleIn(mark.occurrence))
}

const ruleIn = (key: string): string => key.slice(0, Math.max(0, key.indexOf('@')))

/** The client as the year clock reads it where the record is taken in. */
export const recordClock = (record: ClientRecord, country: Country): ClockClient =>
  clockOf(
    { row: { id: record.client.id, ...toRow('client', arriving(record.client)) }, country },
    rowsOf(record, 'pay_group'),
    rowsOf(record, 'cutoff'),
    rowsOf(record, 'event'),
  )
