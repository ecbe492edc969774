import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { Questions, type SurveyCard, type SurveyRow } from '../../../shared/api/surveys.ts'
import { type Answer, answerWays, isAnswer, type Question, stateOf } from '../../../shared/domain/surveys/survey.ts'
import { scoreOf } from '../../../shared/domain/surveys/results.ts'
import { languages } from '../../../shared/domain/words.ts'
import { askedClients, findClient, visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading } from '../handlers.ts'
import { readJson } from '../json.ts'
import { createTable } from '../memory.ts'
import { dayIn, oneOf } from '../sound.ts'
import type { Sight } from '../who.ts'

type Stored = Schema['survey']
export type Said = { readonly questions: readonly Question[]; readonly answers: readonly Answer[] }

/** What was asked: the same of a whole round, so that it is read once. */
const known = createTable<readonly Question[]>(200)
const askedIn = (json: string): readonly Question[] =>
  known(json, () => {
    const asked = Questions.safeParse(readJson<unknown>(json, []))
    return asked.success ? asked.data : []
  })

/** What was asked and answered, as far as it can be read. */
export function saidIn({ questions_json, answers_json }: Pick<Stored, 'questions_json' | 'answers_json'>): Said {
  const questions = askedIn(questions_json)
  const list = readJson<unknown>(answers_json, [])
  const answers = (Array.isArray(list) ? list : []).flatMap((one: unknown): Answer[] => {
    const { id, value, text } = (one ?? {}) as Partial<Answer>
    const question = questions.find((each) => each.id === id)
    const answer = { id: question?.id ?? '', value: typeof value === 'number' ? value : null, text: String(text ?? '') }
    return question && isAnswer(question, answer) ? [answer] : []
  })
  return { questions, answers }
}

/** Surveys of the clients that are seen. */
export const sentTo = (db: Db, who: Sight) =>
  visible(who)
    .rows(db)
    .innerJoin('survey', 'survey.client_id', 'client.id')
    .leftJoin('contact', 'contact.id', 'survey.contact_id')
    .selectAll('survey')
    .select(['client.name as client', 'client.number', 'contact.name as contact'])

type Found = Stored & { readonly client: string; readonly number: string; readonly contact: string | null }

/** A row as screens have it on a day. */
export function shownSurvey(row: Found, today: string): SurveyRow {
  const { questions, answers } = saidIn(row)
  const sent_on = dayIn(row.sent_on) ?? today
  const closes_on = dayIn(row.closes_on) ?? sent_on
  const answered_day = dayIn(row.answered_day)
  const values = (kind: Question['kind']) =>
    questions.flatMap((one) => (one.kind === kind ? (answers.find(({ id }) => id === one.id)?.value ?? []) : []))
  const { id, version, client_id, client, number, contact_id, template, title, origin } = row
  return {
    id,
    version,
    client_id,
    client,
    number,
    contact_id,
    template,
    title,
    origin,
    contact: row.contact ?? '',
    language: oneOf(languages, row.language, 'fi'),
    sent_on,
    closes_on,
    remind_on: dayIn(row.remind_on),
    answered_day,
    answered_how: oneOf(answerWays, row.answered_how, 'paper'),
    state: stateOf({ answered_day, closes_on }, today),
    low: answered_day !== null && row.low === 1,
    scale: answered_day === null ? null : scoreOf('scale', values('scale')),
    nps: answered_day === null ? null : (values('nps')[0] ?? null),
  }
}

/** A page of the surveys that match, the newest first: found and cut by the database, and only the page is read. */
export async function listSurveys(input: Parsed<'surveys.list'>, { db, who, env }: Reading) {
  const { client, template, states, from, to, low, search, offset, limit } = input
  const today = env.clock.today()
  const { ids: seen } = visible(who)
  let found = db.selectFrom('survey')
  if (seen) found = found.where('client_id', 'in', [...seen])
  if (client !== undefined) found = found.where('client_id', '=', (await findClient(db, who, client)).id)
  const asked = await askedClients(db, who, search)
  if (asked) found = found.where('client_id', 'in', [...asked, ''])
  if (template !== undefined) found = found.where('template', '=', template)
  if (from !== undefined) found = found.where('sent_on', '>=', from)
  if (to !== undefined) found = found.where('sent_on', '<=', to)
  if (low !== undefined) found = found.where('low', '=', 1).where('answered_day', 'is not', null)
  if (states?.length)
    found = found.where((e) =>
      e.or(
        states.map((state) =>
          state === 'answered'
            ? e('answered_day', 'is not', null)
            : e.and([e('answered_day', 'is', null), e('closes_on', state === 'silent' ? '<' : '>=', today)]),
        ),
      ),
    )
  const { n } = await found.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const page = await found
    .select('id')
    .orderBy('sent_on', 'desc')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const read = await sentTo(db, who)
    .where('survey.id', 'in', [...page.map(({ id }) => id), ''])
    .execute()
  const rows = new Map(read.map((row) => [row.id, row]))
  return {
    rows: page.flatMap(({ id }) => {
      const row = rows.get(id)
      return row ? [shownSurvey(row, today)] : []
    }),
    total: Number(n),
  }
}

/** One that is seen, with what was asked and answered. Throws `not-found: gone`. */
export async function findSurvey(id: string, { db, who, env }: Pick<Reading, 'db' | 'who' | 'env'>) {
  const row = await sentTo(db, who).where('survey.id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found', 'gone')
  const { questions, answers } = saidIn(row)
  const card: SurveyCard = {
    ...shownSurvey(row, env.clock.today()),
    questions: questions.map((one) => ({ ...one, options: [...one.options] })),
    answers: [...answers],
  }
  return { card, token: row.token }
}
