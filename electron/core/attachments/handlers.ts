import { MAX_ATTACHMENT } from '../../../shared/api/attachments.ts'
import { fileNameOf, shownKinds } from '../../../shared/domain/attachments/file.ts'
import { records } from '../../../shared/records/records.ts'
import { findClient, findPart, mustBelong, removePart } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Handlers } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { mustConcern } from './about.ts'
import { addFiles } from './add.ts'
import { contentsOf } from './contents.ts'
import { attachmentsOf } from './find.ts'

export const attachments: Handlers<'attachments'> = {
  async list({ client }, context) {
    const { id } = await findClient(context.db, context.who, client)
    return { rows: await attachmentsOf([id], context) }
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
