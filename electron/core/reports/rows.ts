import type { OutputOf, Parsed } from '../../../shared/api/names.ts'
import type { CountedRow } from '../../../shared/api/reports.ts'
import { countsIn, isTrouble } from '../../../shared/domain/feedback/review.ts'
import { countedMatters, type FeedbackFigure, feedbackFigures } from '../feedback/index.ts'
import type { Reading } from '../handlers.ts'
import { lateHistory } from '../late/index.ts'
import { listSurveys } from '../surveys/index.ts'
import { workAhead } from './ahead.ts'
import { withoutDeputy } from './deputies.ts'
import { feedbackNumbers, surveyNumbers } from './firm.ts'

/** So many rows are told; a number may be larger. */
const MOST = 1000

type Asked = Parsed<'reports.rows'>
type Of = { readonly client_id: string; readonly client: string; readonly number: string }
const rowOf = ({ client_id, client, number }: Of, more: Partial<CountedRow> = {}): CountedRow => {
  return { id: client_id, client_id, client, number, what: '', day: null, count: 1, meeting: null, ...more }
}

/** Exactly what a number of the firm counts, and the number. */
export async function firmRows(input: Asked, context: Reading): Promise<OutputOf<'reports.rows'>> {
  const rows = await rowsOf(input, context)
  return { rows: rows.slice(0, MOST), total: await totalOf(input, rows, context) }
}

/** The number: the sum of its rows; of lists that are read no further than so far, as the firm's numbers have it. */
async function totalOf(input: Asked, rows: readonly CountedRow[], context: Reading): Promise<number> {
  if (rows.length !== MOST) return rows.reduce((sum, { count }) => sum + count, 0)
  const { counted, figures } = await feedbackNumbers(input, context)
  if (input.figure === 'trouble') return countsIn(counted, isTrouble).count
  if (input.figure === 'others') return countsIn(counted, (kind) => kind !== 'praise' && !isTrouble(kind)).count
  const numbers = [...figures, ...(await surveyNumbers(input, context))]
  return numbers.find(({ name }) => name === input.figure)?.value ?? rows.length
}

/** All of them; of feedback and surveys no more than so many. */
async function rowsOf({ figure, from, to, week, language }: Asked, context: Reading): Promise<CountedRow[]> {
  const matters: FeedbackFigure | undefined = feedbackFigures.find((one) => one === figure)
  if (matters !== undefined)
    return (await countedMatters(matters, { from, to }, MOST, context)).map(({ id, title, opened_day, ...of }) =>
      rowOf(of, { id, what: title, day: opened_day }),
    )
  if (figure === 'onTime' || figure === 'lateProvider' || figure === 'lateClient') {
    const { clients } = await lateHistory({ from, to, language }, context)
    return mostFirst(clients.map((line) => rowOf(line, { count: line[figure] })))
  }
  if (figure === 'ahead') {
    const { weeks, clients } = await workAhead(context)
    const at = weeks.findIndex(({ from: first }) => first === week)
    return mostFirst(clients.map((one) => rowOf(one, { count: week === undefined ? one.count : (one.weeks[at] ?? 0) })))
  }
  if (figure === 'noDeputy') {
    const { missing } = await withoutDeputy(context)
    return missing.map(({ id, name, number }) => rowOf({ client_id: id, client: name, number }))
  }
  if (figure === 'actionsOpen' || figure === 'actionsLate') {
    const today = context.env.clock.today()
    return (await context.env.actions({ all: false }, context))
      .filter(({ next }) => figure === 'actionsOpen' || (next !== null && next.due < today))
      .map((one) => rowOf(one, { id: one.id, what: one.text, day: one.next?.due ?? null, meeting: one.meeting_id }))
  }
  const asked = {
    surveyRate: { states: ['answered' as const] },
    surveySilent: { states: ['silent' as const] },
    surveyLow: { low: true as const },
  }
  const wanted = asked[figure as keyof typeof asked]
  const { rows } = await listSurveys({ from, to, search: '', offset: 0, limit: MOST, ...wanted }, context)
  return rows.map((one) => rowOf(one, { id: one.id, what: one.title, day: one.answered_day ?? one.sent_on }))
}

const mostFirst = (rows: readonly CountedRow[]): CountedRow[] =>
  rows.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count || a.client.localeCompare(b.client, 'fi'))
