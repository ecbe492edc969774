/** A day on which the firm closes early is worked, and no last day of its own on it is later. */
import { describe, expect, it } from 'vitest'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { dayOf } from '../../../shared/domain/calendar/days/days.ts'
import { createDayOffs, tooLongClosures } from '../../../shared/domain/calendar/days/daysoff.ts'
import { timeOn } from '../../../shared/domain/calendar/marks/time.ts'
import { clockRule, datesOf, rule } from './a-client.ts'

const short = { from: '2027-06-23', to: '2027-06-24', name: 'Juhannuksen alla', until: '12:00' }
const dayOffs = createDayOffs({ own: [short, { from: '2027-07-05', to: '2027-07-09', name: 'Kesäsulku' }] })

describe('a shortened day', () => {
  it('stays a working day: nothing moves off it, and it is counted', () => {
    expect(dayOffs.isOff(dayOf('2027-06-23'), 'firm')).toBe(false)
    expect(dayOffs.why(dayOf('2027-06-23'), 'firm')).toEqual([])
    expect(dayOffs.workingDays(dayOf('2027-06-21'), dayOf('2027-06-24'), 'firm')).toBe(3)
    const onThe23rd = rule({ type: 'monthly-day', day: 23 }, 'next-business-day')
    expect(datesOf(onThe23rd, '2027-06-01', '2027-06-30', { dayOffs, calendar: 'firm' })).toEqual(['2027-06-23'])
    expect(dayOffs.isOff(dayOf('2027-07-06'), 'firm')).toBe(true)
  })

  it('is known with its name, and only where the firm is open at all', () => {
    expect(dayOffs.shortened(dayOf('2027-06-24'))).toMatchObject({ until: '12:00', name: 'Juhannuksen alla' })
    expect(dayOffs.shortened(dayOf('2027-06-25'))).toBeUndefined()
    expect(dayOffs.shortened(dayOf('2027-07-06'))).toBeUndefined()
    const wide = createDayOffs({ own: [{ ...short, to: '2027-06-26' }] })
    expect(wide.shortened(dayOf('2027-06-25')), 'Midsummer Eve').toBeUndefined()
    const two = createDayOffs({ own: [short, { ...short, until: '10:00' }] })
    expect(two.shortened(dayOf('2027-06-23'))?.until).toBe('10:00')
    // However long, it closes nothing.
    expect(tooLongClosures({ own: [{ ...short, to: '2029-06-24' }] })).toEqual([])
  })

  it('ends the time of the firm’s own dates, and never of the law’s', () => {
    const own = (time?: string) =>
      clockRule('own', { ...rule({ type: 'monthly-day', day: 23 }), ...(time && { time }) })
    expect(timeOn(own('14:00'), '2027-06-23', dayOffs)).toBe('12:00')
    expect(timeOn(own('09:00'), '2027-06-23', dayOffs)).toBe('09:00')
    expect(timeOn(own(), '2027-06-23', dayOffs)).toBe('12:00')
    expect(timeOn(own('14:00'), '2027-06-22', dayOffs)).toBe('14:00')
    expect(timeOn({ ...own('14:00'), calendar: 'statutory' }, '2027-06-23', dayOffs)).toBe('14:00')
  })

  it('is said in the reasons of a date that falls on it', () => {
    const own = clockRule('own', { ...rule({ type: 'monthly-day', day: 23 }), time: '14:00' })
    const occurrence = { rule: 'own', nominal: '2027-06-23', due: '2027-06-23' }
    const told = explain(occurrence, own, dayOffs, 'fi')
    expect(told).toContain('Klo 12.00 mennessä.')
    expect(told).toContain('Toimisto on avoinna klo 12.00 asti (Juhannuksen alla).')
    expect(explain({ ...occurrence, nominal: '2027-05-23', due: '2027-05-23' }, own, dayOffs, 'en')).not.toContain(
      'open until',
    )
  })
})
