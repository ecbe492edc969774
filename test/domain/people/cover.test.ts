import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days.ts'
import type { RuleRole } from '../../../shared/domain/calendar/types.ts'
import {
  type Absence,
  absencesFor,
  type Assigned,
  coverOn,
  holdersOf,
  isTheirsOn,
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

  it('follows an absent deputy once more, never in a circle, and then nobody stands in', () => {
    const chain = (...absences: Absence[]) => told(staffing(pair, absences))
    expect(chain(away('Aino'), away('Bertta', [[null, 'Cecilia']])).standIn).toBe('Cecilia')
    expect(chain(away('Aino'), away('Bertta', [[null, 'Aino']]))).toMatchObject({ away: true, standIn: undefined })
    const three = [away('Aino'), away('Bertta', [[null, 'Cecilia']]), away('Cecilia', [[null, 'Daavid']])]
    expect(chain(...three)).toMatchObject({ away: true, standIn: undefined })
    // The one named for all is away without a deputy: the client's own one still is there.
    expect(chain(away('Aino', [[null, 'Cecilia']]), away('Cecilia')).standIn).toBe('Bertta')
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
