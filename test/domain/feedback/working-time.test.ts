/** Working time against a loop over every minute, and the cases that other desks get wrong (lessons 32–38). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../shared/domain/calendar/days/days.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { clockAt, dueAfter, usedBetween } from '../../../shared/domain/feedback/clocks.ts'
import { minuteOf, momentOf, offsetAt, type Moment } from '../../../shared/domain/feedback/helsinki.ts'
import { faultsOf } from '../../../shared/domain/feedback/office-hours.ts'
import { createWorkingTime } from '../../../shared/domain/feedback/working-time.ts'
import { count } from '../../builders/endure.ts'
import { firms, openMinutes, wallOf } from './oracle.ts'

const at = (text: string): Moment => ({ day: text.slice(0, 10), time: text.slice(11) })
const minute = (text: string) => minuteOf(at(text))
const text = ({ day, time }: Moment) => `${day} ${time}`
const plain = createWorkingTime(createDayOffs(), [])
const fullDay = 480

const slow = firms.map(({ options, hours }) => openMinutes(options, hours))
const quick = firms.map(({ options, hours }) => createWorkingTime(createDayOffs(options), hours))

describe('the closed formula', () => {
  const span = { min: minute('2026-01-01T00:00'), max: minute('2027-11-15T00:00') }
  const asked = fc.record({
    firm: fc.nat(firms.length - 1),
    from: fc.integer(span),
    target: fc.integer({ min: 1, max: 1500 }),
    pauses: fc.array(fc.tuple(fc.integer({ min: -600, max: 9000 }), fc.integer({ min: 1, max: 6000 })), {
      maxLength: 4,
    }),
    until: fc.integer({ min: 0, max: 12_000 }),
  })
  it('says what a loop over every minute says', () => {
    fc.assert(
      fc.property(asked, ({ firm, from, target, pauses, until }) => {
        const [oracle, time] = [slow[firm], quick[firm]]
        if (!oracle || !time) throw new Error('no such firm')
        const spans = pauses.map(([after, long]) => ({ from: from + after, to: from + after + long }))
        // A pause has its minutes as people write them: the hour that comes twice is its first.
        const written = spans.map((one) => ({ from: minuteOf(momentOf(one.from)), to: minuteOf(momentOf(one.to)) }))
        const said = spans.map((one) => ({ from: momentOf(one.from), to: momentOf(one.to) }))
        const due = dueAfter(time, from, target, said)
        expect(due).toBe(oracle.due(from, target, written))
        expect(usedBetween(time, from, from + until, said)).toBe(oracle.used(from, from + until, written))
      }),
      { numRuns: count(400, 100_000) },
    )
  })

  it('knows summer time as the runtime’s tables do, to the hour', () => {
    for (let year = 1997; year <= 2037; year++)
      for (const [month, day] of [
        [1, 15],
        [3, 24],
        [7, 1],
        [10, 24],
      ] as const)
        for (let hour = 0; hour < 24 * 9; hour += month === 3 || month === 10 ? 1 : 24) {
          const minutes = Date.UTC(year, month - 1, day) / 60_000 + hour * 60
          const { day: shown, time } = momentOf(minutes)
          expect(`${shown} ${time}`).toBe(wallOf(minutes))
        }
  })
})

describe('the cases that other desks get wrong', () => {
  it('counts in working hours: two days from Friday afternoon end on Tuesday afternoon (32)', () => {
    expect(text(momentOf(plain.after(minute('2027-01-15T14:00'), 2 * fullDay)))).toBe('2027-01-19 14:00')
  })

  it('leaves out the firm’s own days off and feasts, and no other day (33, 35)', () => {
    const closed = createWorkingTime(
      createDayOffs({ own: [{ from: '2027-01-07', to: '2027-01-08', name: 'Koulutus' }] }),
      [],
    )
    // Tuesday; Wednesday is Epiphany, Thursday and Friday the firm is closed.
    expect(text(momentOf(closed.after(minute('2027-01-05T15:00'), 120)))).toBe('2027-01-11 09:00')
    expect(text(momentOf(plain.after(minute('2027-01-05T15:00'), 120)))).toBe('2027-01-07 09:00')
  })

  it('stands still over a weekend’s pause without losing an hour (37, 38)', () => {
    const course = {
      opened: at('2027-01-14T10:00'),
      ended: null,
      pauses: [{ from: at('2027-01-15T15:00'), to: at('2027-01-18T09:00') }],
    }
    // Thursday 6 h, Friday 7 h, then from Monday nine o'clock on the remaining 3 h.
    expect(clockAt(plain, course, 2 * fullDay, at('2027-01-18T10:00'))).toMatchObject({
      due: { day: '2027-01-18', time: '12:00' },
      used: 14 * 60,
      left: 2 * 60,
      state: 'warning',
    })
    // The same pause in calendar hours would have given Tuesday.
    const still = { ...course, pauses: [{ from: at('2027-01-15T15:00'), to: null }] }
    expect(clockAt(plain, still, 2 * fullDay, at('2027-02-26T10:00'))).toMatchObject({ state: 'paused', used: 13 * 60 })
  })

  it('takes an answer before opening hours for what it is', () => {
    const course = { opened: at('2027-01-14T22:30'), ended: at('2027-01-15T06:50'), pauses: [] }
    expect(clockAt(plain, course, fullDay, at('2027-01-20T09:00'))).toMatchObject({ state: 'kept', used: 0 })
    // The day was over at four: who answers next morning before the doors open is late, though no working time has passed.
    const late = { opened: at('2027-01-14T08:00'), ended: at('2027-01-15T07:00'), pauses: [] }
    expect(clockAt(plain, late, fullDay, at('2027-01-20T09:00'))).toMatchObject({ state: 'missed', used: fullDay })
  })

  it('begins with the first opening where one came in while the firm was closed', () => {
    const closed = createWorkingTime(
      createDayOffs({ own: [{ from: '2027-07-05', to: '2027-07-30', name: 'Kesäsulku' }] }),
      [],
    )
    const course = { opened: at('2027-07-14T11:00'), ended: null, pauses: [] }
    expect(clockAt(closed, course, fullDay, at('2027-07-30T12:00'))).toMatchObject({
      due: { day: '2027-08-02', time: '16:00' },
      used: 0,
      state: 'running',
    })
  })

  it('follows a calendar that changes while it runs', () => {
    const course = { opened: at('2027-01-14T12:00'), ended: null, pauses: [] }
    expect(clockAt(plain, course, fullDay, at('2027-01-14T13:00')).due).toEqual(at('2027-01-15T12:00'))
    const changed = createWorkingTime(
      createDayOffs({ own: [{ from: '2027-01-15', to: '2027-01-15', name: 'Kiinni' }] }),
      [],
    )
    expect(clockAt(changed, course, fullDay, at('2027-01-14T13:00')).due).toEqual(at('2027-01-18T12:00'))
  })

  it('works as long on the days when the clocks are put forward and back', () => {
    expect(plain.between(minute('2026-03-27T15:00'), minute('2026-03-30T09:00'))).toBe(120)
    expect(plain.between(minute('2027-10-29T15:00'), minute('2027-11-01T09:00'))).toBe(120)
    expect(offsetAt(minute('2026-03-29T02:59'))).toBe(120)
    expect(offsetAt(minute('2026-03-29T04:00'))).toBe(180)
    const night = quick[4]
    // The Sunday whose hour from three to four does not exist is an hour shorter.
    expect(night?.between(minute('2026-03-29T00:00'), minute('2026-03-29T12:00'))).toBe(160)
    expect(night?.between(minute('2027-10-31T00:00'), minute('2027-10-31T12:00'))).toBe(280)
  })

  it('closes early on the eve of a feast, and not on the day before an eve that is a feast itself', () => {
    const dayOffs = createDayOffs({ eves: { until: '13:00', name: 'Juhlapyhän aatto' } })
    const eve = (day: string) => dayOffs.shortened(dayOf(day))?.until
    expect(['2027-03-25', '2027-04-30', '2027-12-31', '2027-01-05', '2026-10-30'].map(eve)).toEqual(
      Array.from({ length: 5 }, () => '13:00'),
    )
    // Before Midsummer Eve and Christmas Eve, on a feast, and on a Saturday.
    expect(['2027-06-24', '2027-12-23', '2027-01-06', '2027-01-09'].map(eve)).toEqual(Array.from({ length: 4 }))
    const time = createWorkingTime(dayOffs, [])
    expect(text(momentOf(time.after(minute('2027-03-25T12:00'), 120)))).toBe('2027-03-30 09:00')
  })
})

describe('hours', () => {
  it('that end before they begin are named by their place', () => {
    expect(
      faultsOf([
        { weekday: 1, from: '08:00', to: '16:00' },
        { weekday: 2, from: '16:00', to: '08:00' },
      ]),
    ).toEqual([1])
  })
  it('make the full day of the weekday that is open longest', () => {
    expect(quick[2]?.fullDay).toBe(9.5 * 60)
    expect(plain.fullDay).toBe(fullDay)
  })
})
