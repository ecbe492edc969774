import { AppError } from '../../../shared/api/errors.ts'
import type { MonthlyReview } from '../../../shared/api/feedback.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { daysOfMonth, isMonth, monthBefore, monthReview, monthTrend } from '../../../shared/domain/feedback/review.ts'
import { toRow } from '../db/rows.ts'
import type { Reading, Writing } from '../handlers.ts'
import { dayIn } from '../sound.ts'
import { countedBetween } from './counted.ts'
import { markReview } from './review-due.ts'
import { toldIn } from './review-rows.ts'

/** So many months are told of. */
const MONTHS = 12

/** What one month's review goes through, and the trend up to it. */
export async function monthlyReview({ month }: Parsed<'feedback.review'>, context: Reading): Promise<MonthlyReview> {
  const { db } = context
  const { from, to } = daysOfMonth(month)
  const first = daysOfMonth(monthBefore(month, MONTHS - 1)).from
  const found = await toldIn(month, context)
  const lines = new Map(found.map(({ line }) => [line.id, line]))
  const rows = found.map(({ reviewed }) => reviewed)
  const counted = await countedBetween({ from: first, to }, context)
  const { praise, others, learned, open, ...sums } = monthReview(rows, counted, month)
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
    trend: monthTrend(counted, month, MONTHS).map((one) => ({
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

/** Notes that the review of a month was held, and marks its date in the firm's own year; of each month there is one. */
export async function saveReview({ id, version, ...values }: Parsed<'feedback.saveReview'>, context: Writing) {
  const { db, env, write } = context
  const { month, held_on } = values
  const refuse = (code: string) => new AppError('invalid', 'fields', { fields: { held_on: code } })
  if (held_on > env.clock.today()) throw refuse('not-after-today')
  if (!isMonth(month) || held_on < daysOfMonth(month).from) throw refuse('before-it-began')
  const same = await db.selectFrom('feedback_review').select('id').where('month', '=', month).executeTakeFirst()
  if (same && same.id !== id) throw new AppError('conflict', 'changed-elsewhere')
  const saved = await write.save('feedback_review', { id, version }, toRow('feedback_review', values))
  if (id === undefined) await markReview(month, held_on, context)
  return saved
}
