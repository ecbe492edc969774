import { AppError } from '../../../shared/api/errors.ts'
import { Firm } from '../../../shared/api/firm.ts'
import type { Country } from '../../../shared/domain/calendar/countries/country.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { type DayOffOptions, tooLongClosures } from '../../../shared/domain/calendar/days/daysoff.ts'
import { businessId } from '../../../shared/domain/clients/business-id.ts'
import type { SheetFirm } from '../../../shared/domain/documents/sheet-input.ts'
import { isJson } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { isWallTime } from '../../../shared/domain/time-of-day.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import { readJson } from '../json.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { areOpenings, openingsIn, type Opening } from '../../../shared/domain/feedback/office-hours.ts'
import { eveName } from '../../../shared/i18n/office-hours.ts'
import { fitting, oneOf } from '../sound.ts'

export const findFirm = (db: Db) => db.selectFrom('firm').selectAll().limit(1).executeTakeFirst()

/** The firm's row, what cannot be used replaced. Throws `not-found: no-firm` in a file that has none yet. */
export async function theFirm(db: Db): Promise<Schema['firm']> {
  const row = await findFirm(db)
  if (!row) throw new AppError('not-found', 'no-firm')
  return fitting(Plain, row, otherwise).row
}

/** The firm, with its logo where it has one, and what stands at the head and the foot of its papers. */
export type Letterhead = Schema['firm'] & {
  readonly logo?: Uint8Array | undefined
  readonly texts?: Readonly<Record<`${'head' | 'foot'}_${Language}`, string>> | undefined
}

/** The firm as its letter paper names it, in the paper's language: what it has not said is left out. */
export const onPaper = (
  { name, business_id, phone, email, address, colour, logo, texts, language: own }: Letterhead,
  language: Language = oneOf(languages, own, 'fi'),
): SheetFirm => ({
  name,
  business_id: business_id || undefined,
  phone: phone || undefined,
  email: email || undefined,
  address: address || undefined,
  colour,
  logo,
  head: texts?.[`head_${language}`] || undefined,
  foot: texts?.[`foot_${language}`] || undefined,
})

/** What the firm's page begins with where the file has nothing that can be used. */
const otherwise = {
  name: '?',
  business_id: '',
  phone: '',
  email: '',
  address: '',
  language: 'fi',
  colour: '#1f5f8b',
  answer_days: 0,
  eve_until: '',
}
const Plain = Firm.omit({ days_off: true, working_week: true, hours: true })

/** The fields in which the firm's row holds what no form could have sent. */
export function damagedFields(row: Schema['firm']): string[] {
  const spans = readJson<unknown>(row.days_off_json, null)
  return [
    ...fitting(Plain, row, otherwise).damaged,
    ...(Array.isArray(spans) && spans.every(isSpan) && !tooLongClosures(dayOffOptions(row)).length ? [] : ['days_off']),
    ...(workingWeek(row).join('') === row.working_week ? [] : ['working_week']),
    ...(areOpenings(readJson<unknown>(row.hours_json, null)) ? [] : ['hours']),
  ]
}

type DaysOff = { from: string; to: string; name: string; until?: string | undefined }[]
const isSpan = (one: unknown): one is DaysOff[number] =>
  isJson(one) &&
  typeof one['name'] === 'string' &&
  (one['until'] === undefined || (typeof one['until'] === 'string' && isWallTime(one['until']))) &&
  [one['from'], one['to']].every((day) => typeof day === 'string' && isDay(day)) &&
  String(one['from']) <= String(one['to'])

/** The firm's own days off, as people entered them; what is no span of days is passed over. */
export function ownDaysOff(row: { days_off_json: string }): DaysOff {
  const spans = readJson<unknown>(row.days_off_json, [])
  return Array.isArray(spans)
    ? spans.filter(isSpan).map(({ from, to, name, until }) => ({ from, to, name, ...(until && { until }) }))
    : []
}

/** The weekdays that the firm works, 1 Monday to 7 Sunday, as they are stored: `12345`; an ordinary week for what is none. */
export function workingWeek({ working_week }: { working_week: string }): number[] {
  const days = [...new Set(working_week)].map(Number)
  return days.length > 0 && days.every((day) => day >= 1 && day <= 7) ? days : [1, 2, 3, 4, 5]
}

/** When the firm is open, by weekday, as far as somebody said. */
export const officeHours = (row: { hours_json: string }): readonly Opening[] =>
  openingsIn(readJson<unknown>(row.hours_json, []))

/** What decides the firm's days off; an ordinary week is left out, since everybody shares its calendar. */
export const dayOffOptions = (row: ClosingRow | undefined): DayOffOptions =>
  row
    ? {
        own: ownDaysOff(row),
        ...(row.working_week !== '12345' && { workingWeek: workingWeek(row) }),
        ...(isWallTime(row.eve_until) && {
          eves: { until: row.eve_until, name: eveName[oneOf(languages, row.language, 'fi')] },
        }),
      }
    : { own: [] }
type ClosingRow = Pick<Schema['firm'], 'days_off_json' | 'working_week' | 'eve_until' | 'language'>

/**
 * A business ID in its usual form, as its country has it; empty stays empty, and where a country asks for none it is what was
 * typed. Throws `invalid` for what is none, by its form or its check digit.
 */
export function checkedBusinessId(text: string, { businessId: rule }: Pick<Country, 'businessId'>): string {
  const id = text === '' || rule === undefined ? text.trim() : businessId(text, rule)
  if (id === undefined) throw new AppError('invalid', 'fields', { fields: { business_id: 'business-id' } })
  return id
}
