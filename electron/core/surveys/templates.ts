import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { Questions, type SurveyTemplateRow } from '../../../shared/api/surveys.ts'
import { builtInSurveys, surveyTemplates } from '../../../shared/domain/surveys/templates.ts'
import type { Words } from '../../../shared/domain/words.ts'
import type { Db } from '../db/read-only.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { readJson } from '../json.ts'

const wordsIn = (json: string): Words => {
  const read = readJson<Partial<Record<keyof Words, unknown>>>(json, {})
  const of = (one: unknown) => (typeof one === 'string' ? one.slice(0, 300) : '')
  return { fi: of(read?.fi), sv: of(read?.sv), en: of(read?.en) }
}

const isBuiltIn = (key: string): boolean => builtInSurveys.some((one) => one === key)

/** The surveys that can be sent, the program's first. What of a row cannot be read is as the program has it, or left out. */
export async function allTemplates(db: Db): Promise<SurveyTemplateRow[]> {
  const rows = await db.selectFrom('survey_template').selectAll().orderBy('key').orderBy('id').execute()
  const own = rows.flatMap((row): SurveyTemplateRow[] => {
    const questions = Questions.safeParse(readJson<unknown>(row.questions_json, []))
    if (!questions.success) return []
    const name = wordsIn(row.name_json)
    return [
      {
        key: row.key,
        name: Object.values(name).some(Boolean) ? name : { fi: row.key, sv: row.key, en: row.key },
        intro: wordsIn(row.intro_json),
        questions: questions.data,
        row: { id: row.id, version: row.version },
        builtIn: isBuiltIn(row.key),
      },
    ]
  })
  const shipped = builtInSurveys.map((key): SurveyTemplateRow => {
    const { name, intro, questions } = surveyTemplates[key]
    const changed = own.find((one) => one.key === key)
    const asShipped = questions.map((one) => ({ ...one, options: [...one.options] }))
    return changed ?? { key, name, intro, questions: asShipped, row: null, builtIn: true }
  })
  return [...shipped, ...own.filter(({ builtIn }) => !builtIn)]
}

/** Saves one of the firm's own, or what the firm makes of one of the program's: of each key there is one. */
export async function saveTemplate({ id, version, ...said }: Parsed<'surveys.saveTemplate'>, { db, write }: Writing) {
  if (said.key === '') throw new AppError('invalid', 'fields', { fields: { key: 'required' } })
  const same = await db.selectFrom('survey_template').select('id').where('key', '=', said.key).executeTakeFirst()
  if (same && same.id !== id) throw new AppError('conflict', 'changed-elsewhere')
  const wrong = said.questions.findIndex(({ kind, options }) => kind === 'choice' && options.length < 2)
  if (wrong >= 0) throw new AppError('invalid', 'fields', { fields: { [`questions.${wrong}.options`]: 'required' } })
  return write.save('survey_template', { id, version }, toRow('survey_template', said))
}

export async function removeTemplate({ id, version }: Parsed<'surveys.removeTemplate'>, { db, write }: Writing) {
  const row = await db.selectFrom('survey_template').select('key').where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found', 'gone')
  await write.remove('survey_template', id, version)
  await write.toBin('survey_template', id, row.key, 1)
  return { id, version }
}
