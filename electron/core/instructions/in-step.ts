import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { mustSee } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { itemsOf, sheetOf } from './find.ts'

/** Somebody has read a text beside and found that it says what the first says: it is behind no longer. */
export async function inStep({ client_id, of, version, language }: Parsed<'instructions.inStep'>, context: Writing) {
  const { db, who, write } = context
  await mustSee(db, who, [client_id])
  if ('item' in of) {
    const row = (await itemsOf(db, client_id)).find(({ id }) => id === of.item)
    if (!row) throw new AppError('not-found', 'gone')
    const { [language]: _, ...behind } = row.behind
    return write.update('instruction', row.id, version, toRow('instruction', { behind }))
  }
  const sheet = await sheetOf(db, client_id)
  if (!sheet) throw new AppError('not-found', 'gone')
  const { [language]: texts = [], ...rest } = sheet.behind
  const still = texts.filter((text) => text !== of.text)
  return write.update(
    'sheet',
    sheet.id,
    version,
    toRow('sheet', { behind: { ...rest, ...(still.length > 0 && { [language]: still }) } }),
  )
}
