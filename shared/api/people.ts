import { z } from 'zod'
import { records } from '../records/records.ts'
import { absenceCalls } from './absences.ts'
import { fieldsOf } from './fields.ts'
import { command, query } from './procedure.ts'
import { maybeSeen, Saved, Seen } from './values.ts'

export const PersonFields = fieldsOf(records.person)
export const Person = Saved.extend({ ...PersonFields.shape, origin: z.string(), clients: z.number().int() })
export type Person = z.output<typeof Person>

export const people = {
  list: query('work').input(z.object({})).output(z.array(Person)),
  /** A new person without initials gets those of the name. */
  save: command('work').input(PersonFields.extend(maybeSeen)).output(Saved),
  /** Refused with `in-use` while the person is named anywhere: make the person inactive instead. */
  remove: command('work').input(Seen).output(Saved),
  ...absenceCalls,
}
