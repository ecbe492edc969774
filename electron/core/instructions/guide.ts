import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { guide } from '../../../shared/domain/documents/guide.ts'
import { type Language, languages, wordOf } from '../../../shared/domain/words.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { guideWords } from '../../../shared/i18n/paper-kinds.ts'
import { people as peopleWords } from '../../../shared/i18n/people.ts'
import { templateTexts } from '../../../shared/i18n/template-texts.ts'
import type { Db } from '../db/read-only.ts'
import { toRow } from '../db/rows.ts'
import { letterhead, onPaper } from '../firm/index.ts'
import type { Reading, Working, Writing } from '../handlers.ts'
import { oneOf } from '../sound.ts'

const names: Readonly<Record<Language, string>> = { fi: 'taskuopas', sv: 'fickguide', en: 'pocket-guide' }

const rowIn = (db: Db, language: Language) =>
  db.selectFrom('guide').selectAll().where('language', '=', language).orderBy('id').executeTakeFirst()

/** The firm's pocket guide in a language; what comes with the program until somebody saves their own. */
export async function guideOf({ language }: Parsed<'instructions.guide'>, { db }: Pick<Reading, 'db'>) {
  const row = await rowIn(db, language)
  if (!row) return { id: null, version: null, language, text: templateTexts[language].guide }
  const { id, version, text } = row
  return { id, version, language: oneOf(languages, row.language, language), text }
}

/** There is one in each language. */
export async function saveGuide({ id, version, ...values }: Parsed<'instructions.saveGuide'>, { db, write }: Writing) {
  const known = await rowIn(db, values.language)
  if (known && known.id !== id) throw new AppError('conflict', 'changed-elsewhere')
  return write.save('guide', { id, version }, toRow('guide', values))
}

export async function* printGuide({ language }: Parsed<'instructions.printGuide'>, context: Working) {
  const { db, env } = context
  yield { done: 0, total: 1, step: 'composing' }
  const { text } = await guideOf({ language }, context)
  const rows = await db.selectFrom('person').selectAll().where('active', '=', 1).orderBy('name').execute()
  const roles: Readonly<Record<string, string>> = peopleWords[language].roles
  const people = rows.map(({ name, phone, email, role }) => ({
    name,
    role: wordOf(roles, role),
    phone: phone || undefined,
    email: email || undefined,
  }))
  const firm = onPaper(await letterhead(db))
  const data = guide(
    { language, firm, day: env.clock.today(), text, people },
    documents[language],
    guideWords[language],
  )
  return env.files.put(`${names[language]}.pdf`, await env.documents.render('sheet', data, 'pdf'))
}
