import type { IsoDay } from '../calendar/types.ts'
import { dayBefore } from '../calendar/runs/from-on.ts'

/** Who of us answers for a client and who stands in, by the roles of an assignment; null says nothing of the role. */
export type Team = Readonly<Record<'responsible' | 'deputy', string | null>>

type Held = {
  readonly id: string
  readonly person_id: string
  readonly valid_from: IsoDay | null
  readonly valid_until: IsoDay | null
}
export type RoleChange<H> = {
  /** Rows that get another last day; null: none. */
  readonly until: readonly (readonly [row: H, day: IsoDay | null])[]
  /** Rows that would begin later: the role is given to somebody else by then. */
  readonly removed: readonly H[]
  /** Whether the person needs a row of their own from the day on. */
  readonly added: boolean
}

/**
 * What becomes of the rows of one role of one client, when a person alone holds it from a day on (null: always): what was
 * until then stays as it was, and whoever holds it already goes on.
 */
export function roleChange<H extends Held>(held: readonly H[], person: string, from: IsoDay | null): RoleChange<H> {
  const begins = ({ valid_from }: Held) => valid_from ?? ''
  const day = from ?? ''
  const current = held.filter((one) => one.valid_until === null || one.valid_until >= day)
  const own = current.find((one) => one.person_id === person && begins(one) <= day)
  const others = current.filter((one) => one !== own)
  const earlier = others.filter((one) => begins(one) < day)
  return {
    until: [
      ...earlier.map((one) => [one, dayBefore(day)] as const),
      ...(own && own.valid_until !== null ? [[own, null] as const] : []),
    ],
    removed: others.filter((one) => begins(one) >= day),
    added: own === undefined,
  }
}
