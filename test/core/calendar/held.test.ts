/** Relationship items: the next one is counted from the day the last one was held. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { addMonths, dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import type { HeldMark } from '../../../shared/domain/calendar/types.ts'
import { aClient, type Saved } from '../../builders/clients.ts'
import type { TestCore } from '../../builders/core.ts'
import { aFirm } from '../../builders/firm.ts'
import { clockRule, rule, statutory } from '../../domain/calendar/a-client.ts'

const REVIEW = 'annual-review-meeting'
let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Kello Oy', clock_start: '2026-02-15' }).in(core.api)
})
afterEach(() => core.close())

const reviews = async (from = '2026-01-01', to = '2030-12-31') =>
  (await core.api.calendar.list({ client: '7', from, to, language: 'fi' })).items.filter((one) => one.rule === REVIEW)
const told = async () => (await reviews()).map((item) => [item.nominal, item.status])
const mark = (nominal: string, state: 'done' | 'skipped' | 'waiting', day = '2027-01-12') =>
  core.api.marks.mark({
    items: [{ client_id: client.id, key: `${REVIEW}@${nominal}` }],
    state,
    day,
    ...(state === 'skipped' && { reason: 'Ei sovittu' }),
  })
const of = (nominal: string) => ({ items: [{ client_id: client.id, key: `${REVIEW}@${nominal}` }] })

describe('a yearly review', () => {
  it('is due a year after the start, and then a year after the day it was held', async () => {
    expect((await told()).map(([day]) => day)).toEqual(['2027-02-15', '2028-02-15', '2029-02-15', '2030-02-15'])
    await mark('2027-02-15', 'done', '2027-01-08')
    expect(await told()).toEqual([
      ['2027-02-15', 'done'],
      ['2028-01-08', 'planned'],
      ['2029-01-08', 'planned'],
      ['2030-01-08', 'planned'],
    ])
  })

  it('stays what it was when it is done: the same in the year, on Today, and after it is unmarked', async () => {
    const before = await reviews()
    await core.api.calendar.wheel({ language: 'fi', year: 2027 })
    await mark('2027-02-15', 'done', '2027-01-08')
    const wheel = await core.api.calendar.wheel({ language: 'fi', year: 2027, client: '7' })
    expect(wheel.kinds.some((kind) => kind.name === 'Vuosittainen yhteistyöpalaveri')).toBe(true)
    await core.api.marks.unmark(of('2027-02-15'))
    expect(await reviews()).toEqual(before)
    await mark('2027-02-15', 'done', '2027-01-08')
    const after = await reviews()
    await core.api.history.undo({})
    expect(await reviews()).toEqual(before)
    await core.api.history.redo({})
    const redone = await reviews()
    expect(redone.map(({ key, status, due }) => [key, status, due])).toEqual(
      after.map(({ key, status, due }) => [key, status, due]),
    )
  })

  it('keeps the one that is begun on its day, wherever the interval would put it now', async () => {
    await mark('2027-02-15', 'done', '2027-01-08')
    await mark('2028-01-08', 'waiting')
    await mark('2027-02-15', 'done', '2027-01-04')
    expect((await told()).slice(0, 3)).toEqual([
      ['2027-02-15', 'done'],
      ['2028-01-08', 'waiting'],
      ['2029-01-04', 'planned'],
    ])
  })

  it('is late when it was held so long ago that the next one is past already', async () => {
    await mark('2027-02-15', 'done', '2025-12-01')
    const { items } = await core.api.calendar.today({ language: 'fi' })
    expect(items.filter((item) => item.rule === REVIEW).map((item) => [item.nominal, item.status])).toEqual([
      ['2026-12-01', 'overdue'],
    ])
  })

  it('comes more often for a client with a shorter interval of its own, and goes on from a skipped one’s own day', async () => {
    await core.api.rules.change({
      client_id: client.id,
      key: REVIEW,
      reach: 'all',
      seen: [],
      fields: {
        rule: { rule: { type: 'client-defined', max_interval_months: 6 }, non_business_day: { action: 'none' } },
      },
    })
    expect((await told()).slice(0, 2).map(([day]) => day)).toEqual(['2026-08-15', '2027-02-15'])
    await mark('2026-08-15', 'skipped')
    await mark('2027-02-15', 'done', '2027-01-10')
    expect((await told()).slice(0, 3)).toEqual([
      ['2026-08-15', 'skipped'],
      ['2027-02-15', 'done'],
      ['2027-07-10', 'planned'],
    ])
  })
})

it('never lets more than the interval pass between two held days without a date that asks for it', () => {
  const review = clockRule('review', rule({ type: 'interval-months', months: 12 }))
  const base = { id: 'c', facts: {}, fiscalYearEnd: '12-31', clockStart: '2024-01-31', payGroups: [], events: [] }
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 6 }), (gaps) => {
      const marks: HeldMark[] = []
      let last = dayOf(base.clockStart)
      for (const gap of gaps) {
        const held = new Map([['review', [...marks]]])
        const { occurrences } = clientClock({ ...base, held }, [review], statutory, '2020-01-01', '2040-12-31')
        const keys = new Set(occurrences.map((one) => one.nominal))
        expect(keys.size).toBe(occurrences.length)
        // What is done stays, each under its own date.
        for (const { nominal } of marks) expect(keys).toContain(nominal)
        const done = new Set(marks.map((mark) => mark.nominal))
        const next = occurrences.find((one) => !done.has(one.nominal))
        expect(next && dayOf(next.due) <= addMonths(last, 12)).toBe(true)
        last = Math.max(last, last + gap)
        marks.push({ nominal: next?.nominal ?? '', state: 'done', day: isoOf(last) })
      }
    }),
  )
})
