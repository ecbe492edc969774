import { slices } from '../turns.ts'
import { keysOf } from '../../../shared/domain/calendar/clock/identity.ts'
import { intervalKeys } from '../../../shared/domain/calendar/clock/held.ts'
import type { ClockRule, HeldMark } from '../../../shared/domain/calendar/types.ts'
import { reviewKey } from '../../../shared/domain/engagements/review.ts'
import { among } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { bookedReviews } from '../meetings/index.ts'

export type HeldByClient = (client: string) => ReadonlyMap<string, readonly HeldMark[]> | undefined

/** So many clients are read in one go; calls that wait get their turn in between. */
const SLICE = 500
/** Of more clients than these everybody's meetings are read in one sweep. */
const MANY = 500

/**
 * The marks of rules with a longest interval, which count from the day they were last held: a few a year for each client,
 * found client by client through the index of occurrences, so that the years of other marks are not gone through. A review
 * that is a meeting counts as one of them.
 */
export async function readHeld(
  db: Db,
  rules: Iterable<readonly ClockRule[]>,
  ids: readonly string[],
): Promise<HeldByClient> {
  const keys = [
    ...new Set([...new Set(rules)].flatMap((mine) => intervalKeys(mine.filter(({ subject }) => subject !== 'firm')))),
  ]
  const byClient = new Map<string, Map<string, HeldMark[]>>()
  for (const key of keys)
    for await (const slice of slices(ids, SLICE)) {
      for (const { client_id, ...mark } of await marksOf(db, key, slice)) {
        const held = byClient.get(client_id) ?? new Map<string, HeldMark[]>()
        byClient.set(client_id, held)
        const marks = held.get(key)
        if (marks) marks.push(mark)
        else held.set(key, [mark])
      }
    }
  if (keys.includes(reviewKey))
    for (const [client, met] of await bookedReviews(db, ids.length > MANY ? undefined : ids)) {
      const held = byClient.get(client) ?? new Map<string, HeldMark[]>()
      byClient.set(client, held)
      held.set(reviewKey, [...(held.get(reviewKey) ?? []), ...met])
    }
  return (client) => byClient.get(client)
}

function marksOf(db: Db, key: string, ids: readonly string[]) {
  const [from, until] = keysOf(key)
  return (
    among(db, ids)
      // As with open marks: the order of a cross join is kept.
      .crossJoin('mark')
      .whereRef('mark.client_id', '=', 'client.id')
      .where('mark.occurrence', '>=', from)
      .where('mark.occurrence', '<', until)
      .select(['mark.client_id', 'mark.nominal', 'mark.state', 'mark.day'])
      .execute()
  )
}
