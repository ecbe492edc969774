import { fieldsOf } from '../../../shared/api/fields.ts'
import { blankOf, fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import type { Db } from '../db/read-only.ts'
import { fitting } from '../sound.ts'

const fields = fieldsOf(records.letter_paper)

/** The texts of head and foot; empty ones while nobody wrote any. */
export async function letterTexts(db: Db) {
  const row = await db.selectFrom('letter_paper').selectAll().limit(1).executeTakeFirst()
  return row
    ? fitting(fields, row, fallbackOf(records.letter_paper)).row
    : { ...blankOf(records.letter_paper), id: null, version: null }
}
