import { z } from 'zod'
import { encounterKinds } from '../domain/encounters/kinds.ts'
import { needsDay } from '../domain/attachments/retention.ts'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { command, job, query } from './procedure.ts'
import { Day, FileRef, Id, Name, Saved, Seen } from './values.ts'

/** The largest file that can be attached, in bytes; so many of them at once, and so much in all. */
export const MAX_ATTACHMENT = 100 * 1024 ** 2
export const MAX_ATTACHED_FILES = 100
export const MAX_ATTACHED = 5 * MAX_ATTACHMENT

const own = { hash: true, size: true, shown: true, added_by: true, added_on: true } as const
/** What people say of an attachment. */
export const AttachmentFields = fieldsOf(records.attachment).omit(own)
export type AttachmentFields = z.output<typeof AttachmentFields>

type Kept = Pick<AttachmentFields, 'retention' | 'retention_day'>
/** A class that counts from a day needs one. */
export const withDay = <S extends z.ZodType<Kept>>(schema: S) =>
  schema.refine(({ retention, retention_day: day }) => day !== null || !needsDay(retention), {
    path: ['retention_day'],
    message: 'required',
  })

export const Attachment = Saved.extend(fieldsOf(records.attachment).omit({ hash: true }).shape).extend({
  /** The last day on which it must be kept; null where none is known. */
  until: Day.nullable(),
  /** That day is over. */
  expired: z.boolean(),
  /** The name of the contract it is about; empty for none. */
  engagement: z.string(),
  /** When and how the client and we were in touch, where it is about that. */
  encounter: z.object({ day: Day, kind: z.enum(encounterKinds) }).nullable(),
  origin: z.string(),
})
export type Attachment = z.output<typeof Attachment>

/** A file is read from what was brought in, or (the desktop and the command line) from a path on this machine. */
export const AttachedFile = z.object({
  name: Name,
  file: FileRef.optional(),
  path: z.string().max(4096).optional(),
})

/** Files that belong to clients. */
export const attachments = {
  /** The newest first. */
  list: query('work')
    .input(z.object({ client: Name }))
    .output(z.object({ rows: z.array(Attachment) })),
  /**
   * Attaches files, all or none, in one deed. `known`: those that the client has already, under the same name. Throws
   * `invalid: attachment-too-large`, `attachments-too-large`, `empty-file`, `not-a-file`, and `not-found: file-gone`, with the
   * file's name among the facts.
   */
  add: job(
    'work',
    withDay(
      AttachmentFields.omit({ name: true }).extend({
        internal: z.boolean().default(false),
        engagement_id: Id.nullable().default(null),
        encounter_id: Id.nullable().default(null),
        files: z.array(AttachedFile).min(1).max(MAX_ATTACHED_FILES),
      }),
    ),
    z.object({ added: z.number().int(), known: z.number().int() }),
  ),
  save: command('work')
    .input(withDay(AttachmentFields.extend(Seen.shape)))
    .output(Saved),
  remove: command('work').input(Seen).output(Saved),
  /**
   * Puts its contents out, to be saved under its name, or (`show`) to be shown: then under one that tells what they are.
   * Throws `conflict: damaged` where they are not what was attached.
   */
  open: job('work', z.object({ id: Id, show: z.boolean().default(false) }), FileRef),
}
