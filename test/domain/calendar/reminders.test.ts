import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  digestOf,
  noticeNow,
  type Reminded,
  remindedAfter,
  type ReminderChoices,
} from '../../../shared/domain/calendar/reminders.ts'

const choices: ReminderChoices = { on: true, morning: '08:30', afternoon: '14:30' }
const never: Reminded = { morning: '', afternoon: '' }
const today = '2027-01-12'
const at = (time: string, working = true) => ({ today, time, working })

/** The notices of a day on which the computer is awake at these times. */
function shown(times: readonly string[], own = choices, before = never): string[] {
  let reminded = before
  return times.flatMap((time) => {
    const kind = noticeNow(own, reminded, at(time))
    if (kind === undefined) return []
    reminded = remindedAfter(kind, reminded, own, { today, time })
    return [`${kind} ${time}`]
  })
}

describe('notices', () => {
  it('come once in the morning and once in the afternoon', () => {
    expect(shown(['08:29', '08:30', '08:31', '12:00', '14:29', '14:30', '14:31', '19:00'])).toEqual([
      'morning 08:30',
      'afternoon 14:30',
    ])
  })
  it('come as one when the computer wakes late', () => {
    expect(shown(['10:05', '10:06', '14:30'])).toEqual(['morning 10:05', 'afternoon 14:30'])
    expect(shown(['15:00', '15:01', '16:00'])).toEqual(['morning 15:00'])
  })
  it('do not come in the evening, on a day off, when they are off, or a second time', () => {
    expect(shown(['20:00', '23:59'])).toEqual([])
    expect(noticeNow(choices, never, at('09:00', false))).toBeUndefined()
    expect(shown(['09:00'], { ...choices, on: false })).toEqual([])
    expect(shown(['09:00', '15:00'], choices, { morning: today, afternoon: today })).toEqual([])
  })
  it('come at the time that was chosen, also in the evening', () => {
    expect(shown(['08:30', '20:14', '20:15'], { ...choices, morning: '20:15', afternoon: null })).toEqual([
      'morning 20:15',
    ])
    expect(shown(['14:30'], { ...choices, afternoon: null }, { morning: today, afternoon: '' })).toEqual([])
    // One before the morning's would say less than the morning's: there is none.
    expect(shown(['08:00', '12:00'], { on: true, morning: '08:30', afternoon: '08:00' })).toEqual(['morning 12:00'])
  })
  it('are never more than two a day, whenever the computer sleeps and wakes', () => {
    const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minute) => {
      const two = (part: number) => String(part).padStart(2, '0')
      return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
    })
    fc.assert(
      fc.property(fc.array(time, { maxLength: 40 }), time, fc.option(time), (times, morning, afternoon) => {
        const kinds = shown(times.toSorted(), { on: true, morning, afternoon }).map((one) => one.split(' ')[0])
        expect(new Set(kinds).size).toBe(kinds.length)
      }),
    )
  })
  it('begin anew on the next day', () => {
    const yesterday = { morning: '2027-01-11', afternoon: '2027-01-11' }
    expect(shown(['08:30'], choices, yesterday)).toEqual(['morning 08:30'])
  })
})

describe('a digest', () => {
  const item = (status: string, due: string, more: { state?: string; target?: string } = {}) => ({
    status,
    due,
    target: more.target ?? null,
    mark: more.state === undefined ? null : { state: more.state },
  })
  it('counts as the first screen does, each item once', () => {
    const items = [
      item('overdue', '2027-01-11'),
      item('overdue', '2027-01-11', { state: 'waiting' }),
      item('due', today),
      item('due', today, { state: 'moved' }),
      item('waiting', '2027-01-15', { state: 'waiting', target: today }),
      item('planned', '2027-01-20', { target: today }),
      item('due', '2027-01-13'),
      item('done', today, { state: 'done' }),
      item('skipped', today, { state: 'skipped' }),
    ]
    expect(digestOf(items, today)).toEqual({ overdue: 1, today: 2, waiting: 2, targets: 1 })
  })
})
