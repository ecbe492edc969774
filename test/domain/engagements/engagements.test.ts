/** Contracts by their days: what is refused, what is reminded of and when; and the fields that clients are grouped in. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { addMonths, dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { onceOn } from '../../../shared/domain/calendar/rules/own-rule.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import { noticeDay, type Period, problemsOf } from '../../../shared/domain/engagements/engagement.ts'
import { fieldAxes, fieldTowards, placedFields } from '../../../shared/domain/engagements/grouping.ts'
import { reminderIn, reminderKey, reminderKinds, remindersOf } from '../../../shared/domain/engagements/reminders.ts'
import { reviewKey, reviewMonths, withInterval } from '../../../shared/domain/engagements/review.ts'
import { reminderRules } from '../../../electron/core/engagements/agreed.ts'

const uuid = '019b0000-0000-7000-8000-000000000000'
const main = (valid_from: string | null, valid_until: string | null, id = 'a'): Period => ({
  id,
  kind: 'main',
  name: 'Sopimus',
  valid_from,
  valid_until,
})
const day = fc.integer({ min: dayOf('2000-01-01'), max: dayOf('2060-12-31') }).map(isoOf)
const maybeDay = fc.option(day)

describe('days of a contract', () => {
  const codes = (contract: Parameters<typeof problemsOf>[0], others: readonly Period[] = []) =>
    problemsOf(contract, others).map(({ field, code }) => `${field}: ${code}`)

  it('are refused backwards, at the end', () => {
    expect(codes(main('2027-02-01', '2027-01-31'))).toEqual(['valid_until: ends-before-start'])
    expect(codes(main('2027-02-01', '2027-02-01'))).toEqual([])
  })

  it('are refused where another main contract holds, at the day to put right, with its name', () => {
    const old = { ...main('2020-01-01', '2026-12-31', 'old'), name: 'Vanha' }
    expect(problemsOf(main('2026-12-31', null), [old])).toEqual([
      { field: 'valid_from', code: 'contract-overlaps', name: 'Vanha' },
    ])
    expect(codes(main('2019-01-01', '2020-01-01'), [old])).toEqual(['valid_until: contract-overlaps'])
    expect(codes(main('2027-01-01', null), [old])).toEqual([])
    expect(codes({ ...main(null, null), id: 'old' }, [old])).toEqual([])
  })

  it('of supplementary contracts may overlap unless they are the same one twice', () => {
    const extra = { ...main(null, null, 'x'), kind: 'supplementary', name: 'Matkalaskut' }
    expect(codes({ ...extra, id: 'y', name: 'Raportit' }, [extra, main(null, null)])).toEqual([])
    expect(codes({ ...extra, id: 'y', name: 'matkalaskut' }, [extra])).toEqual(['valid_from: contract-overlaps'])
  })

  it('are refused for any two main contracts exactly where they share a day', () => {
    fc.assert(
      fc.property(maybeDay, maybeDay, maybeDay, maybeDay, (a, b, c, d) => {
        fc.pre((a ?? '') <= (b ?? '9999') && (c ?? '') <= (d ?? '9999'))
        const within = (at: string, from: string | null, until: string | null) =>
          (from ?? '') <= at && at <= (until ?? '9999')
        // Two spans share a day where one begins in the other.
        const share = within(a ?? '1900-01-01', c, d) || within(c ?? '1900-01-01', a, b)
        expect(problemsOf(main(a, b), [main(c, d, 'b')]).length > 0).toBe(share)
      }),
    )
  })

  it('refuse a next check that is not after the last one', () => {
    const checked = { identified_on: '2026-05-01', identify_next: '2026-05-01' }
    expect(codes({ ...main(null, null), ...checked })).toEqual(['identify_next: next-before-check'])
    expect(codes({ ...main(null, null), ...checked, identify_next: '2029-05-01' })).toEqual([])
  })
})

const terms = fc.record({
  valid_from: maybeDay,
  valid_until: maybeDay,
  notice_months: fc.integer({ min: 0, max: 60 }),
  identified_on: maybeDay,
  identify_next: maybeDay,
  price_review: maybeDay,
})

describe('reminders', () => {
  it('count the notice period back from the end in whole months', () => {
    expect(noticeDay({ valid_until: '2027-08-31', notice_months: 2 })).toBe('2027-06-30')
    expect(noticeDay({ valid_until: '2027-08-31', notice_months: 0 })).toBeUndefined()
    expect(noticeDay({ valid_until: null, notice_months: 2 })).toBeUndefined()
  })

  it('say each day that was given once, and the notice as many months before the end, never before the contract begins', () => {
    fc.assert(
      fc.property(terms, (contract) => {
        const found = new Map(remindersOf(contract).map(({ what, day: on }) => [what, on]))
        expect(found.size).toBe(remindersOf(contract).length)
        expect(found.get('end')).toBe(contract.valid_until ?? undefined)
        expect(found.get('identify')).toBe(contract.identify_next ?? undefined)
        expect(found.get('price')).toBe(contract.price_review ?? undefined)
        const notice = found.get('notice')
        if (notice === undefined) return
        expect(notice).toBe(isoOf(addMonths(dayOf(contract.valid_until ?? ''), -contract.notice_months)))
        expect(notice >= (contract.valid_from ?? '')).toBe(true)
      }),
    )
  })

  it('fall due in the year on a working day, on their day or before it, whenever the client’s clock runs', () => {
    const dayOffs = createDayOffs({})
    const client = {
      id: 'c',
      facts: {},
      fiscalYearEnd: '12-31',
      clockStart: '2030-01-01',
      clockEnd: '2030-12-31',
      payGroups: [],
      events: [],
    }
    fc.assert(
      fc.property(terms, (contract) => {
        const rules = reminderRules({ ...contract, id: uuid, client_id: 'c', name: 'Sopimus' })
        const { occurrences, faults } = clientClock(client, rules, dayOffs, '1995-01-01', '2061-12-31')
        expect(faults).toEqual([])
        const wanted = remindersOf(contract).map(({ what, day: on }) => `${reminderKey(uuid, what)} ${on}`)
        expect(occurrences.map(({ rule, nominal }) => `${rule} ${nominal}`).toSorted()).toEqual(wanted.toSorted())
        for (const { nominal, due } of occurrences) {
          expect(due <= nominal).toBe(true)
          expect(dayOffs.isOff(dayOf(due), 'business')).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('have keys that name their contract, which no other rule’s key does', () => {
    for (const what of reminderKinds) expect(reminderIn(reminderKey(uuid, what))).toEqual({ contract: uuid, what })
    for (const key of ['contract-end', `contract-${uuid}-other`, `task-${uuid}`, `contract-${uuid}`])
      expect(reminderIn(key)).toBeUndefined()
  })

  it('are one-off work of the client', () => {
    const [rule] = reminderRules({ ...main(null, '2027-06-30'), ...none, id: uuid, client_id: 'c' })
    expect([rule?.scope, onceOn(rule?.rule), rule?.name.fi]).toEqual([
      'client',
      '2027-06-30',
      'Sopimus päättyy: Sopimus',
    ])
  })
})
const none = { notice_months: 0, identified_on: null, identify_next: null, price_review: null }

describe('groups', () => {
  it('lie in four fields by both axes, and an arrow leads to the next one or stays', () => {
    expect(new Set(placedFields.map((field) => JSON.stringify(fieldAxes[field]))).size).toBe(4)
    expect(fieldTowards('basic', 'up')).toBe('grow')
    expect(fieldTowards('basic', 'right')).toBe('keep')
    expect(fieldTowards('key', 'down')).toBe('keep')
    expect(fieldTowards('key', 'left')).toBe('grow')
    expect(fieldTowards('key', 'up')).toBe('key')
  })

  it('ask for the shortest interval that is said', () => {
    expect(reviewMonths([undefined, 0])).toBe(0)
    expect(reviewMonths([12, 0, 6, undefined])).toBe(6)
  })

  const review: ClockRule = {
    key: reviewKey,
    scope: 'catalogue',
    name: { fi: '', sv: '', en: '' },
    category: 'own',
    responsible: 'provider',
    rule: { rule: { type: 'client-defined', max_interval_months: 12 }, non_business_day: { action: 'none' } },
    lead: [],
    sources: [],
    confidence: 'verified',
    basis: '',
  }
  it('change the longest interval of the review, not a date that was agreed nor a rule that cannot be read', () => {
    expect(withInterval(review, 6).rule.rule).toMatchObject({ max_interval_months: 6 })
    expect(withInterval(review, 6).datedBy).toBe('firm')
    expect(withInterval(review, 12)).toBe(review)
    const dated = { ...review, rule: { ...review.rule, rule: { type: 'client-defined' as const, date: '05-15' } } }
    expect(withInterval(dated, 6)).toBe(dated)
    const broken = { ...review, rule: 'x' as unknown as ClockRule['rule'] }
    expect(withInterval(broken, 6)).toBe(broken)
  })
})
