import { dayOf, isoOf } from '../calendar/days/days.ts'
import type { IsoDay, RuleRole } from '../calendar/types.ts'

/** One of our people, as far as substitution asks. */
export type Someone = { readonly person_id: string; readonly person: string }

/** Who holds which role for a client, and when; days inclusive, null without a limit. */
export type Assigned = Someone & {
  readonly role: string
  readonly valid_from: IsoDay | null
  readonly valid_until: IsoDay | null
  /** 0 once the person has left: nobody is stood in for by one who is gone. */
  readonly active: number
}

/** A person is away from the first day to the last, both inclusive. Overlapping ones: the one made last (greatest id) holds. */
export type Absence = Someone & {
  readonly id: string
  readonly first_day: IsoDay
  readonly last_day: IsoDay
  /** What the deputies should know. */
  readonly note: string
  /** Who stands in for one client, or (`client_id` null) for all the others; only people who still work here. */
  readonly deputies: readonly (Someone & { readonly client_id: string | null })[]
}

/** Somebody who was given work of a client, and the days on which what is still open of it is due. */
export type Given = Someone & { readonly open: readonly IsoDay[] }

/** Whose work is: whoever holds a role, or the one it was given to (`given:` and the person's id). */
export type Duty = RuleRole | `given:${string}`
export const givenTo = (personId: string): Duty => `given:${personId}`

/** What decides who answers for one client. */
export type Staffing = {
  readonly id: string
  readonly assigned: readonly Assigned[]
  /** Who was given single pieces of its work, each once; only people who still work here. */
  readonly given: readonly Given[]
  readonly absences: readonly Absence[]
}

/** Whose a client's work is on a day, and who does it instead. */
export type Cover = {
  /** Who holds the role; undefined where nobody does, a visible defect. */
  readonly holder: Someone | undefined
  /** The holder's absence on that day. */
  readonly absence: Absence | undefined
  /** Who stands in for the holder; undefined where nobody needs to, or (with an absence) nobody can: a visible defect. */
  readonly standIn: Someone | undefined
  /** Every absence that the work went by on its way: the holders', then those of deputies who are away too. */
  readonly through: readonly Absence[]
}

/** So many days an absence can last: five years, more than any leave. A longer one has a slip in its year. */
export const longestAbsence = 5 * 366

/** What is wrong with the last day of an absence, if anything. */
export function wrongLastDay(first: IsoDay, last: IsoDay): 'ends-before-start' | 'span-too-long' | undefined {
  if (last < first) return 'ends-before-start'
  return dayOf(last) - dayOf(first) < longestAbsence ? undefined : 'span-too-long'
}

const holds = (one: Assigned, day: IsoDay): boolean =>
  (one.valid_from === null || one.valid_from <= day) && (one.valid_until === null || one.valid_until >= day)

const byName = (a: Someone, b: Someone): number =>
  a.person.localeCompare(b.person, 'fi') || (a.person_id < b.person_id ? -1 : a.person_id > b.person_id ? 1 : 0)

/** A person's absence on a day; of overlapping ones the one made last. */
export function absenceOn(absences: readonly Absence[], personId: string, day: IsoDay): Absence | undefined {
  let found: Absence | undefined
  for (const one of absences)
    if (one.person_id === personId && one.first_day <= day && one.last_day >= day && (!found || one.id > found.id))
      found = one
  return found
}

/**
 * Everybody whose duty it is on a day, in the order of names. Work of a role that nobody holds is the responsible person's:
 * it must not be nobody's because a small client has no account manager. What was given to somebody is that one's alone.
 */
export function holdersOf({ assigned, given }: Staffing, duty: Duty, day: IsoDay): readonly Someone[] {
  const taker = given.find((one) => givenTo(one.person_id) === duty)
  if (taker) return [taker]
  const now = assigned.filter((one) => holds(one, day))
  const own = now.filter((one) => one.role === duty)
  return (own.length > 0 ? own : now.filter((one) => one.role === 'responsible')).toSorted(byName)
}

/**
 * Who answers for a client's work of a duty on a day. The holder; where several hold it, the first one who is there. When
 * they are all absent: the deputy named for this client, else the one named for all, each of those who are absent too being
 * replaced by that one's deputies in the same way; else the client's own deputy, likewise. Everybody is asked once, so a circle
 * ends. Nobody stands in only where nobody who could be reached is there.
 */
