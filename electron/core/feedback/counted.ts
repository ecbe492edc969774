import { type RawBuilder, sql } from 'kysely'
import { type MatterKind, matterKinds, needsSolution } from '../../../shared/domain/feedback/kinds.ts'
import { isTrouble, monthOf, type MonthCount } from '../../../shared/domain/feedback/review.ts'
import { firmGroups, trendFigures } from '../../../shared/domain/reports/measures.ts'
import { visible } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { kindOf } from './desk.ts'
import { openBy } from './review-rows.ts'

export type Span = { readonly from: string; readonly to: string }

/** Whether what was done came in time, of what was frozen then: 1 or 0; null while that cannot be said. As `frozenKept` says it. */
const inTime = (day: string, time: string, by: string): RawBuilder<number | null> => {
  const [done, at, due] = [day, time, by].map((name) => sql.ref(`matter.${name}`))
  return sql`case when ${done} is null or ${due} = '' then null
    when ${done} || 'T' || (case when ${at} = '' then '08:00' else ${at} end) <= ${due} then 1 else 0 end`
}
const answered = inTime('answered_day', 'answered_time', 'answer_by')
const solved = inTime('solved_day', 'solved_time', 'solution_by')

/** What is closed and came in a period, of the clients that are seen. */
const closedIn = ({ from, to }: Span, { db, who }: Reading) =>
  visible(who)
    .rows(db)
    .innerJoin('matter', 'matter.client_id', 'client.id')
    .where('matter.origin', '=', '')
    // Almost everything is closed: the index is to be that of the day.
    .where(sql`matter.state || ''`, '=', 'closed')
    .where('matter.opened_day', '>=', from)
    .where('matter.opened_day', '<=', to)

/**
 * What came in a period, month by month and kind by kind: of a firm's years the database counts what is closed, and only what is
 * open is looked at by its clock.
 */
export async function countedBetween(
  span: Span,
  context: Reading,
  stillOpen?: readonly Open[],
): Promise<readonly MonthCount[]> {
  const month = sql<string>`substr(matter.opened_day, 1, 7)`
  const sum = (what: RawBuilder<unknown>) => sql<number | null>`sum(${what})`
  const closed = await closedIn(span, context)
    .select([month.as('month'), 'matter.kind', sql<number>`count(*)`.as('n')])
    .select([sql<number>`count(${answered})`.as('answers'), sum(answered).as('answersKept')])
    .select([sql<number>`count(${solved})`.as('solutions'), sum(solved).as('solutionsKept')])
    .groupBy([month, 'matter.kind'])
    .execute()
  const all = stillOpen ?? (await openBy(span.to, context))
  const open = all.filter(({ reviewed }) => reviewed.opened_day >= span.from)
  return [
    ...closed.map((row): MonthCount => {
      const kind = kindOf(row.kind)
      const solutions = needsSolution(kind)
        ? { of: Number(row.solutions), kept: Number(row.solutionsKept ?? 0) }
        : { of: 0, kept: 0 }
      const answers = { of: Number(row.answers), kept: Number(row.answersKept ?? 0) }
      return { month: row.month, kind, count: Number(row.n), answers, solutions }
    }),
    ...open.map(({ reviewed }): MonthCount => {
      const of = (said: boolean | null) => ({ of: said === null ? 0 : 1, kept: said === true ? 1 : 0 })
      const { kind, opened_day, answerKept, solutionKept } = reviewed
      return { month: monthOf(opened_day), kind, count: 1, answers: of(answerKept), solutions: of(solutionKept) }
    }),
  ]
}

/** What a number of the firm counts of feedback. */
export const feedbackFigures = [...firmGroups.feedback, ...trendFigures] as const
export type FeedbackFigure = (typeof feedbackFigures)[number]

const kinds: Readonly<Partial<Record<FeedbackFigure, readonly MatterKind[]>>> = {
  complaints: ['complaint'],
  errors: ['error'],
  praise: ['praise'],
  trouble: matterKinds.filter(isTrouble),
  others: matterKinds.filter((kind) => kind !== 'praise' && !isTrouble(kind)),
}

export type CountedMatter = {
  readonly id: string
  readonly client_id: string
  readonly client: string
  readonly number: string
  readonly title: string
  readonly opened_day: string
}

type Open = Awaited<ReturnType<typeof openBy>>[number]
/** Whether a number counts what is open. */
const counts = (figure: FeedbackFigure, { reviewed: row }: Open, { from }: Span): boolean => {
  if (figure === 'open') return true
  if (figure === 'late') return (row.answered_day === null && row.answerKept === false) || row.solutionKept === false
  if (row.opened_day < from) return false
  if (figure === 'answers') return row.answerKept === true
  if (figure === 'solutions') return row.solutionKept === true
  return kinds[figure]?.includes(row.kind) === true
}

/** What came in a period, how many are open, and late among them. */
export async function feedbackCounts(span: Span, context: Reading) {
  const open = await openBy(span.to, context)
  const counted = await countedBetween(span, context, open)
  return { counted, open: open.length, late: open.filter((one) => counts('late', one, span)).length }
}

/** Exactly the rows that a number of the firm counts, the newest first, so many at most. */
export async function countedMatters(figure: FeedbackFigure, span: Span, most: number, context: Reading) {
  const open = (await openBy(span.to, context))
    .filter((one) => counts(figure, one, span))
    .map(({ reviewed: { id, client_id, client, number, title, opened_day } }): CountedMatter => {
      return { id, client_id, client, number, title, opened_day }
    })
  if (figure === 'open' || figure === 'late') return open.toSorted(newest).slice(0, most)
  let closed = closedIn(span, context)
    .select(['matter.id', 'matter.client_id', 'client.name as client', 'client.number'])
    .select(['matter.title', 'matter.opened_day'])
  const its = kinds[figure]
  if (its) closed = closed.where('matter.kind', 'in', its)
  if (figure === 'answers') closed = closed.where(answered, '=', 1)
  if (figure === 'solutions')
    closed = closed.where(solved, '=', 1).where(
      'matter.kind',
      'not in',
      matterKinds.filter((one) => !needsSolution(one)),
    )
  const rows = await closed.orderBy('matter.opened_day', 'desc').orderBy('matter.id').limit(most).execute()
  return [...open, ...rows].toSorted(newest).slice(0, most)
}
const newest = (a: CountedMatter, b: CountedMatter): number =>
  a.opened_day < b.opened_day ? 1 : a.opened_day > b.opened_day ? -1 : a.id < b.id ? -1 : 1
