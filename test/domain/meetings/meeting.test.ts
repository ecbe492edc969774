/** A meeting: who should take part, how it stands, what it looks back on, by when the next one is. */
import { describe, expect, it } from 'vitest'
import { heldOf } from '../../../shared/domain/calendar/clock/held.ts'
import { isoOf } from '../../../shared/domain/calendar/days/days.ts'
import {
  meetingIn,
  meetingKey,
  nextBy,
  periodOfMeeting,
  standingOfMeeting,
} from '../../../shared/domain/meetings/meeting.ts'
import { askedTo, emptySeats } from '../../../shared/domain/meetings/participants.ts'

const ours = (...roles: string[]) => ({ side: 'firm' as const, roles })
const theirs = (...roles: string[]) => ({ side: 'client' as const, roles })
const everybody = [ours('account-manager'), ours('responsible'), theirs('managing-director'), theirs('contact')]

describe('who should take part', () => {
  it('is complete with the account manager, the payroll accountant, one who decides and the contact person', () => {
    expect(emptySeats('review', everybody, everybody)).toEqual([])
    expect(emptySeats('review', [], everybody)).toEqual(['account-manager', 'responsible', 'decider', 'contact'])
  })

  it('one person may take two seats', () => {
    const both = [ours('account-manager', 'responsible'), theirs('hr-manager'), theirs('contact')]
    expect(emptySeats('review', both, everybody)).toEqual([])
  })

  it('misses nobody whom the client has not, but always one who decides', () => {
    const small = [ours('responsible'), theirs('contact')]
    expect(emptySeats('review', small, small)).toEqual(['decider'])
    expect(emptySeats('follow-up', small, small)).toEqual([])
  })

  it('asks those to a new meeting who take a seat of its kind', () => {
    expect(askedTo('steering-group', everybody)).toEqual([ours('account-manager'), theirs('managing-director')])
    expect(askedTo('review', [...everybody, theirs('bookkeeper')])).toEqual(everybody)
  })
})

describe('how a meeting stands', () => {
  const marked = (state: 'done' | 'skipped' | 'moved' | 'open', more = {}) => ({
    state,
    moved_to: null,
    due: '2027-02-16',
    day: '2027-02-18',
    ...more,
  })

  it.each([
    ['planned without a mark', undefined, { state: 'planned', day: '2027-02-16' }],
    ['held on the day it was held', marked('done'), { state: 'held', day: '2027-02-18' }],
    ['cancelled where it is skipped', marked('skipped'), { state: 'cancelled', day: '2027-02-16' }],
    [
      'planned on another day where it was moved',
      marked('moved', { moved_to: '2027-03-02' }),
      { state: 'planned', day: '2027-03-02' },
    ],
  ] as const)('%s', (_, mark, standing) => {
    expect(standingOfMeeting('2027-02-16', mark)).toEqual(standing)
  })

  it('is named by its key, and no other key names one', () => {
    const id = '019b0000-0000-7000-8000-000000000001'
    expect(meetingIn(meetingKey(id))).toBe(id)
    expect(meetingIn('meeting-x')).toBeUndefined()
    expect(meetingIn(`task-${id}`)).toBeUndefined()
  })
})

describe('the period', () => {
  it('begins the day after the last one, or a year before', () => {
    expect(periodOfMeeting('2027-02-16', '2026-02-17', '2027-01-12')).toEqual({ from: '2026-02-18', to: '2027-01-12' })
    expect(periodOfMeeting('2027-02-16', undefined, '2027-02-20')).toEqual({ from: '2026-02-16', to: '2027-02-16' })
  })

  it('never ends before it begins', () => {
    expect(periodOfMeeting('2027-02-16', '2027-01-20', '2027-01-12')).toEqual({ from: '2027-01-12', to: '2027-01-12' })
  })
})

describe('the next one', () => {
  it('is due so many months after the last; none without one, or without an interval', () => {
    expect(nextBy('2026-02-28', 12)).toBe('2027-02-28')
    expect(nextBy('2026-08-31', 6)).toBe('2027-02-28')
    expect(nextBy(undefined, 12)).toBeNull()
    expect(nextBy('2026-02-28', 0)).toBeNull()
  })

  it('is counted by the year from a review that is a meeting, which stands there by itself', () => {
    const held = heldOf([
      { nominal: '2025-03-01', state: 'done', day: '2025-03-03' },
      { nominal: '2026-02-10', state: 'met', day: '2026-02-10' },
    ])
    expect(held.base === undefined ? '' : isoOf(held.base)).toBe('2026-02-10')
    expect(held.settled.map(isoOf)).toEqual(['2025-03-01'])
  })
})