export function coverOn(staffing: Staffing, duty: Duty, day: IsoDay): Cover {
  const holders = holdersOf(staffing, duty, day)
  const away = (one: Someone) => absenceOn(staffing.absences, one.person_id, day)
  const present = holders.find((one) => !away(one))
  if (present || holders.length === 0) return { holder: present, absence: undefined, standIn: undefined, through: [] }
  const asked = new Set(holders.map((one) => one.person_id))
  const through = [...asked].flatMap((id) => absenceOn(staffing.absences, id, day) ?? [])
  const [absence] = through
  const firstOf = (choices: readonly Someone[]): Someone | undefined => {
    for (const one of choices) {
      if (asked.has(one.person_id)) continue
      asked.add(one.person_id)
      const gone = away(one)
      if (!gone) return one
      through.push(gone)
      const found = firstOf(namedBy(gone, staffing))
      if (found) return found
    }
    return undefined
  }
  const named = [...through].flatMap((one) => namedBy(one, staffing))
  const standIn = firstOf(named) ?? firstOf(ownDeputies(staffing, day))
  return { holder: holders[0], absence, standIn, through }
}

/** Whom an absent person named for a client: for this one first, then for all. */
const namedBy = ({ deputies }: Absence, { id }: Staffing): readonly Someone[] => [
  ...deputies.filter((one) => one.client_id === id),
  ...deputies.filter((one) => one.client_id === null),
]

const ownDeputies = ({ assigned }: Staffing, day: IsoDay): readonly Someone[] =>
  assigned.filter((one) => one.role === 'deputy' && one.active === 1 && holds(one, day)).toSorted(byName)

/**
 * The days between two, both inclusive, from which on an absence moves a client's work of a duty, with whoever does it then:
 * the work of whom it is, and what would have been stood in for. Between two of them nothing changes but the end of it.
 */
export function movedBy(
  absenceId: string,
  staffing: Staffing,
  duty: Duty,
  [from, to]: readonly [IsoDay, IsoDay],
): readonly { readonly day: IsoDay; readonly standIn: Someone | undefined }[] {
  if (!staffing.absences.some((one) => one.id === absenceId)) return []
  const days = [from, ...turningDays(staffing).filter((day) => day > from && day <= to)]
  return days.flatMap((day) => {
    const { through, standIn } = coverOn(staffing, duty, day)
    return through.some((one) => one.id === absenceId) ? [{ day, standIn }] : []
  })
}

/** Whether work of a duty is a person's on a day: whose it is, and who stands in for that one. */
export const isTheirsOn = (staffing: Staffing, duty: Duty, personId: string, day: IsoDay): boolean =>
  holdersOf(staffing, duty, day).some((one) => one.person_id === personId) ||
  coverOn(staffing, duty, day).standIn?.person_id === personId

const dayAfter = (day: IsoDay): IsoDay => isoOf(dayOf(day) + 1)

/** The days, in order, from which somebody else may answer for a client. Between two of them nothing changes. */
export function turningDays({ assigned, absences }: Staffing): readonly IsoDay[] {
  const days = new Set<IsoDay>()
  for (const { valid_from, valid_until } of assigned) {
    if (valid_from !== null) days.add(valid_from)
    if (valid_until !== null) days.add(dayAfter(valid_until))
  }
  for (const { first_day, last_day } of absences) days.add(first_day).add(dayAfter(last_day))
  return [...days].toSorted()
}

/** The absences that can matter to a client: of the people it has or who were given its work, and of those who would stand in for them. */
export function absencesFor(
  id: string,
  theirs: readonly Someone[],
  byPerson: ReadonlyMap<string, readonly Absence[]>,
): readonly Absence[] {
  const found: Absence[] = []
  const people = new Set(theirs.map((one) => one.person_id))
  // A set that grows while it is gone through is gone through to its end.
  for (const person of people)
    for (const absence of byPerson.get(person) ?? []) {
      found.push(absence)
      for (const one of absence.deputies) if (one.client_id === null || one.client_id === id) people.add(one.person_id)
    }
  return found
}

/** Whether somebody with these absences is away on every day of a span, both ends inclusive. */
export function coversSpan(
  absences: readonly Pick<Absence, 'first_day' | 'last_day'>[],
  first: IsoDay,
  last: IsoDay,
): boolean {
  let day = first
  for (const one of absences.toSorted((a, b) => (a.first_day < b.first_day ? -1 : 1)))
    if (one.first_day <= day && one.last_day >= day) day = dayAfter(one.last_day)
  return day > last
}
