import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { typedRule } from '../calendar/test-rule.ts'
import type { Db } from '../db/read-only.ts'

/** A client's instruction items in their order. */
export const itemsOf = (db: Db, client: string) =>
  db.selectFrom('instruction').selectAll().where('client_id', '=', client).orderBy('position').orderBy('id').execute()

/** The free text and version of a client's sheet, or undefined before anything was written. */
export const sheetOf = (db: Db, client: string) =>
  db.selectFrom('sheet').selectAll().where('client_id', '=', client).executeTakeFirst()

/** A typed rule, or undefined where today's grammar refuses what was typed long ago. */
export function readable(text: string): Rule | undefined {
  try {
    return typedRule(text)
  } catch {
    return undefined
  }
}
