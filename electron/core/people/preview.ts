import type { Parsed } from '../../../shared/api/names.ts'
import type { Item } from '../../../shared/api/items.ts'
import type { AbsencePreview } from '../../../shared/api/absences.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { dayOf, isoOf, weekdayOf } from '../../../shared/domain/calendar/days/days.ts'
import { isInformation } from '../../../shared/domain/calendar/marks/information.ts'
import { type Absence, absencesFor, coverOn, wrongLastDay } from '../../../shared/domain/people/cover.ts'
import { absencesFrom } from './absences.ts'
import { type Care, careDuring } from './care.ts'
import { findPerson } from './find.ts'
import {
  itemOf,
  movedIn,
  holderOf,
  type ClientYear,
  clockBetween,
  isTicking,
  LOOK_AHEAD,
  dutyOf,
  shiftDay,
  workDay,
} from '../year/index.ts'
import { mustSee } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'

type Input = Parsed<'people.previewAbsence'>
type Line = AbsencePreview['clients'][number]
/** Of overlapping absences the one with the greatest id holds: the one being made is that. */
const DRAFT = '~'

/** What an absence would move, and to whom: computed as if it were saved, nothing is. */
export async function previewAbsence(input: Input, { db, who, env }: Reading): Promise<AbsencePreview> {
  const wrong = wrongLastDay(input.first_day, input.last_day)
  if (wrong !== undefined) throw new AppError('invalid', 'fields', { fields: { last_day: wrong } })
  await findPerson(db, input.person_id)
  await mustSee(
    db,
    who,
    input.deputies.map((one) => one.client_id),
  )
  const today = env.clock.today()
  const deputies = new Tally()
  if (input.last_day < today) return { clients: [], deputies: [], items: 0, overdue: 0, uncovered: 0 }
  const years = await env.years.all(db, who)
  const absences = await supposed(db, input, today)
  const first = workDay(input.first_day, today)
  const clients: Line[] = []
  /** Clients that nobody would look after, even if nothing is due. */
  let bare = 0
  for (const year of years.clients.values()) {
    if (!isTicking(year.state)) continue
    const { id, assigned, given } = year.staffing
    const staffing = { id, assigned, given, absences: absencesFor(id, [...assigned, ...given], absences) }
    const care = careDuring(DRAFT, year, staffing, [first, input.last_day])
    if (!care.moved) continue
    const line = lineOf(year, care, { first, personId: input.person_id })
    for (const { day, overdue, duty } of workIn(year, { first, last: input.last_day, today }, env)) {
      const { through, standIn } = coverOn(staffing, duty, day)
      if (!through.some((one) => one.id === DRAFT)) continue
      if (overdue) line.overdue++
      else line.items++
      if (standIn) deputies.add(standIn, year.id, day)
      else line.uncovered++
    }
    for (const one of care.standIns) deputies.add(one, year.id)
    if (care.bare !== null) bare++
    clients.push(line)
  }
  const sum = (pick: (line: Line) => number) => clients.reduce((total, line) => total + pick(line), 0)
  return {
    clients: clients.toSorted((a, b) => a.client.localeCompare(b.client, 'fi')),
    deputies: deputies.told(first, input.last_day),
    items: sum((line) => line.items),
    overdue: sum((line) => line.overdue),
    uncovered: bare,
  }
}

/** All absences with the one that is being made in the place of its saved self. */
async function supposed(db: Db, input: Input, today: string): Promise<ReadonlyMap<string, readonly Absence[]>> {
  const absences = new Map(await absencesFrom(db, today))
  const others = (absences.get(input.person_id) ?? []).filter((one) => one.id !== input.id)
  const people = await db.selectFrom('person').select(['id', 'name']).where('active', '=', 1).execute()
  const names = new Map(people.map((one) => [one.id, one.name]))
  const draft: Absence = {
    id: DRAFT,
    person_id: input.person_id,
    person: names.get(input.person_id) ?? '',
    first_day: input.first_day,
    last_day: input.last_day,
    note: '',
    deputies: input.deputies.flatMap((one) => {
      const person = names.get(one.person_id)
      return person === undefined ? [] : [{ ...one, person }]
    }),
  }
  return absences.set(input.person_id, [...others, draft])
}

type Span = { readonly first: string; readonly last: string }

function lineOf(year: ClientYear, care: Care, { first, personId }: { first: string; personId: string }): Line {
  const [standIn] = care.standIns
  const own = holderOf(year, 'deputy', first)
  return {
    client_id: year.id,
    client: year.name,
    number: year.number,
    items: 0,
    overdue: 0,
    uncovered: 0,
    stand_in: standIn ? { person_id: standIn.person_id, person: standIn.person } : null,
    bare: care.bare,
    own: own && own.active === 1 && own.person_id !== personId ? own.person : '',
  }
}

/** Undone work of a client: due in the span, and overdue when the span has begun. */
function workIn(year: ClientYear, { first, last, today }: Span & { today: string }, env: Reading['env']) {
  const telling = { language: 'fi' as const, today }
  const due = [...clockBetween(year, first, last).occurrences, ...movedIn(year, first, last)].map((one) =>
    itemOf(year, one, telling),
  )
  const late =
    first > today
      ? []
      : env.years
          .open(year, shiftDay(today, LOOK_AHEAD))
          .occurrences.filter((one) => one.nominal <= today || one.due < today)
          .map((one) => itemOf(year, one, telling))
  const open = ({ status, rule }: Item) => status !== 'done' && status !== 'skipped' && !isInformation(rule)
  return [
    ...due.filter((item) => open(item) && item.due >= first && item.due <= last),
    ...late.filter((item) => open(item) && item.due < today),
  ].map((item) => ({
    day: workDay(item.due, today),
    overdue: item.due < today,
    duty: dutyOf(year, item.role, item.given_to),
  }))
}

type Deputy = { readonly person_id: string; readonly person: string }

/** What each deputy gets. */
class Tally {
  readonly #of = new Map<string, Deputy & { readonly clients: Set<string>; readonly weeks: Map<string, number> }>()

  add({ person_id, person }: Deputy, clientId: string, day?: string): void {
    const known = this.#of.get(person_id) ?? { person_id, person, clients: new Set(), weeks: new Map<string, number>() }
    this.#of.set(person_id, known)
    known.clients.add(clientId)
    if (day === undefined) return
    const monday = mondayOf(day)
    known.weeks.set(monday, (known.weeks.get(monday) ?? 0) + 1)
  }

  told(first: string, last: string): AbsencePreview['deputies'] {
    const mondays: string[] = []
    for (let monday = mondayOf(first); monday <= last; monday = shiftDay(monday, 7)) mondays.push(monday)
    return [...this.#of.values()]
      .toSorted((a, b) => a.person.localeCompare(b.person, 'fi'))
      .map(({ person_id, person, clients, weeks }) => ({
        person_id,
        person,
        clients: clients.size,
        weeks: mondays.map((monday) => ({ monday, items: weeks.get(monday) ?? 0 })),
      }))
  }
}

const mondayOf = (iso: string): string => {
  const day = dayOf(iso)
  return isoOf(day - weekdayOf(day) + 1)
}
