import type { Parsed } from '../../../../shared/api/names.ts'
import { wheelDocument } from '../../../../shared/domain/documents/wheel.ts'
import type { Middle } from '../../../../shared/domain/wheel/centre.ts'
import { pictureWords, ringNamesIn, wordsOf } from '../../../../shared/i18n/wheel-words.ts'
import { findClient } from '../../clients/index.ts'
import { houseOf, theFirm } from '../../firm/index.ts'
import type { Working } from '../../handlers.ts'
import { yearWheel } from '../wheel.ts'
import { whoseFile } from './whose-file.ts'

/** The wheel of a year as a PDF in the outbox, with the same filters as on screen. */
export async function printWheel(input: Parsed<'calendar.printWheel'>, context: Working) {
  const { language, year, paper, size } = input
  const firm = await theFirm(context.db)
  const data = await yearWheel({ ...input, forClient: paper === 'wall' }, context)
  const words = wordsOf(language)
  const lines = paper === 'wall' ? await whom(input.client, firm, words.payYear, context) : undefined
  const made = wheelDocument(
    { data, name: data.name, ...(await houseOf(context.db, language)), language, paper, size },
    {
      ...words,
      ringsOf: (wheel) => ringNamesIn(wheel, words),
      pictureOf: (wheel) => pictureWords(wheel, data.name, words, lines),
    },
  )
  const bytes = await context.env.documents.render('wheel', made, 'pdf')
  const what = paper === 'wall' ? `-${words.wallFile}` : ''
  return context.env.files.put(`${words.file}-${year}${await whoseFile(input.client, context)}${what}.pdf`, bytes)
}

/** Under the year on the wall: the firm, and whom of it one calls. */
async function whom(
  client: string | undefined,
  firm: { readonly name: string },
  payYear: string,
  { db, who }: Working,
): Promise<Middle['lines']> {
  const first = { text: payYear, look: 'word' as const }
  if (client === undefined) return [first]
  const { id } = await findClient(db, who, client)
  const person = await db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .select(['person.name', 'person.phone'])
    .where('assignment.client_id', '=', id)
    .where('assignment.role', '=', 'responsible')
    .orderBy('person.name')
    .executeTakeFirst()
  return [first, firm.name, ...(person ? [person.name, person.phone] : [])]
    .filter((line) => line !== '')
    .map((line) => (typeof line === 'string' ? { text: line, look: 'centre' as const } : line))
}
