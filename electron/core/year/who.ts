import { createMemory } from '../memory.ts'
import type { Item } from '../../../shared/api/items.ts'
import { isoOf } from '../../../shared/domain/calendar/days/days.ts'
import type { Day, IsoDay, RuleRole } from '../../../shared/domain/calendar/types.ts'
import {
  coverOn,
  type Duty,
  givenTo,
  holdersOf,
  turningDays,
  type Cover,
  type Staffing,
} from '../../../shared/domain/people/cover.ts'
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
type Book = { readonly turns: readonly IsoDay[]; readonly stretches: Map<Duty, Stretch[]> }

/** Found once for all the items of a client: the shelf gives a client whose people or absences changed a new staffing. */
const books = createMemory<Staffing, Book>(1)

const FOREVER = '9999-12-31'

const bookOf = (staffing: Staffing): Book =>
  books.of(staffing, '', () => ({ turns: turningDays(staffing), stretches: new Map() }))

function stretchOf(staffing: Staffing, duty: Duty, day: IsoDay): Stretch {
  const { turns, stretches } = bookOf(staffing)
  const known = stretches.get(duty) ?? []
  const found = known.find((one) => one.from <= day && day < one.until)
  if (found) return found
  const cover = coverOn(staffing, duty, day)
  const theirs = new Set(holdersOf(staffing, duty, day).map((one) => one.person_id))
  if (cover.standIn) theirs.add(cover.standIn.person_id)
  const stretch = {
    from: turns.findLast((turn) => turn <= day) ?? '',
    until: turns.find((turn) => turn > day) ?? FOREVER,
    cover,
    theirs,
  }
  stretches.set(duty, [...known, stretch])
  return stretch
}

/** The day on which work is to be done, as far as anybody asks who does it: the day it is due, today when that has passed. */
export const workDay = (due: IsoDay, today: IsoDay): IsoDay => (due > today ? due : today)

type Staffed = Pick<ClientYear, 'staffing'>

/** Whose a piece of work is: the colleague's whom it was given to and who still works here, else its role's. */
export const dutyOf = ({ staffing }: Staffed, role: RuleRole | undefined, given: string | null): Duty =>
  given && staffing.given.some((one) => one.person_id === given) ? givenTo(given) : (role ?? 'responsible')

/** Every duty that a client's work can be. */
const dutiesOf = ({ given }: Staffing): readonly Duty[] => [
  ...roles,
  ...given.map(({ person_id }) => givenTo(person_id)),
]

/** Whose a client's work of a duty is on a day (see `workDay`), and who stands in. */
export const coverOf = (year: Staffed, duty: Duty, day: IsoDay): Cover => stretchOf(year.staffing, duty, day).cover

/**
 * Whether a client's work of a duty is a person's on the day it is to be done (see `workDay`): whose it is, and who stands in
 * for that one's absence. The one answer for every view: Today, agenda, month, grid and wheel.
 */
export const isTheirs = (year: Staffed, duty: Duty, personId: string, day: IsoDay): boolean =>
  stretchOf(year.staffing, duty, day).theirs.has(personId)

/** The same of an item, on the day it is to be done. */
export const isTheirItem = (
  year: Staffed,
  { role, given_to, due }: Pick<Item, 'role' | 'given_to' | 'due'>,
  personId: string,
  today: IsoDay,
): boolean => isTheirs(year, dutyOf(year, role, given_to), personId, workDay(due, today))

/** Whether any of a client's work between two days, both inclusive, can be a person's: what the others need not ask about. */
export function mayBeTheirs({ staffing }: Staffed, personId: string, from: IsoDay, to: IsoDay): boolean {
  const days = [from, ...bookOf(staffing).turns.filter((turn) => turn > from && turn <= to)]
  return dutiesOf(staffing).some((duty) => days.some((day) => stretchOf(staffing, duty, day).theirs.has(personId)))
}

/**
 * As `isTheirs`, for many items of one client whose due days are whole days: undefined when none can be this person's. Most
 * clients' people do not change in a year, and then the day is not looked at.
 */
export function theirsUntil(
  year: Staffed,
  personId: string,
  today: IsoDay,
  last: IsoDay,
): ((duty: Duty, due: Day) => boolean) | undefined {
  const to = workDay(last, today)
  if (!mayBeTheirs(year, personId, today, to)) return undefined
  if (bookOf(year.staffing).turns.some((turn) => turn > today && turn <= to))
    return (duty, due) => isTheirs(year, duty, personId, workDay(isoOf(due), today))
  const theirs = new Set(dutiesOf(year.staffing).filter((duty) => isTheirs(year, duty, personId, today)))
  return (duty) => theirs.has(duty)
}
