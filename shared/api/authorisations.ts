import { z } from 'zod'
import { authorisationKinds } from '../domain/authorisations/authorisation.ts'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { command, query } from './procedure.ts'
import { maybeSeen, Name, Saved, Seen } from './values.ts'

export const AuthorisationFields = fieldsOf(records.authorisation)
export type AuthorisationFields = z.output<typeof AuthorisationFields>
export const Authorisation = Saved.extend(AuthorisationFields.shape).extend({
  origin: z.string(),
  /** Who of us; empty: the firm. */
  holder: z.string(),
  /** The holder has left. */
  holder_gone: z.boolean(),
})
export type Authorisation = z.output<typeof Authorisation>

/** What clients have authorised us for. Never a password or a secret of any kind. */
export const authorisations = {
  get: query('work')
    .input(z.object({ client: Name }))
    .output(
      z.object({
        rows: z.array(Authorisation),
        /** What the client's services need and nothing in force gives. */
        missing: z.array(z.enum(authorisationKinds)),
      }),
    ),
  /** Throws `invalid: fields` where an own kind has no name, it ends before it begins, or a field looks like a secret. */
  save: command('work').input(AuthorisationFields.extend(maybeSeen)).output(Saved),
  remove: command('work').input(Seen).output(Saved),
}
