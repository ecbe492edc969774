import { applies } from '../../../shared/domain/calendar/rules/applies.ts'
import { factDefaults } from '../../../shared/domain/calendar/rules/facts.ts'
import type { IsoDay, RuleRole } from '../../../shared/domain/calendar/types.ts'
import { type Duty, givenTo, movedBy, type Someone, type Staffing } from '../../../shared/domain/people/cover.ts'
import type { ClientYear } from '../year/index.ts'

/** Who looks after a client while an absence moves its work. */
export type Care = {
  /** Whether anything of the client is moved at all. */
  readonly moved: boolean
  /** Everybody who does some of it, each once, in the order of days. */
  readonly standIns: readonly Someone[]
  /** The first day on which nobody would; null where somebody always does. */
  readonly bare: IsoDay | null
}

/** The roles that a client's rules ask for: all of its work is the responsible person's but that of rules naming another. */
const rolesOf = ({ rules, clock }: Pick<ClientYear, 'rules' | 'clock'>): ReadonlySet<RuleRole> =>
  new Set([
    'responsible',
    ...rules.flatMap((one) => (one.role && applies(one.appliesWhen, clock.facts, factDefaults) ? [one.role] : [])),
  ])

/**
 * Who looks after a client between two days, both inclusive, as far as an absence has to do with it. The one answer for a list
 * of absences and for the look before one is saved; `staffing` is the client's own, or as it would be.
 */
export function careDuring(
  absenceId: string,
  year: Pick<ClientYear, 'rules' | 'clock'>,
  staffing: Staffing,
  span: readonly [IsoDay, IsoDay],
): Care {
  // Of most clients nothing is moved: their rules need not be gone through.
  if (!staffing.absences.some((one) => one.id === absenceId)) return { moved: false, standIns: [], bare: null }
  // What somebody was given counts while it is open and due before the end: later, the absence has nothing to do with it.
  const given = staffing.given.filter(({ open }) => open.some((day) => day <= span[1]))
  const duties: readonly Duty[] = [...rolesOf(year), ...given.map((one) => givenTo(one.person_id))]
  const moves = duties
    .flatMap((duty) => movedBy(absenceId, staffing, duty, span))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const standIns = new Map(moves.flatMap(({ standIn }) => (standIn ? [[standIn.person_id, standIn] as const] : [])))
  return {
    moved: moves.length > 0,
    standIns: [...standIns.values()],
    bare: moves.find(({ standIn }) => !standIn)?.day ?? null,
  }
}
