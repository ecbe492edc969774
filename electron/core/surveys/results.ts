import { type RawBuilder, sql } from 'kysely'
import type { Parsed } from '../../../shared/api/names.ts'
import type { SurveyResults } from '../../../shared/api/surveys.ts'
import { type Counted, FEWEST, rateOf, resultsOf, trendOf } from '../../../shared/domain/surveys/results.ts'
import { stateOf } from '../../../shared/domain/surveys/survey.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { findClient, visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import { createMemory } from '../memory.ts'
import { dayIn } from '../sound.ts'
import { saidIn } from './find.ts'

type Asked = Pick<Parsed<'surveys.results'>, 'client' | 'from' | 'to'>
type Known = Counted & { readonly id: string; readonly template: string; readonly title: string }

/** Surveys as they are counted, the oldest first. */
export async function countedSurveys(
  { client, from, to }: Asked,
  { db, who, env }: Reading,
): Promise<readonly Known[]> {
  const today = env.clock.today()
  // Only what is counted is read: there are as many as clients every year.
  let found = visible(who)
    .rows(db)
    .innerJoin('survey', 'survey.client_id', 'client.id')
    .select(['survey.id', 'survey.template', 'survey.title', 'survey.sent_on', 'survey.closes_on'])
    .select(['survey.answered_day', 'survey.questions_json', 'survey.answers_json'])
    .where('survey.origin', '=', '')
  if (client !== undefined) found = found.where('client.id', '=', (await findClient(db, who, client)).id)
  if (from !== undefined) found = found.where('survey.sent_on', '>=', from)
  if (to !== undefined) found = found.where('survey.sent_on', '<=', to)
  const rows = await found.orderBy('survey.sent_on').orderBy('survey.id').execute()
  return rows.flatMap((row): Known[] => {
    const sent_on = dayIn(row.sent_on)
    if (sent_on === null) return []
    const answered_day = dayIn(row.answered_day)
    const state = stateOf({ answered_day, closes_on: dayIn(row.closes_on) ?? sent_on }, today)
    const { id, template, title } = row
    return [{ id, template, title, sent_on, answered: state === 'answered', over: state !== 'out', ...saidIn(row) }]
  })
}

/** Of a data file. */
const remembered = createMemory<Db, Promise<SurveyResults>>()

/** Scores with how many were asked and answered beside each; of the firm none below three answers. */
export async function surveyResults(input: Parsed<'surveys.results'>, context: Reading): Promise<SurveyResults> {
  const { db, who, env } = context
  const client = input.client === undefined ? undefined : (await findClient(db, who, input.client)).id
  const asked = { ...input, client }
  // As long as no survey came, went or was changed, the answers need not be read again.
  const state = await sentIn(asked, context)
    .select((e) => [e.fn.countAll<number>().as('n'), e.fn.sum<number>('survey.version').as('versions')])
    .select((e) => e.fn.max('survey.updated').as('updated'))
    .executeTakeFirst()
  const question = JSON.stringify([asked, visible(who).ids, env.clock.today(), state])
  return remembered.of(db, question, () => resultsIn(asked, context))
}

/** Ours of a client, or of all that are seen, sent in a span. */
function sentIn({ client, from, to }: Asked, { db, who }: Reading) {
  const { ids } = visible(who)
  // Nearly all are ours: the index is to be that of the day.
  let found = db.selectFrom('survey').where(sql`survey.origin || ''`, '=', '')
  if (ids) found = found.where('survey.client_id', 'in', [...ids])
  if (client !== undefined) found = found.where('survey.client_id', '=', client)
  return found.where('survey.sent_on', '>=', from ?? '').where('survey.sent_on', '<=', to ?? '9')
}

const COUNTED = [
  'survey.template',
  'survey.title',
  'survey.sent_on',
  'survey.questions_json',
  'survey.answers_json',
] as const

