import { z } from 'zod'
import { profiles } from '../domain/handover/profiles.ts'
import { job, query } from './procedure.ts'
import { Day, FileRef, Id, Line, Name, NewPassword } from './values.ts'

/** One line of what a package holds: a file, how many rows, or why it is not there. */
export const Part = z.object({
  part: z.string(),
  state: z.enum(['included', 'empty', 'held-back', 'not-kept']),
  rows: z.number().int(),
  reason: z.string(),
})
export const Report = z.object({
  client: z.string(),
  business_id: z.string(),
  sender: z.string(),
  day: Day,
  profile: z.string(),
  digest: z.string(),
  parts: z.array(Part),
  /** Files in the archive that are no part of the package and were passed over: a system's litter, what lies beside the bag. */
  ignored: z.array(z.string()),
})
export type Report = z.output<typeof Report>

/** A package is read from an uploaded file, or (command line) from a path on this machine. */
const Source = z.object({
  file: FileRef.optional(),
  path: z.string().max(4000).optional(),
  password: z.string().max(10_000).optional(),
})

export const handover = {
  /** What a package of this client would hold, and what is missing, before it is made. */
  check: query('work')
    .input(z.object({ client: Name, profile: z.enum(profiles) }))
    .output(Report.omit({ digest: true, ignored: true })),
  export: job(
    'work',
    z.object({
      client: Name,
      profile: z.enum(profiles),
      day: Day.optional(),
      recipient: Line.default(''),
      password: NewPassword.optional(),
    }),
    z.object({ file: FileRef, report: Report }),
  ),
  /** Checksums, completeness, versions and contents of a package; imports nothing. */
  verify: job('work', Source, Report),
  /** Takes the client in with everything in the package, in one undoable step. */
  import: job('work', Source, z.object({ client_id: Id, report: Report })),
  list: query('work')
    .input(z.object({ client: Name }))
    .output(
      z.array(
        z.object({
          id: Id,
          direction: z.enum(['out', 'in']),
          profile: z.string(),
          /** Null when what is stored is no day. */
          day: Day.nullable(),
          partner: z.string(),
          digest: z.string(),
          person: z.string(),
        }),
      ),
    ),
}
