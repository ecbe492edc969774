import { AppError } from '../../../shared/api/errors.ts'
import { Firm } from '../../../shared/api/firm.ts'
import { isDay } from '../../../shared/domain/calendar/days.ts'
import { type DayOffOptions, tooLongClosures } from '../../../shared/domain/calendar/daysoff.ts'
import { isJson } from '../../../shared/domain/calendar/rule-check.ts'
import { businessId } from '../../../shared/domain/clients/business-id.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { catalogueRow } from '../calendar/catalogue.ts'
import type { Db } from '../db/read-only.ts'
import { toRow } from '../db/rows.ts'
import type { Handlers, Writing } from '../handlers.ts'
import { readJson } from '../json.ts'
import { fitting } from '../sound.ts'

export const findFirm = (db: Db) => db.selectFrom('firm').selectAll().limit(1).executeTakeFirst()

/** The firm's row. Throws `not-found: no-firm` in a file that has none yet. */
export async function theFirm(db: Db) {
  const row = await findFirm(db)
  if (!row) throw new AppError('not-found', 'no-firm')
  return row
}

type DaysOff = { from: string; to: string; name: string }[]
const isSpan = (one: unknown): one is DaysOff[number] =>
  isJson(one) &&
  typeof one['name'] === 'string' &&
  [one['from'], one['to']].every((day) => typeof day === 'string' && isDay(day)) &&
  String(one['from']) <= String(one['to'])

/** The firm's own days off, as people entered them; what is no span of days is passed over. */
export function ownDaysOff(row: { days_off_json: string }): DaysOff {
  const spans = readJson<unknown>(row.days_off_json, [])
  return Array.isArray(spans) ? spans.filter(isSpan).map(({ from, to, name }) => ({ from, to, name })) : []
}

/** The weekdays that the firm works, 1 Monday to 7 Sunday, as they are stored: `12345`; an ordinary week for what is none. */
export function workingWeek({ working_week }: { working_week: string }): number[] {
  const days = [...new Set(working_week)].map(Number)
  return days.length > 0 && days.every((day) => day >= 1 && day <= 7) ? days : [1, 2, 3, 4, 5]
}

/** What decides the firm's days off; an ordinary week is left out, since everybody shares its calendar. */
export const dayOffOptions = (row: { days_off_json: string; working_week: string } | undefined): DayOffOptions =>
  row ? { own: ownDaysOff(row), ...(row.working_week !== '12345' && { workingWeek: workingWeek(row) }) } : { own: [] }

/** A Y-tunnus in its usual form; empty stays empty. Throws `invalid` for a wrong check digit. */
export function checkedBusinessId(text: string): string {
  const id = text === '' ? '' : businessId(text)
  if (id === undefined) throw new AppError('invalid', 'fields', { fields: { business_id: 'business-id' } })
  return id
}

/** A new firm with its first person; gives that person's id. */
export async function newFirm(
  { env, write, db }: Writing,
  { name, language, person }: { name: string; language: Language; person: string },
): Promise<string> {
  if (await findFirm(db)) throw new AppError('conflict', 'firm-exists')
  await write.insert('firm', {
    name,
    language,
    business_id: '',
    phone: '',
    email: '',
    address: '',
    colour: '#1f5f8b',
    installation: env.newId(),
    days_off_json: '[]',
    working_week: '12345',
  })
  // A later program offers its newer catalogue; what is on screen changes only when somebody takes it.
  await write.insert('catalogue', catalogueRow(env.catalogue.shipped()))
  const first = await write.insert('person', {
    name: person,
    initials: initialsOf(person),
    role: 'owner',
    email: '',
    phone: '',
    active: 1,
  })
  return first.id
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0).toLocaleUpperCase('fi'))
    .join('')
    .slice(0, 4)

/** What the firm's page begins with where the file has nothing that can be used. */
const otherwise = { name: '?', business_id: '', phone: '', email: '', address: '', language: 'fi', colour: '#1f5f8b' }

export const firm: Handlers<'firm'> = {
  async get(_, { db }) {
    const { installation: _i, days_off_json: _d, working_week, ...row } = await theFirm(db)
    const shown = { ...row, working_week: workingWeek({ working_week }), days_off: ownDaysOff({ days_off_json: _d }) }
    return fitting(Firm, shown, otherwise).row as Firm
  },
  async save({ version, days_off, working_week, business_id, ...values }, { db, write }) {
    const { id } = await theFirm(db)
    const backwards = days_off.findIndex((day) => day.to < day.from)
    if (backwards >= 0)
      throw new AppError('invalid', 'fields', { fields: { [`days_off.${backwards}.to`]: 'ends-before-start' } })
    const [endless] = tooLongClosures({ own: days_off, workingWeek: working_week })
    if (endless !== undefined)
      throw new AppError('invalid', 'fields', { fields: { [`days_off.${endless}.to`]: 'span-too-long' } })
    const columns = toRow('firm', {
      ...values,
      days_off,
      business_id: checkedBusinessId(business_id),
      working_week: [...new Set(working_week)].toSorted((a, b) => a - b).join(''),
    })
    return write.update('firm', id, version, columns)
  },
}
