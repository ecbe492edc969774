import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { typedRule } from '../rules/index.ts'
import { fieldsOf } from '../../../shared/api/fields.ts'
import { BehindTexts, Instruction, OtherTexts } from '../../../shared/api/instructions.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import type { Schema } from '../db/schema.ts'
import { fromRow } from '../db/rows.ts'
import { fitting } from '../sound.ts'
import type { Db } from '../db/read-only.ts'

type ItemRow = Omit<Schema['instruction'], 'others_json' | 'behind_json'> &
  Pick<Instruction, 'audience' | 'responsible' | 'others' | 'behind'>
const itemFields = Instruction.omit({ next: true, words: true, id: true, version: true })

/** A client's instruction items in their order; what of them cannot be used is replaced, and mended by saving. */
export async function itemsOf(db: Db, client: string): Promise<ItemRow[]> {
  const rows = await db
    .selectFrom('instruction')
    .selectAll()
    .where('client_id', '=', client)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(
    (row) => fitting(itemFields, fromRow('instruction', row), fallbackOf(records.instruction)).row as ItemRow,
  )
}

/** The free text and version of a client's sheet, or undefined before anything was written. */
export async function sheetOf(db: Db, client: string) {
  const row = await db.selectFrom('sheet').selectAll().where('client_id', '=', client).executeTakeFirst()
  return row && fitting(sheetFields, fromRow('sheet', row), fallbackOf(records.sheet)).row
}
const sheetFields = fieldsOf(records.sheet).extend({ others: OtherTexts, behind: BehindTexts })

/** A typed rule, or undefined where today's grammar refuses what was typed long ago. */
export function readable(text: string): Rule | undefined {
  try {
    return typedRule(text)
  } catch {
    return undefined
  }
}
