import { BehindItem, BehindTexts, OtherItem, OtherTexts } from '../../../shared/api/instructions.ts'
import { swapped } from '../../../shared/domain/instructions/behind.ts'
import { itemTexts } from '../../../shared/domain/instructions/others.ts'
import { textParts } from '../../../shared/domain/instructions/templates.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { readJson } from '../json.ts'
import { oneOf } from '../sound.ts'

/**
 * The first text of an instruction is in the client's language: where the new one is written already, the two change places.
 * What a damaged row says of its languages moves nowhere.
 */
export async function followLanguage(
  { id, before, now }: { readonly id: string; readonly before: string; readonly now: Language },
  { db, write }: Writing,
): Promise<void> {
  const from = oneOf(languages, before, undefined)
  if (!from || from === now) return
  const turn = { from, to: now }
  const items = await db.selectFrom('instruction').selectAll().where('client_id', '=', id).execute()
  for (const row of items) {
    const others = OtherItem.safeParse(readJson(row.others_json, {}))
    const behind = BehindItem.safeParse(readJson(row.behind_json, {}))
    if (!others.success) continue
    const read = { ...row, others: others.data, behind: behind.data ?? {} }
    const next = swapped(read, { ...turn, keys: itemTexts })
    if (next) await write.update('instruction', row.id, row.version, toRow('instruction', next))
  }
  const sheet = await db.selectFrom('sheet').selectAll().where('client_id', '=', id).executeTakeFirst()
  if (!sheet) return
  const others = OtherTexts.safeParse(readJson(sheet.others_json, {}))
  const behind = BehindTexts.safeParse(readJson(sheet.behind_json, {}))
  if (!others.success) return
  const next = swapped({ ...sheet, others: others.data, behind: behind.data ?? {} }, { ...turn, keys: textParts })
  if (next) await write.update('sheet', sheet.id, sheet.version, toRow('sheet', next))
}
