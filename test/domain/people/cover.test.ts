import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import type { RuleRole } from '../../../shared/domain/calendar/types.ts'
import {
  type Absence,
  absenceOn,
  absencesFor,
  type Assigned,
  coverOn,
  holdersOf,
  isTheirsOn,
  movedBy,
  type Staffing,
  turningDays,
} from '../../../shared/domain/people/cover.ts'

const names = ['Aino', 'Bertta', 'Cecilia', 'Daavid', 'Eetu'] as const
const someone = (name: string) => ({ person_id: name, person: name })
const assigned = (name: string, role = 'responsible', more: Partial<Assigned> = {}): Assigned => ({
  ...someone(name),
  role,
  valid_from: null,
  valid_until: null,
  active: 1,
  ...more,
})
const away = (name: string, deputies: [string | null, string][] = [], more: Partial<Absence> = {}): Absence => ({
  ...someone(name),
  id: `${name} away`,
  first_day: '2027-01-11',
  last_day: '2027-01-15',
  note: '',
  deputies: deputies.map(([client_id, deputy]) => ({ client_id, ...someone(deputy) })),
  ...more,
})
const staffing = (people: readonly Assigned[], absences: readonly Absence[] = []): Staffing => ({
  id: 'client',
  assigned: people,
  given: [],
  absences,
})
const told = (one: Staffing, day = '2027-01-12', role: RuleRole = 'responsible') => {
  const { holder, absence, standIn } = coverOn(one, role, day)
  return { holder: holder?.person, away: absence !== undefined, standIn: standIn?.person }
}

