import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days.ts'
import { withFirmRules } from '../../../shared/domain/handover/flatten.ts'
import type { RecordRule } from '../../../shared/domain/handover/record.ts'

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

  it('fill in what the client’s rule does not say, but never switch it off', () => {
    const firm = rule('payday', { name: 'Firman nimi', lead: [9], off: true, updated_at: '2027-02-01T00:00:00.000Z' })
    const own = rule('payday', { name: 'Asiakkaan nimi', lead: undefined })
    const [merged, ...more] = withFirmRules([own], [firm], named)
    expect(more).toEqual([])
    expect(merged).toEqual({ ...own, lead: [9], updated_at: firm.updated_at })
    expect(merged).not.toHaveProperty('off')
  })

  it('leave the client’s own switch as it is', () => {
    expect(withFirmRules([rule('x', { off: true })], [], named)[0]?.off).toBe(true)
  })

  it('stand for exactly the days that no rule of the client covers', () => {
    const day = fc.integer({ min: dayOf('2026-12-20'), max: dayOf('2027-01-20') }).map(isoOf)
    const span = fc
      .record({ from: fc.option(day), until: fc.option(day) })
      .filter(({ from, until }) => !from || !until || from <= until)
    fc.assert(
      fc.property(fc.array(span, { maxLength: 3 }), fc.array(span, { maxLength: 3 }), day, (ours, theirs, on) => {
        const own = ours.map(({ from, until }, at) =>
          rule('k', { valid_from: from, valid_until: until, name: `own ${at}` }),
        )
        const firm = theirs.map(({ from, until }, at) =>
          rule('k', { valid_from: from, valid_until: until, name: `firm ${at}` }),
        )
        // Two versions that begin on one day are no case: which of them wins is the engine's business.
        const starts = [...own, ...firm].map((one) => one.valid_from)
        fc.pre(new Set(starts).size === starts.length)
        const expected = onDay(own, on) ?? onDay(firm, on)
        expect(onDay(withFirmRules(own, firm, named), on)?.name).toBe(expected?.name)
      }),
    )
  })
})
