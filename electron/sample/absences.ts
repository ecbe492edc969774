import { dayFrom, isoOf, weekdayOf } from '../../shared/domain/calendar/days/days.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { type Days, instantOn } from './days.ts'
import { insert, type Deed } from './deed.ts'
import type { FirmIds } from './firm.ts'
import { people, who, type Who } from './people.ts'

type Absence = {
  readonly of: Who
  readonly first: IsoDay
  readonly last: IsoDay
  readonly note: string
  /** Who stands in for all; each client's own deputy where it is left out. */
  readonly deputy?: Who
  /** When it was marked. */
  readonly on: IsoDay
}

/**
 * Last summer's holidays, in which the deputies did the work; the team lead away these days; another absence in three
 * weeks. The workstation's user is there.
 */
export function absenceDeeds(days: Days, id: (at: string) => string, { person }: FirmIds): Deed[] {
  const all: Absence[] = [
    ...who.flatMap((one) => summerOf(one, days)),
    {
      of: 'petri',
      first: days.workdayFrom(-1),
      last: days.plus(days.workdayFrom(-1), 3),
      note: 'Rakennustyömaan tuntilistat tulevat työnjohtajalta tekstiviestillä.',
      on: days.workdayFrom(-6),
    },
    {
      of: 'camilla',
      first: days.plus(days.today, 15),
      last: days.plus(days.today, 19),
      note: '',
      deputy: 'joonas',
      on: days.workdayFrom(-9),
    },
  ]
  return all.map(({ of, first, last, note, deputy, on }) => {
    const at = instantOn(on, days.today, `absence ${of} ${first}`)
    const absence = id(at)
    return {
      at,
      person: people[of].name,
      command: 'people.saveAbsence',
      steps: [
        insert('absence', { id: absence, person_id: person[of], first_day: first, last_day: last, note }),
        ...(deputy
          ? [insert('absence_deputy', { id: id(at), absence_id: absence, client_id: null, person_id: person[deputy] })]
          : []),
      ],
    }
  })
}

/** Four weeks of the last summer that is over and in which the firm existed. */
function summerOf(one: Who, days: Days): Absence[] {
  const thisYear = Number(days.today.slice(0, 4))
  const holidays = [thisYear, thisYear - 1].map((year) => {
    const monday = mondayOfWeek(year, people[one].holiday)
    return { first: isoOf(monday), last: isoOf(monday + 25) }
  })
  const [last] = holidays.filter((each) => each.last < days.workdayFrom(-10) && each.first > days.monthsAgo(15))
  return last ? [{ of: one, ...last, note: '', on: days.after(last.first, -40) }] : []
}

/** The Monday that an ISO week begins on; week 1 holds 4 January. */
function mondayOfWeek(year: number, week: number): number {
  const fourth = dayFrom(year, 1, 4)
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}
