import type { Offer } from '../../../shared/api/handover.ts'
import type { Country } from '../../../shared/domain/calendar/countries/country.ts'
import { firstRun } from '../../../shared/domain/calendar/clock/first-run.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { onceOn } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { dayBefore } from '../../../shared/domain/calendar/runs/from-on.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { ClientRecord } from '../../../shared/domain/handover/record.ts'
import { recordClock } from './year.ts'

/** Paydays go by the banking days of the client's country, whatever days a firm has off. */
const runFrom = (record: ClientRecord, country: Country, day: IsoDay) =>
  firstRun(recordClock(record, country), createDayOffs({ country }), day)

/** What a package says to the questions of whoever takes its client over today. */
export const offerOf = (record: ClientRecord, country: Country, today: IsoDay): Offer => ({
  first_payday: runFrom(record, country, today)?.payday ?? null,
  ending: record.pay_groups.flatMap(({ name, valid_until }) =>
    valid_until === null ? [] : [{ name, until: valid_until }],
  ),
})

/**
 * The record as it is taken over with the first payday that is on a day or later: the clock starts with its run, the giver's
 * people did the work until then, and one-off work of the giver's time that was left undone is not ours.
 */
export function takenOver(record: ClientRecord, country: Country, wanted: IsoDay): ClientRecord {
  const start = runFrom(record, country, wanted)?.start ?? wanted
  const settled = new Set(
    record.marks
      .filter(({ state }) => state === 'done' || state === 'skipped')
      .map(({ occurrence }) => occurrence.slice(0, occurrence.indexOf('@'))),
  )
  const moved = new Map(record.marks.map(({ occurrence, moved_to }) => [occurrence, moved_to]))
  const isOpenBefore = ({ key, rule }: ClientRecord['rules'][number]) => {
    const day = onceOn(rule)
    if (day === undefined || settled.has(key)) return false
    return (moved.get(occurrenceKey({ rule: key, nominal: day })) ?? day) < start
  }
  const rules = record.rules.filter((rule) => !isOpenBefore(rule))
  const kept = new Set(rules.map(({ key }) => key))
  return {
    ...record,
    client: { ...record.client, clock_start: start },
    assignments: record.assignments
      .filter(({ valid_from }) => (valid_from ?? '') < start)
      .map((one) => ({
        ...one,
        valid_until: one.valid_until !== null && one.valid_until < start ? one.valid_until : dayBefore(start),
      })),
    rules,
    encounters: record.encounters.map((one) => (kept.has(one.next_key) ? one : { ...one, next_key: '' })),
    meeting_notes: record.meeting_notes.map((one) => (kept.has(one.next_key) ? one : { ...one, next_key: '' })),
  }
}
