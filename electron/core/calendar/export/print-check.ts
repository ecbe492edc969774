import type { Parsed } from '../../../../shared/api/names.ts'
import { checkDocument } from '../../../../shared/domain/documents/check.ts'
import { check as messages } from '../../../../shared/i18n/check.ts'
import { documents } from '../../../../shared/i18n/documents.ts'
import { houseOf } from '../../firm/index.ts'
import type { Working } from '../../handlers.ts'
import { wholeCheck } from '../check.ts'

type Asked = Parsed<'calendar.check'>

/** A year's check as a PDF in the outbox, of all clients or of a person's. */
export async function printCheck(input: Asked, context: Working) {
  const { language, year, personId } = input
  const { db, env } = context
  const words = messages[language]
  const { sections, clients } = await wholeCheck(input, context)
  const person =
    personId === undefined
      ? ''
      : ((await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst())?.name ?? '')
  const paper = {
    language,
    day: env.clock.today(),
    ...(await houseOf(db, language)),
    heading: words.titleOf(year),
    person,
    clients,
    sections: sections.map(({ section, count, lines }) => ({ heading: words.sections[section], count, lines })),
  }
  const bytes = await env.documents.render('check', checkDocument(paper, words, documents[language]), 'pdf')
  return env.files.put(`${words.file}-${year}.pdf`, bytes)
}
