import { AppError } from '../../../shared/api/errors.ts'
import { initialsOf } from '../../../shared/domain/people.ts'
import { removeViewsOf } from '../views/index.ts'
import { toRow } from '../db/rows.ts'
import type { Handlers } from '../handlers.ts'
import { listAbsences, substitutionOf } from './absence-list.ts'
import { digestOf } from './digest.ts'
import { listPeople } from './list.ts'
import { previewAbsence } from './preview.ts'
import { removeAbsence, saveAbsence } from './save-absence.ts'

/** What somebody keeps or holds for clients. */
const keeping = ['information', 'information_map', 'authorisation'] as const

export const people: Handlers<'people'> = {
  list: (_, context) => listPeople(context),
  async save({ id, version, ...values }, { write }) {
    const initials = id === undefined && values.initials === '' ? initialsOf(values.name) : values.initials
    // Whom a package brought is named in its client's past only; taken into use, one of ours.
    const ours = values.active && { origin: '' }
    return write.save('person', { id, version }, { ...toRow('person', { ...values, initials }), ...ours })
  },
  async remove({ id, version }, { db, write }) {
    for (const table of [
      'assignment',
      'mark',
      'run_note',
      'encounter',
      'matter',
      'matter_event',
      'response_target',
      'handover',
      'plan',
      'absence',
      'absence_deputy',
      ...keeping,
    ] as const) {
      const used = await db.selectFrom(table).select('id').where('person_id', '=', id).limit(1).executeTakeFirst()
      if (used) throw new AppError('conflict', 'in-use')
    }
    const given = await db.selectFrom('mark').select('id').where('given_to', '=', id).limit(1).executeTakeFirst()
    const named = await db
      .selectFrom('responsibility')
      .select('id')
      .where('provider_person', '=', id)
      .limit(1)
      .executeTakeFirst()
    if (given || named) throw new AppError('conflict', 'in-use')
    const row = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst()
    await removeViewsOf(id, { db, write })
    await write.remove('person', id, version)
    await write.toBin('person', id, row?.name ?? '', 1)
    return { id, version }
  },

  absences: (input, context) => listAbsences(input, context),
  saveAbsence: (input, context) => saveAbsence(input, context),
  removeAbsence: (input, context) => removeAbsence(input, context),
  previewAbsence: (input, context) => previewAbsence(input, context),
  substitution: (input, context) => substitutionOf(input, context),
  digest: (input, context) => digestOf(input, context),
}
