import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { withFirmRules } from '../../../shared/domain/handover/flatten.ts'
import type { RecordRule } from '../../../shared/domain/handover/record.ts'
import { monthly } from '../../builders/rules.ts'

let made = 0
const rule = (key: string, fields: Partial<RecordRule> = {}): RecordRule => ({
  id: `r${++made}`,
  source: 'Firma',
  updated_at: '2027-01-01T00:00:00.000Z',
  key,
  valid_from: null,
  valid_until: null,
  ...fields,
})
const named = ({ id }: RecordRule, first: string) => `${id}/${first}`
const holds = (one: RecordRule, day: string) =>
  (one.valid_from === null || one.valid_from <= day) && (one.valid_until === null || day <= one.valid_until)
/** Which rule holds on a day: within one scope the version that begins later. */
const onDay = (rules: readonly RecordRule[], day: string) =>
  rules.filter((one) => holds(one, day)).toSorted((a, b) => ((a.valid_from ?? '') < (b.valid_from ?? '') ? 1 : -1))[0]

describe("the firm's rules as a client's own", () => {
  it('come under a name of their own, and unchanged where the client has none', () => {
    const firm = rule('tarkistus', { name: 'Tarkistus' })
    expect(withFirmRules([], [firm], named)).toEqual([{ ...firm, id: `${firm.id}/` }])
  })

  it('fill in what the client’s rule does not say, and its switch unless the client has a date of its own', () => {
    const firm = rule('payday', { name: 'Firman nimi', lead: [9], off: true, updated_at: '2027-02-01T00:00:00.000Z' })
    const own = rule('payday', { name: 'Asiakkaan nimi', lead: undefined })
    const [merged, ...more] = withFirmRules([own], [firm], named)
    expect(more).toEqual([])
    expect(merged).toEqual({ ...own, lead: [9], off: true, updated_at: firm.updated_at })
    const dated = { ...own, rule: monthly(5) }
    expect(withFirmRules([dated], [firm], named)[0]).not.toHaveProperty('off')
  })

  it('are cut where the firm’s rule changes, and only what holds then is filled in', () => {
    const firm = [
      rule('k', { name: 'Vanha', valid_until: '2027-03-31' }),
      rule('k', { name: 'Uusi', valid_from: '2027-04-01', valid_until: '2027-12-31' }),
    ]
    const own = rule('k', { lead: [3], valid_from: '2027-02-01' })
    const flat = withFirmRules([own], firm, named)
    expect(flat.map(({ name, lead, valid_from, valid_until }) => [name, lead, valid_from, valid_until])).toEqual([
      ['Vanha', undefined, null, '2027-01-31'],
      ['Vanha', [3], '2027-02-01', '2027-03-31'],
      ['Uusi', [3], '2027-04-01', '2027-12-31'],
      [undefined, [3], '2028-01-01', null],
    ])
    expect(flat.map(({ id }) => id)).toEqual([
      `${firm[0]?.id}/`,
      own.id,
      `${own.id}/2027-04-01`,
      `${own.id}/2028-01-01`,
    ])
    // Taken in where the firm has nothing of its own, it goes out again as it came.
    expect(withFirmRules(flat, [], named)).toEqual(flat)
  })

  it('leave the client’s own switch as it is', () => {
    expect(withFirmRules([rule('x', { off: true })], [], named)[0]?.off).toBe(true)
  })

  it('say on each day what the client’s and the firm’s versions of that day say together', () => {
    const day = fc.integer({ min: dayOf('2026-12-20'), max: dayOf('2027-01-20') }).map(isoOf)
    const span = fc
      .record({ from: fc.option(day), until: fc.option(day) })
      .filter(({ from, until }) => !from || !until || from <= until)
    fc.assert(
      fc.property(fc.array(span, { maxLength: 3 }), fc.array(span, { maxLength: 3 }), day, (ours, theirs, on) => {
        const own = ours.map(({ from, until }, at) => rule('k', { valid_from: from, valid_until: until, lead: [at] }))
        const firm = theirs.map(({ from, until }, at) =>
          rule('k', { valid_from: from, valid_until: until, name: `firm ${at}` }),
        )
        // Two versions that begin on one day are no case: which of them wins is the engine's business.
        const starts = [...own, ...firm].map((one) => one.valid_from)
        fc.pre(new Set(starts).size === starts.length)
        const flat = withFirmRules(own, firm, named).filter((one) => holds(one, on))
        expect(flat.length).toBeLessThanOrEqual(1)
        expect(flat[0]?.name).toBe(onDay(firm, on)?.name)
        expect(flat[0]?.lead).toEqual(onDay(own, on)?.lead)
      }),
    )
  })
})
