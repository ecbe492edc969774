import { AppError } from '../../../shared/api/errors.ts'
import type { MonthlyReview, ReviewLine } from '../../../shared/api/feedback.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { minuteOf } from '../../../shared/domain/feedback/helsinki.ts'
import { needsSolution } from '../../../shared/domain/feedback/kinds.ts'
import {
  daysOfMonth,
  isMonth,
  monthBefore,
  monthReview,
  monthTrend,
  type Reviewed,
} from '../../../shared/domain/feedback/review.ts'
import { visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { toRow } from '../db/rows.ts'
import type { Reading, Writing } from '../handlers.ts'
import { dayIn } from '../sound.ts'
import type { Sight } from '../who.ts'
import { clocksOf, type Clocked, deskOf, frozenIn, kindOf, momentIn } from './desk.ts'
import { nowOf } from './steps.ts'

/** So many months are told of. */
const MONTHS = 12

/** What one month's review goes through, and the trend up to it. */
export async function monthlyReview({ month }: Parsed<'feedback.review'>, context: Reading): Promise<MonthlyReview> {
  const { db } = context
  const { from, to } = daysOfMonth(month)
  const first = daysOfMonth(monthBefore(month, MONTHS - 1)).from
  const found = await toldBetween({ first, to }, context)
  const lines = new Map(found.map(({ line }) => [line.id, line]))
  const rows = found.map(({ reviewed }) => reviewed)
  const { praise, others, learned, open, ...sums } = monthReview(rows, month)
  const of = (ids: readonly string[]) => ids.flatMap((id) => lines.get(id) ?? [])
  const held = new Map((await db.selectFrom('feedback_review').selectAll().execute()).map((row) => [row.month, row]))
  const row = held.get(month)
  return {
    month,
    from,
    to,
    kinds: [...sums.kinds],
    causes: sums.causes.map(({ cause, ids }) => ({ cause, ids: [...ids] })),
    clients: [...sums.clients],
    answers: sums.answers,
    solutions: sums.solutions,
    praise: of(praise),
    others: of(others),
    learned: of(learned),
    open: of(open),
    trend: monthTrend(rows, month, MONTHS).map((one) => ({
      ...one,
      held: dayIn(held.get(one.month)?.held_on ?? null),
    })),
    held: row
      ? {
          id: row.id,
          version: row.version,
          held_on: dayIn(row.held_on) ?? to,
          participants: row.participants,
          note: row.note,
        }
      : null,
  }
}

type Found = { readonly line: ReviewLine; readonly reviewed: Reviewed }

/** Feedback of ours since a day, the oldest first, and older that was open or came to an end since then. */
export async function toldBetween(
  { first, to, client }: { readonly first: string; readonly to: string; readonly client?: string | undefined },
  context: Reading,
): Promise<readonly Found[]> {
  const { db, who, env } = context
  const rows = await between(db, who, { first, to, client })
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

/** Three questions, each along an index of its own: what came, what was closed, and what is open since before. */
async function between(
  db: Db,
  who: Sight,
  { first, to, client }: { readonly first: string; readonly to: string; readonly client: string | undefined },
): Promise<readonly Row[]> {
  const all = () => {
    const rows = visible(who)
      .rows(db)
      .innerJoin('matter', 'matter.client_id', 'client.id')
      .select(['client.name as client', 'client.number'])
      .selectAll('matter')
      .where('matter.origin', '=', '')
    return client === undefined ? rows : rows.where('matter.client_id', '=', client)
  }
  const came = await all().where('matter.opened_day', '>=', first).where('matter.opened_day', '<=', to).execute()
  const solved = await all().where('matter.solved_day', '>=', first).where('matter.opened_day', '<', first).execute()
  const open = await all()
    .where('matter.state', 'in', ['open', 'answered', 'waiting'])
    .where('matter.opened_day', '<', first)
    .execute()
  return [...open, ...solved, ...came].toSorted((a, b) => {
    const [x, y] = [`${a.opened_day}T${a.opened_time}${a.id}`, `${b.opened_day}T${b.opened_time}${b.id}`]
    return x < y ? -1 : x > y ? 1 : 0
  })
}

/** Notes that the review of a month was held; of each month there is one. */
export async function saveReview({ id, version, ...values }: Parsed<'feedback.saveReview'>, context: Writing) {
  const { db, env, write } = context
  const { month, held_on } = values
  const refuse = (code: string) => new AppError('invalid', 'fields', { fields: { held_on: code } })
  if (held_on > env.clock.today()) throw refuse('not-after-today')
  if (!isMonth(month) || held_on < daysOfMonth(month).from) throw refuse('before-it-began')
  const same = await db.selectFrom('feedback_review').select('id').where('month', '=', month).executeTakeFirst()
  if (same && same.id !== id) throw new AppError('conflict', 'changed-elsewhere')
  return write.save('feedback_review', { id, version }, toRow('feedback_review', values))
}
