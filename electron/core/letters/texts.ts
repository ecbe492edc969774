import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { LetterText } from '../../../shared/api/letters.ts'
import { type LetterKind, letterKinds } from '../../../shared/domain/letters/kinds.ts'
import { type Template, templateFaults } from '../../../shared/domain/letters/template.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { letters as messages } from '../../../shared/i18n/letters.ts'
import type { Db } from '../db/read-only.ts'
import { toRow } from '../db/rows.ts'
import type { Reading, Writing } from '../handlers.ts'

const rowOf = (db: Db, kind: LetterKind, language: Language) =>
  db
    .selectFrom('letter')
    .select(['id', 'version', 'subject', 'body'])
    .where('kind', '=', kind)
    .where('language', '=', language)
    .executeTakeFirst()

/** Every letter's text in every language. */
export async function letterTexts(_: unknown, { db }: Reading): Promise<LetterText[]> {
  const texts: LetterText[] = []
  for (const language of languages)
    for (const kind of letterKinds) {
      const own = await rowOf(db, kind, language)
      const { subject, body } = own ?? messages[language].texts[kind]
      texts.push({ kind, language, subject, body, own: own ? { id: own.id, version: own.version } : null })
    }
  return texts
}

/** The text that holds: the firm's own, unless it cannot be filled in. */
export async function textFor(db: Db, kind: LetterKind, language: Language): Promise<Template> {
  const own = await rowOf(db, kind, language)
  return own && templateFaults(own, kind, language).length === 0 ? own : messages[language].texts[kind]
}

export async function saveText({ version, ...values }: Parsed<'letters.save'>, { db, write }: Writing) {
  const own = await rowOf(db, values.kind, values.language)
  if (own && own.version !== version) throw new AppError('conflict', 'changed-elsewhere')
  return write.save('letter', own ? { id: own.id, version: own.version } : {}, toRow('letter', values))
}

export async function resetText({ id, version }: Parsed<'letters.reset'>, { write }: Writing) {
  await write.remove('letter', id, version)
  return { id, version }
}