describe('who answers for a client’s work', () => {
  const pair = [assigned('Aino'), assigned('Bertta', 'deputy')]

  it('is the holder of the role, and the responsible person where a role has nobody', () => {
    expect(told(staffing(pair))).toEqual({ holder: 'Aino', away: false, standIn: undefined })
    expect(told(staffing(pair), '2027-01-12', 'deputy').holder).toBe('Bertta')
    expect(told(staffing(pair), '2027-01-12', 'account-manager').holder).toBe('Aino')
    expect(told(staffing([assigned('Bertta', 'deputy')])).holder).toBeUndefined()
  })

  it('is stood in for on the days of an absence and no other, and nothing is edited', () => {
    const one = staffing(pair, [away('Aino', [[null, 'Cecilia']])])
    const days = ['2027-01-10', '2027-01-11', '2027-01-15', '2027-01-16']
    expect(days.map((day) => told(one, day).standIn)).toEqual([undefined, 'Cecilia', 'Cecilia', undefined])
    expect(days.map((day) => told(one, day).holder)).toEqual(['Aino', 'Aino', 'Aino', 'Aino'])
  })

  it('chooses the deputy of this client, else the one for all, else the client’s own', () => {
    const of = (...deputies: [string | null, string][]) => told(staffing(pair, [away('Aino', deputies)])).standIn
    expect(of([null, 'Cecilia'], ['client', 'Daavid'])).toBe('Daavid')
    expect(of([null, 'Cecilia'], ['another', 'Daavid'])).toBe('Cecilia')
    expect(of(['another', 'Daavid'])).toBe('Bertta')
  })

  it('follows absent deputies until somebody is there, and a circle of them ends', () => {
    const chain = (...absences: Absence[]) => told(staffing(pair, absences))
    expect(chain(away('Aino'), away('Bertta', [[null, 'Cecilia']])).standIn).toBe('Cecilia')
    expect(chain(away('Aino'), away('Bertta', [[null, 'Aino']]))).toMatchObject({ away: true, standIn: undefined })
    const three = [away('Aino'), away('Bertta', [[null, 'Cecilia']]), away('Cecilia', [[null, 'Daavid']])]
    expect(chain(...three).standIn).toBe('Daavid')
    const circle = [...three, away('Daavid', [[null, 'Bertta']])]
    expect(chain(...circle)).toMatchObject({ away: true, standIn: undefined })
    // The one named for all is away without a deputy: the client's own one still is there.
    expect(chain(away('Aino', [[null, 'Cecilia']]), away('Cecilia')).standIn).toBe('Bertta')
    // The one named for this client is away without a deputy: the one named for all still is there.
    const both: [string | null, string][] = [
      ['client', 'Cecilia'],
      [null, 'Daavid'],
    ]
    expect(chain(away('Aino', both), away('Cecilia')).standIn).toBe('Daavid')
  })

  it('asks the deputies of every holder who is away', () => {
    const holders = [assigned('Aino'), assigned('Eetu')]
    const one = staffing(holders, [away('Aino'), away('Eetu', [[null, 'Daavid']])])
    expect(told(one)).toEqual({ holder: 'Aino', away: true, standIn: 'Daavid' })
  })

  it('goes through every absence that moves the work on, whoever is away', () => {
    const deputy = away('Bertta', [], { first_day: '2027-01-13', last_day: '2027-01-14' })
    const one = staffing(pair, [away('Aino'), deputy])
    const ways = ['2027-01-12', '2027-01-13', '2027-01-15'].map((day) =>
      coverOn(one, 'responsible', day).through.map(({ id }) => id),
    )
    expect(ways).toEqual([['Aino away'], ['Aino away', 'Bertta away'], ['Aino away']])
    const moves = (id: string) => movedBy(id, one, 'responsible', ['2027-01-11', '2027-01-15'])
    expect(moves('Aino away').map(({ day, standIn }) => [day, standIn?.person])).toEqual([
      ['2027-01-11', 'Bertta'],
      ['2027-01-13', undefined],
      ['2027-01-15', 'Bertta'],
    ])
    expect(moves('Bertta away')).toEqual([{ day: '2027-01-13', standIn: undefined }])
  })

  it('needs nobody to stand in while another holder of the role is there', () => {
    const both = staffing([assigned('Aino'), assigned('Eetu')], [away('Aino', [[null, 'Cecilia']])])
    expect(told(both)).toEqual({ holder: 'Eetu', away: false, standIn: undefined })
    expect(isTheirsOn(both, 'responsible', 'Aino', '2027-01-12')).toBe(true)
  })

  it('leaves out a client’s deputy who has left, or is not one yet', () => {
    const of = (more: Partial<Assigned>) =>
      told(staffing([assigned('Aino'), assigned('Bertta', 'deputy', more)], [away('Aino')])).standIn
    expect(of({ active: 0 })).toBeUndefined()
    expect(of({ valid_from: '2027-01-13' })).toBeUndefined()
    expect(of({ valid_until: '2027-01-12' })).toBe('Bertta')
  })

  it('goes by the absence made last where two overlap', () => {
    const older = away('Aino', [[null, 'Cecilia']], { id: '1' })
    const newer = away('Aino', [[null, 'Daavid']], { id: '2', first_day: '2027-01-13' })
    const one = staffing(pair, [newer, older])
    expect(told(one, '2027-01-12').standIn).toBe('Cecilia')
    expect(told(one, '2027-01-13').standIn).toBe('Daavid')
  })
})

const first = dayOf('2027-01-01')
const anyDay = fc.integer({ min: 0, max: 40 }).map((offset) => isoOf(first + offset))
const anyName = fc.constantFrom(...names)
const anyRole = fc.constantFrom<RuleRole>('responsible', 'deputy', 'account-manager')
const anyAssigned = fc
  .tuple(anyName, anyRole, fc.option(anyDay), fc.option(anyDay), fc.constantFrom(0, 1))
  .map(([name, role, valid_from, valid_until, active]) => assigned(name, role, { valid_from, valid_until, active }))
const anyAbsence = fc
  .tuple(
    anyName,
    anyDay,
    fc.integer({ min: 0, max: 10 }),
    fc.array(fc.tuple(fc.constantFrom(null, 'client', 'another'), anyName), { maxLength: 3 }),
    fc.uuid(),
  )
  .map(([name, day, length, deputies, id]) =>
    away(name, deputies, { id, first_day: day, last_day: isoOf(dayOf(day) + length) }),
  )
const anyStaffing = fc
  .tuple(fc.array(anyAssigned, { maxLength: 5 }), fc.array(anyAbsence, { maxLength: 6 }))
  .map(([people, absences]) => staffing(people, absences))

const isAway = ({ absences }: Staffing, name: string, day: string) =>
  absences.some((one) => one.person_id === name && one.first_day <= day && one.last_day >= day)

