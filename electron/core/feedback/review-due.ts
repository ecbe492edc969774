import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { daysOfMonth, type Month, reviewKey } from '../../../shared/domain/feedback/review.ts'
import { visible } from '../clients/index.ts'
import type { Writing } from '../handlers.ts'
import { markPlain, targetsOf } from '../marks/index.ts'
import { clockBetween, isSettled, loadYears, shiftDay } from '../year/index.ts'

/** So many days after its month a review's date is looked for: whoever goes through a quarter at once has it in the next. */
const WITHIN = 100

/**
 * Marks the date of a month's review in the firm's own year: the first one after the month, as the firm's rule has it. A firm
 * without a year of its own, or one that has put the rule aside, has no such date.
 */
export async function markReview(month: Month, held_on: IsoDay, context: Writing): Promise<void> {
  const { db, who, env } = context
  const office = await visible(who).rows(db).select('id').where('office', '=', 1).executeTakeFirst()
  if (!office) return
  const from = shiftDay(daysOfMonth(month).to, 1)
  const span = { from, to: shiftDay(from, WITHIN) }
  const years = await loadYears(db, who, await env.catalogue.all(db), [office.id], span)
  const year = years.clients.get(office.id)
  // A date that was moved into the month before still is of the month in its key.
  const first =
    year &&
    clockBetween(year, shiftDay(from, -WITHIN), span.to)
      .occurrences.filter(({ rule, nominal }) => rule === reviewKey && nominal >= from)
      .toSorted((a, b) => (a.nominal < b.nominal ? -1 : 1))[0]
  if (!first || isSettled(year.marks.get(occurrenceKey(first)))) return
  const found = await targetsOf([{ client_id: office.id, key: occurrenceKey(first) }], context)
  await markPlain(
    found.map(({ target }) => target),
    { state: 'done', day: held_on },
    context,
  )
}
