import type { Kysely } from 'kysely'
import { createTable, words } from '../columns.ts'

/** The firm's look on paper: texts of its head and foot, and templates of its own. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'letter_paper', {
    head_fi: words,
    head_sv: words,
    head_en: words,
    foot_fi: words,
    foot_sv: words,
    foot_en: words,
  })
  await createTable(db, 'paper_template', { kind: words, name: words, source: words })
}
