import { type RawBuilder, sql } from 'kysely'
import type { Parsed } from '../../../shared/api/names.ts'
import type { SurveyResults } from '../../../shared/api/surveys.ts'
import { type Counted, FEWEST, rateOf, resultsOf, trendOf } from '../../../shared/domain/surveys/results.ts'
import { stateOf } from '../../../shared/domain/surveys/survey.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { findClient, visible } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { createMemory } from '../memory.ts'
import { dayIn } from '../sound.ts'
import type { Years } from '../year/index.ts'
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

/** Whatever changes of a survey is a new object of years. */
const remembered = createMemory<Years, Promise<SurveyResults>>()

/** Scores with how many were asked and answered beside each; of the firm none below three answers. */
export async function surveyResults(input: Parsed<'surveys.results'>, context: Reading): Promise<SurveyResults> {
  const years = await context.env.years.all(context.db, context.who)
  const question = JSON.stringify([input, context.env.clock.today()])
  return remembered.of(years, question, () => resultsIn(input, context))
}

async function resultsIn({ language, ...asked }: Parsed<'surveys.results'>, context: Reading): Promise<SurveyResults> {
  const surveys = await countedSurveys(asked, context)
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
  const { db, who, env } = context
  const today = env.clock.today()
  const is = (condition: RawBuilder<unknown>) => sql<number | null>`sum(case when ${condition} then 1 else 0 end)`
  const row = await visible(who)
    .rows(db)
    .innerJoin('survey', 'survey.client_id', 'client.id')
    .where('survey.origin', '=', '')
    .where('survey.sent_on', '>=', from)
    .where('survey.sent_on', '<=', to)
    .select([
      is(sql`survey.answered_day is not null`).as('answered'),
      is(sql`survey.answered_day is null and survey.closes_on < ${today}`).as('silent'),
      is(sql`survey.answered_day is not null and survey.low = 1`).as('low'),
    ])
    .executeTakeFirst()
  const [answered, silent, low] = [row?.answered, row?.silent, row?.low].map((one) => Number(one ?? 0))
  return { answered: answered ?? 0, silent: silent ?? 0, low: low ?? 0 }
}
