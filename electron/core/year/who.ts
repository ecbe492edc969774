import { createMemory } from '../memory.ts'
import { isoOf } from '../../../shared/domain/calendar/days/days.ts'
import type { Day, IsoDay, RuleRole } from '../../../shared/domain/calendar/types.ts'
import { coverOn, holdersOf, turningDays, type Cover, type Staffing } from '../../../shared/domain/people/cover.ts'
import type { ClientYear } from './load.ts'

/** The roles that a rule can ask for, as `isTheirs` goes through them. */
const roles: readonly RuleRole[] = ['responsible', 'deputy', 'account-manager']

/** Who answers from one day until another (exclusive): in between nobody comes, leaves or goes away. */
type Stretch = {
  readonly from: IsoDay
  readonly until: IsoDay
  readonly cover: Cover
  /** Everybody whose work it is: who holds the role, and who stands in. */
  readonly theirs: ReadonlySet<string>
}
type Book = { readonly turns: readonly IsoDay[]; readonly stretches: Map<RuleRole, Stretch[]> }

/** Found once for all the items of a client: the shelf gives a client whose people or absences changed a new staffing. */
const books = createMemory<Staffing, Book>(1)

const FOREVER = '9999-12-31'

const bookOf = (staffing: Staffing): Book =>
  books.of(staffing, '', () => ({ turns: turningDays(staffing), stretches: new Map() }))

function stretchOf(staffing: Staffing, role: RuleRole, day: IsoDay): Stretch {
  const { turns, stretches } = bookOf(staffing)
  const known = stretches.get(role) ?? []
  const found = known.find((one) => one.from <= day && day < one.until)
  if (found) return found
  const cover = coverOn(staffing, role, day)
  const theirs = new Set(holdersOf(staffing, role, day).map((one) => one.person_id))
  if (cover.standIn) theirs.add(cover.standIn.person_id)
  const stretch = {
    from: turns.findLast((turn) => turn <= day) ?? '',
    until: turns.find((turn) => turn > day) ?? FOREVER,
    cover,
    theirs,
  }
  stretches.set(role, [...known, stretch])
  return stretch
}

/** The day on which work is to be done, as far as anybody asks who does it: the day it is due, today when that has passed. */
export const workDay = (due: IsoDay, today: IsoDay): IsoDay => (due > today ? due : today)

/** Whose a client's work of a role is on a day (see `workDay`), and who stands in. */
export const coverOf = (year: Pick<ClientYear, 'staffing'>, role: RuleRole, day: IsoDay): Cover =>
  stretchOf(year.staffing, role, day).cover

/**
 * Whether a client's work of a role (a rule's, `responsible` where it names none) is a person's on the day it is to be done
 * (see `workDay`): who holds the role, and who stands in for an absent holder. The one answer for every view: Today, agenda,
 * month, grid and wheel.
 */
export const isTheirs = (
  year: Pick<ClientYear, 'staffing'>,
  role: RuleRole | undefined,
  personId: string,
  day: IsoDay,
): boolean => stretchOf(year.staffing, role ?? 'responsible', day).theirs.has(personId)

/** Whether any of a client's work between two days, both inclusive, can be a person's: what the others need not ask about. */
export function mayBeTheirs(
  { staffing }: Pick<ClientYear, 'staffing'>,
  personId: string,
  from: IsoDay,
  to: IsoDay,
): boolean {
  const days = [from, ...bookOf(staffing).turns.filter((turn) => turn > from && turn <= to)]
  return roles.some((role) => days.some((day) => stretchOf(staffing, role, day).theirs.has(personId)))
}

/**
 * As `isTheirs`, for many items of one client whose due days are whole days: undefined when none can be this person's. Most
 * clients' people do not change in a year, and then the day is not looked at.
 */
export function theirsUntil(
  year: Pick<ClientYear, 'staffing'>,
  personId: string,
  today: IsoDay,
  last: IsoDay,
): ((role: RuleRole | undefined, due: Day) => boolean) | undefined {
  const to = workDay(last, today)
  if (!mayBeTheirs(year, personId, today, to)) return undefined
  if (bookOf(year.staffing).turns.some((turn) => turn > today && turn <= to))
    return (role, due) => isTheirs(year, role, personId, workDay(isoOf(due), today))
  const theirs = new Set(roles.filter((role) => isTheirs(year, role, personId, today)))
  return (role) => theirs.has(role ?? 'responsible')
}
