import { shownKinds } from '../domain/attachments/file.ts'
import { retentionClasses } from '../domain/attachments/retention.ts'
import * as f from './field.ts'

/** A file that belongs to a client. Its contents lie apart, named by their hash (decision 061). */
export const attachment = f.record('attachment', {
  named: 'name',
  year: 'none',
  since: '1.9',
  fields: {
    client_id: f.ref('client', { silent: true }),
    /** Under which it is saved. */
    name: f.name(),
    /** How long it is kept, and the day that is counted from. */
    retention: f.choice(retentionClasses, { words: 'retentionClasses' }),
    retention_day: f.maybeDay(),
    /** What we say of it among ourselves. */
    note: f.line({ held: 'client-notes' }),
    /** For us alone: neither a successor nor the client gets it. */
    internal: f.flag({ stays: true }),
    /** What it is about besides the client; what is gone may be named. */
    engagement_id: f.maybeRef('engagement'),
    encounter_id: f.maybeRef('encounter'),
    /** SHA-256 of its contents, as hex. */
    hash: f.line({ own: true, silent: true, max: 64 }),
    /** In bytes. */
    size: f.whole(2 ** 31 - 1, { own: true, silent: true }),
    /** How the program may show it. */
    shown: f.choice(shownKinds, { own: true, silent: true }),
    /** Who brought it, as that person was called then, and when. */
    added_by: f.line({ own: true, silent: true }),
    added_on: f.day({ own: true, silent: true }),
  },
})
