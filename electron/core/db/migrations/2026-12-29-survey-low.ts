import type { Kysely } from 'kysely'
import { addColumn, createIndex, flag } from '../columns.ts'

const listIn = (text: string): readonly any[] => {
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read : []
  } catch {
    return []
  }
}

/** Whether an answer is low is found once, when it comes: what is due of all surveys is then told without reading any. */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'survey', 'low', flag, 0)
  await createIndex(db, 'survey', ['low'])
  await createIndex(db, 'survey', ['answered_day'])
  const rows = await db
    .selectFrom('survey')
    .select(['id', 'questions_json', 'answers_json'])
    .where('answered_day', 'is not', null)
    .execute()
  for (const { id, questions_json, answers_json } of rows) {
    const answers = listIn(answers_json)
    const isLow = listIn(questions_json).some((question) => {
      const value: unknown = answers.find((one) => one?.id === question?.id)?.value
      return typeof value === 'number' && value <= (question.kind === 'scale' ? 2 : question.kind === 'nps' ? 6 : -1)
    })
    if (isLow) await db.updateTable('survey').set({ low: 1 }).where('id', '=', id).execute()
  }
}