describe('whatever the people and absences', () => {
  it('nobody stands in who is absent, or for somebody who is there', () => {
    fc.assert(
      fc.property(anyStaffing, anyRole, anyDay, (one, role, day) => {
        const { holder, absence, standIn } = coverOn(one, role, day)
        if (standIn) {
          expect(absence?.person_id).toBe(holder?.person_id)
          expect(isAway(one, standIn.person_id, day)).toBe(false)
          expect(holdersOf(one, role, day).map((each) => each.person_id)).not.toContain(standIn.person_id)
        }
        expect(absence !== undefined).toBe(holder !== undefined && isAway(one, holder.person_id, day))
      }),
    )
  })

  it('somebody stands in whenever anybody who can be reached is there', () => {
    fc.assert(
      fc.property(anyStaffing, anyRole, anyDay, (one, role, day) => {
        const holders = holdersOf(one, role, day)
        fc.pre(holders.length > 0 && holders.every(({ person_id }) => isAway(one, person_id, day)))
        // Whoever can be reached at all, in whatever order.
        const reached = new Set(holders.map(({ person_id }) => person_id))
        for (const { person_id, active, role: held, valid_from, valid_until } of one.assigned)
          if (held === 'deputy' && active === 1 && (valid_from ?? '') <= day && (valid_until ?? '9') >= day)
            reached.add(person_id)
        for (const name of reached)
          for (const { client_id, person_id } of absenceOn(one.absences, name, day)?.deputies ?? [])
            if (client_id !== 'another') reached.add(person_id)
        const there = [...reached].filter((name) => !isAway(one, name, day))
        const { standIn, through } = coverOn(one, role, day)
        expect(standIn !== undefined).toBe(there.length > 0)
        if (standIn) expect(there).toContain(standIn.person_id)
        // Nobody is asked twice, and where nobody is left, everybody was.
        const asked = through.map(({ person_id }) => person_id)
        expect(new Set(asked).size).toBe(asked.length)
        if (!standIn) expect(new Set(asked)).toEqual(reached)
      }),
    )
  })

  it('without an absence that work went by, its person would have it: of many holders or as a deputy', () => {
    fc.assert(
      fc.property(anyStaffing, anyRole, anyDay, (one, role, day) => {
        const { through } = coverOn(one, role, day)
        for (const { person_id } of through) {
          const without = { ...one, absences: one.absences.filter((each) => each.person_id !== person_id) }
          const { holder, standIn } = coverOn(without, role, day)
          expect([holder?.person_id, standIn?.person_id]).toContain(person_id)
        }
      }),
    )
  })

  it('work goes on being the holder’s, and is a stand-in’s besides', () => {
    fc.assert(
      fc.property(anyStaffing, anyRole, anyDay, (one, role, day) => {
        const theirs = names.filter((name) => isTheirsOn(one, role, name, day))
        const { standIn } = coverOn(one, role, day)
        const holders = new Set(holdersOf(one, role, day).map((each) => each.person_id))
        expect(new Set(theirs)).toEqual(new Set([...holders, ...(standIn ? [standIn.person_id] : [])]))
      }),
    )
  })

  it('an absence changes nothing on other days', () => {
    fc.assert(
      fc.property(anyStaffing, anyAbsence, anyRole, anyDay, (one, more, role, day) => {
        fc.pre(day < more.first_day || day > more.last_day)
        const with_ = { ...one, absences: [...one.absences, more] }
        expect(coverOn(with_, role, day)).toEqual(coverOn(one, role, day))
      }),
    )
  })

  it('between two turning days the answer stays the same', () => {
    fc.assert(
      fc.property(anyStaffing, anyRole, anyDay, (one, role, day) => {
        const next = isoOf(dayOf(day) + 1)
        if (!turningDays(one).includes(next)) expect(coverOn(one, role, next)).toEqual(coverOn(one, role, day))
      }),
    )
  })

  it('the absences kept for a client answer as all of them do', () => {
    fc.assert(
      fc.property(anyStaffing, anyRole, anyDay, (one, role, day) => {
        const byPerson = Map.groupBy(one.absences, (each) => each.person_id)
        const kept = { ...one, absences: absencesFor(one.id, one.assigned, byPerson) }
        expect(coverOn(kept, role, day)).toEqual(coverOn(one, role, day))
      }),
    )
  })
})
