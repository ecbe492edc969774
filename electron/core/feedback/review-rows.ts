import { sql } from 'kysely'
import type { ReviewLine } from '../../../shared/api/feedback.ts'
import { minuteOf } from '../../../shared/domain/feedback/helsinki.ts'
import { needsSolution } from '../../../shared/domain/feedback/kinds.ts'
import { daysOfMonth, type Month, type Reviewed } from '../../../shared/domain/feedback/review.ts'
import { visible } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { dayIn } from '../sound.ts'
import { clocksOf, type Clocked, deskOf, frozenIn, kindOf, momentIn } from './desk.ts'
import { nowOf } from './steps.ts'

type Found = { readonly line: ReviewLine; readonly reviewed: Reviewed }

/** Feedback of a client of ours since a day, the oldest first, and older that was open or came to an end since then. */
export async function toldBetween(
  { first, to, client }: { readonly first: string; readonly to: string; readonly client: string },
  context: Reading,
): Promise<readonly Found[]> {
  const all = () => ours(context).where('matter.client_id', '=', client)
  const came = await all().where('matter.opened_day', '>=', first).where('matter.opened_day', '<=', to).execute()
  const before = () => all().where('matter.opened_day', '<', first)
  const solved = await before().where('matter.solved_day', '>=', first).execute()
  const open = await before().where('matter.state', 'in', OPEN).execute()
  return toldOf([...open, ...solved, ...came], context)
}

/**
 * What a month's review goes through: what came in it, what was over in it or later, and what is open. Each question along an
 * index of its own.
 */
export async function toldIn(month: Month, context: Reading): Promise<readonly Found[]> {
  const { from, to } = daysOfMonth(month)
  const came = await ours(context).where('matter.opened_day', '>=', from).where('matter.opened_day', '<=', to).execute()
  // Almost everything came before: the index is to be that of the other day.
  const before = () => ours(context).where(sql`matter.opened_day || ''`, '<', from)
  const solved = await before().where('matter.solved_day', '>=', from).execute()
  const thanked = await before().where('matter.answered_day', '>=', from).execute()
  const open = await before().where('matter.state', 'in', OPEN).execute()
  const over = thanked.filter(({ solved_day, state }) => solved_day === null && state === 'closed')
  return toldOf([...open, ...over, ...solved, ...came], context)
}

/** What is open of what came by a day. */
export async function openBy(to: string, context: Reading): Promise<readonly Found[]> {
  const rows = await ours(context).where('matter.state', 'in', OPEN).where('matter.opened_day', '<=', to).execute()
  return toldOf(rows, context)
}

/** Rows with what a review says of them, the oldest first. */
async function toldOf(found: readonly Row[], context: Reading): Promise<readonly Found[]> {
  const { db, env } = context
  const rows = found.toSorted((a, b) => {
    const [x, y] = [`${a.opened_day}T${a.opened_time}${a.id}`, `${b.opened_day}T${b.opened_time}${b.id}`]
    return x < y ? -1 : x > y ? 1 : 0
  })
  const running = rows.filter(({ state }) => state !== 'closed')
  // Whether the time of what is still open is over says its clock; what is closed carries it, frozen.
  const desk =
    running.length > 0
      ? await deskOf(db, (await env.catalogue.all(db)).home, [...new Set(running.map((row) => row.client_id))])
      : undefined
  const now = nowOf(context)
  return rows.flatMap((row): Found[] => {
    const opened_day = dayIn(row.opened_day)
    if (opened_day === null) return []
    const closed = row.state === 'closed'
    const clocks = !closed && desk ? clocksOf(desk, row, now) : undefined
    const kind = kindOf(row.kind)
    const answerKept = frozenKept(row.answered_day, row.answered_time, row.answer_by) ?? lateNow(clocks?.answer)
    const solutionKept = !needsSolution(kind)
      ? null
      : (frozenKept(row.solved_day, row.solved_time, row.solution_by) ?? lateNow(clocks?.solution))
    const { id, client_id, client, number, title, severity, cause, prevention } = row
    const about = { id, client_id, client, title, kind, severity, opened_day, closed, answerKept, solutionKept }
    return [
      {
        line: {
          ...about,
          internal: row.internal === 1,
          solution: row.solution,
          cause,
          correction: row.correction,
          prevention,
          sheet_number: row.sheet_number,
        },
        reviewed: {
          ...about,
          number,
          cause,
          prevention,
          answered_day: dayIn(row.answered_day),
          solved_day: dayIn(row.solved_day),
        },
      },
    ]
  })
}

const frozenKept = (day: string | null, time: string, by: string): boolean | null => {
  const [done, due] = [momentIn(day, time), frozenIn(by)]
  return done && due ? minuteOf(done) <= minuteOf(due) : null
}
const lateNow = (clock: { readonly state: string } | null | undefined): boolean | null =>
  clock?.state === 'late' || clock?.state === 'missed' ? false : clock?.state === 'kept' ? true : null

type Row = Clocked & {
  readonly id: string
  readonly client: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly internal: number
  readonly solution: string
  readonly cause: string
  readonly correction: string
  readonly prevention: string
  readonly sheet_number: number
}

/** What is said of them: what was told at length is read when one is opened. */
const READ = [
  ...(['id', 'client_id', 'title', 'kind', 'severity', 'state', 'internal', 'solution'] as const),
  ...(['cause', 'correction', 'prevention', 'sheet_number', 'opened_day', 'opened_time', 'answered_day'] as const),
  ...(['answered_time', 'solved_day', 'solved_time', 'answer_by', 'solution_by', 'pauses_json'] as const),
].map((name) => `matter.${name}` as const)

const OPEN = ['open', 'answered', 'waiting']

/** Feedback of ours, of the clients that are seen. What came in a package was another firm's to answer. */
const ours = ({ db, who }: Reading) =>
  visible(who)
    .rows(db)
    .innerJoin('matter', 'matter.client_id', 'client.id')
    .select(['client.name as client', 'client.number'])
    .select(READ)
    .where('matter.origin', '=', '')
