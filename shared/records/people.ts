import { personRoles } from '../domain/people.ts'
import * as f from './field.ts'

/** Our people, and a predecessor's people that came in a package. */
export const person = f.record('person', {
  named: 'name',
  year: 'all',
  fields: {
    name: f.name(),
    initials: f.line({ max: 5 }),
    /** What the person does. */
    role: f.choice(personRoles, { words: 'personRoles' }),
    email: f.email(),
    phone: f.phone(),
    /** No once the person has left: keeps history readable, offers no new work. */
    active: f.flag({ blank: true, stays: true }),
  },
})

/** Somebody of us is away; the reason is nobody's business and is not kept. */
export const absence = f.record('absence', {
  named: 'person_id',
  year: 'cover',
  fields: {
    person_id: f.ref('person'),
    /** Both inclusive. */
    first_day: f.day(),
    last_day: f.day(),
    /** What the deputies should know. */
    note: f.text({ max: 2000 }),
  },
})

/** Who stands in during an absence: for one client, or (`client_id` null) for all the others. */
export const absenceDeputy = f.record('absence_deputy', {
  named: 'person_id',
  year: 'cover',
  fields: {
    absence_id: f.ref('absence', { silent: true }),
    client_id: f.maybeRef('client', { silent: true }),
    person_id: f.ref('person'),
  },
})
