import { z } from 'zod'
import { personRoles } from '../domain/people.ts'
import { absenceCalls } from './absences.ts'
import { command, query } from './procedure.ts'
import { Email, Line, maybeSeen, Name, Phone, Saved, Seen } from './values.ts'

export const PersonFields = z.object({
  name: Name,
  initials: Line.max(5, 'too-long'),
  role: z.enum(personRoles),
  email: Email,
  phone: Phone,
  active: z.boolean(),
})
export const Person = Saved.extend({ ...PersonFields.shape, origin: z.string(), clients: z.number().int() })
export type Person = z.output<typeof Person>

export const people = {
  list: query('work').input(z.object({})).output(z.array(Person)),
  save: command('work').input(PersonFields.extend(maybeSeen)).output(Saved),
  /** Refused with `in-use` while the person is named anywhere: make the person inactive instead. */
  remove: command('work').input(Seen).output(Saved),
  ...absenceCalls,
}
