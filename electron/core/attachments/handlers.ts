import { Attachment, MAX_ATTACHMENT } from '../../../shared/api/attachments.ts'
import { fileNameOf, shownKinds } from '../../../shared/domain/attachments/file.ts'
import { encounterKinds } from '../../../shared/domain/encounters/kinds.ts'
import { isExpired, keptUntil } from '../../../shared/domain/attachments/retention.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { findClient, findPart, mustBelong, removePart } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Handlers } from '../handlers.ts'
import { dayIn, fitting, oneOf } from '../sound.ts'
import { mustConcern } from './about.ts'
import { addFiles } from './add.ts'
import { contentsOf } from './contents.ts'

export const attachments: Handlers<'attachments'> = {
  async list({ client }, { db, who, env }) {
    const { id, fiscal_year_end, clock_end } = await findClient(db, who, client)
    const today = env.clock.today()
    const found = await db
      .selectFrom('attachment')
      .leftJoin('engagement', 'engagement.id', 'attachment.engagement_id')
      .leftJoin('encounter', 'encounter.id', 'attachment.encounter_id')
      .selectAll('attachment')
      .select(['engagement.name as about', 'encounter.day', 'encounter.kind'])
      .where('attachment.client_id', '=', id)
      .orderBy('attachment.added_on', 'desc')
      .orderBy('attachment.id', 'desc')
      .execute()
    const keptFor = { fiscalYearEnd: fiscal_year_end, ended: dayIn(clock_end) }
    const sound = fallbackOf(records.attachment)
    const rows = found.map(({ hash: _, updated: __, about, day, kind, ...row }) => {
      const met = dayIn(day)
      const more = {
        until: null,
        expired: false,
        engagement: about ?? '',
        encounter: met === null ? null : { day: met, kind: oneOf(encounterKinds, kind ?? '', 'call' as const) },
      }
      const read = fitting(Attachment, { ...row, ...more }, sound).row as Attachment
      const until = keptUntil(read, keptFor)
      return { ...read, until, expired: isExpired(until, today) }
    })
    return { rows }
  },

  add: addFiles,

  async save({ id, version, ...values }, { db, who, write }) {
    await mustBelong(db, who, { table: 'attachment', id, client: values.client_id })
    await mustConcern(db, who, values, await findPart(db, who, 'attachment', id))
    return write.update('attachment', id, version, toRow('attachment', values))
  },

  remove: (input, context) => removePart('attachment', input, context),

  async *open({ id, show }, { db, who, env, signal }) {
    yield { done: 0, total: 1, step: 'reading' }
    const { name, hash, shown } = await findPart(db, who, 'attachment', id)
    const kind = oneOf(shownKinds, shown, '')
    // What is shown is judged by its ending: one that its contents do not have is not asked for it.
    const out = show && kind !== '' ? `${records.attachment.table}.${kind}` : fileNameOf(name)
    return env.files.receive(out, contentsOf(db, hash, signal), MAX_ATTACHMENT)
  },
}