/** Every survey as it is counted, the oldest first: the answers are read, of the others only how many there are. */
async function knownIn(asked: Asked, context: Reading): Promise<readonly Known[]> {
  const { env } = context
  const answered = await sentIn(asked, context)
    .select([...COUNTED, 'survey.id'])
    .where('survey.answered_day', 'is not', null)
    .execute()
  const over = sql<number>`case when survey.closes_on < ${env.clock.today()} then 1 else 0 end`
  const silent = await sentIn(asked, context)
    .select(['survey.template', 'survey.sent_on', over.as('over')])
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('survey.answered_day', 'is', null)
    .groupBy(['survey.template', 'survey.sent_on', over])
    .execute()
  const newest = await Promise.all(
    [...new Set(silent.map(({ template }) => template))].map((template) =>
      sentIn(asked, context)
        .select([...COUNTED, 'survey.id', 'survey.answered_day'])
        .where('survey.template', '=', template)
        .orderBy('survey.sent_on', 'desc')
        .orderBy('survey.id', 'desc')
        .limit(1)
        .executeTakeFirst(),
    ),
  )
  const wording = new Map(newest.flatMap((row) => (row ? [[row.template, { ...row, ...saidIn(row) }] as const] : [])))
  const known = (
    row: { readonly template: string; readonly sent_on: string },
    more: Omit<Known, 'template' | 'sent_on'>,
  ) => {
    const sent_on = dayIn(row.sent_on)
    return sent_on === null ? [] : [{ template: row.template, sent_on, ...more }]
  }
  return [
    ...answered.flatMap((row) =>
      known(row, { id: row.id, title: row.title, answered: true, over: true, ...saidIn(row) }),
    ),
    ...silent.flatMap((row) => {
      const { id, title, questions, sent_on } = wording.get(row.template) ?? { id: '', title: '', questions: [] }
      const isNewest = sent_on === row.sent_on
      const about = { id, title, answered: false, over: Number(row.over) === 1, answers: [] }
      // The newest one says how its questions are worded, though nobody answered it yet.
      const one = known(row, { ...about, questions: isNewest ? questions : [] })
      return Array.from({ length: Number(row.n) }, () => one).flat()
    }),
  ].toSorted((a, b) => (a.sent_on < b.sent_on ? -1 : a.sent_on > b.sent_on ? 1 : a.id < b.id ? -1 : 1))
}

async function resultsIn({ language, ...asked }: Parsed<'surveys.results'>, context: Reading): Promise<SurveyResults> {
  const surveys = await knownIn(asked, context)
  const fewest = asked.client === undefined ? FEWEST : 1
  const templates = [...Map.groupBy(surveys, ({ template }) => template)].map(([template, its]) => ({
    template,
    title: its.at(-1)?.title ?? template,
    rate: rateOf(its),
    questions: resultsOf(its, fewest).map(({ text, chosen, id, ...one }) => ({
      ...one,
      id,
      text: textIn(text, language),
      chosen: chosen.map((count, at) => ({ text: optionOf(its, id, at, language), count })),
    })),
  }))
  return { fewest, rate: rateOf(surveys), templates, trend: trendOf(surveys, fewest).map((one) => ({ ...one })) }
}

/** In the language, or the first that it is written in. */
export const textIn = (words: Readonly<Record<Language, string>>, language: Language): string =>
  words[language] || words.fi || words.sv || words.en

const optionOf = (surveys: readonly Known[], id: string, at: number, language: Language): string => {
  const option = surveys
    .toReversed()
    .flatMap(({ questions }) => questions.find((one) => one.id === id)?.options[at] ?? [])[0]
  return option ? textIn(option, language) : String(at + 1)
}

/** How many of those sent in a period were answered, are over or gave a low score: counted by the database. */
export async function surveyCounts({ from, to }: { readonly from: string; readonly to: string }, context: Reading) {
  const today = context.env.clock.today()
  const is = (condition: RawBuilder<unknown>) => sql<number | null>`sum(case when ${condition} then 1 else 0 end)`
  const row = await sentIn({ from, to }, context)
    .select([
      is(sql`survey.answered_day is not null`).as('answered'),
      is(sql`survey.answered_day is null and survey.closes_on < ${today}`).as('silent'),
      is(sql`survey.answered_day is not null and survey.low = 1`).as('low'),
    ])
    .executeTakeFirst()
  const [answered, silent, low] = [row?.answered, row?.silent, row?.low].map((one) => Number(one ?? 0))
  return { answered: answered ?? 0, silent: silent ?? 0, low: low ?? 0 }
}
