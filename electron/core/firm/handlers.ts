import { AppError } from '../../../shared/api/errors.ts'
import { tooLongClosures } from '../../../shared/domain/calendar/daysoff.ts'
import { businessId } from '../../../shared/domain/clients/business-id.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { catalogueRow } from '../calendar/catalogue.ts'
import { toRow } from '../db/rows.ts'
import type { Handlers, Writing } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { damageOf } from './damage.ts'
import { findFirm, ownDaysOff, theFirm, workingWeek } from './rows.ts'

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

export const firm: Handlers<'firm'> = {
  async get(_, { db }) {
    const { installation: _i, days_off_json: _d, working_week, language, ...row } = await theFirm(db)
    return {
      ...row,
      language: oneOf(languages, language, 'fi'),
      working_week: workingWeek({ working_week }),
      days_off: ownDaysOff({ days_off_json: _d }),
    }
  },
  damage: (_, context) => damageOf(context),
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
