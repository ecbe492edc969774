import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { CardInput } from '../../../shared/domain/documents/process-card.ts'
import type { SheetInput } from '../../../shared/domain/documents/sheet-input.ts'
import { type Language, wordOf } from '../../../shared/domain/words.ts'
import { clients as clientWords } from '../../../shared/i18n/clients.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import type { Schema } from '../db/schema.ts'
import { runLinesBetween } from '../runs/index.ts'
import { type ClientYear, shiftDay } from '../year/index.ts'

/** What a deputy has to know of a client before the first call, in the order in which it is asked for. */
const known = [
  'payroll_system',
  'hr_system',
  'channel',
  'agreements',
  'holiday_bonus_practice',
  'garnishment_practice',
  'union_fee_practice',
  'pension_insurer',
  'accident_insurer',
] as const

type Facts = {
  readonly client: Schema['client']
  readonly year: ClientYear
  readonly day: IsoDay
  readonly language: Language
}

/** A run further ahead than this is nobody's next one: a quarter's, and to spare. */
const AHEAD = 120

/** A client's process card from its sheet, its card, and the next run of each pay group. */
export function cardOf(sheet: SheetInput, { client, year, day, language }: Facts): CardInput {
  const labels = labelsOf('client', language)
  const valueOf = (field: (typeof known)[number]) =>
    field === 'channel' ? wordOf(clientWords[language].channels, client[field]) : client[field]
  return {
    sheet,
    day,
    known: known
      .map((field) => ({ label: labels[field], value: valueOf(field) }))
      .filter(({ value }) => value.trim() !== ''),
    runs: nextRuns(year, day, language),
    note: client.note,
  }
}

function nextRuns(year: ClientYear, day: IsoDay, language: Language): CardInput['runs'] {
  const all = runLinesBetween(year, day, shiftDay(day, AHEAD), { language, today: day }).filter(
    ({ payday }) => payday >= day,
  )
  const groups = Map.groupBy(all, ({ group }) => group)
  return [...groups].flatMap(([group, runs]) => {
    const [next] = runs.toSorted((a, b) => (a.payday < b.payday ? -1 : 1))
    if (!next) return []
    const steps = next.steps.map(({ due, time, name }) => ({ day: due, what: name, ...(time !== null && { time }) }))
    return [{ group, payday: next.payday, steps }]
  })
}
