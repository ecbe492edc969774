import { AppError } from '../../../shared/api/errors.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { initialsOf } from '../../../shared/domain/people.ts'
import { findFirm } from '../firm/index.ts'
import type { Writing } from '../handlers.ts'
import { catalogueRow } from '../year/index.ts'

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
    answer_days: 0,
    installation: env.newId(),
    days_off_json: '[]',
    working_week: '12345',
    hours_json: '[]',
    eve_until: '',
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
