import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { dayIn, monthDayIn, readCell, yesNo } from '../../../shared/domain/imports/read-cell.ts'
import { clientRecordFields } from './fields.ts'

const reading = { today: '2027-01-12', from1904: false, valueOf: () => undefined }

describe('days', () => {
  it.each([
    ['2027-03-31', '2027-03-31'],
    ['31.3.2027', '2027-03-31'],
    ['31. 3. 2027', '2027-03-31'],
    ['31.03.27', '2027-03-31'],
    ['31/03/2027', '2027-03-31'],
    ['3/31/2027', '2027-03-31'],
    ['31.3.2027 12:00:00', '2027-03-31'],
    ['46477', '2027-03-31'],
    ['46477.5', '2027-03-31'],
    ['31.2.2027', undefined],
    ['maaliskuu', undefined],
    ['15', undefined],
  ])('%s is %s', (text, day) => expect(dayIn(text)).toBe(day))

  it('counts as both systems of spreadsheets do', () => {
    // 1 January 1970 and 1 January 2000, as Excel shows them for these numbers.
    expect(dayIn('25569')).toBe('1970-01-01')
    expect(dayIn('36526')).toBe('2000-01-01')
    expect(dayIn('35064', true)).toBe('2000-01-01')
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 60_000 }), (serial) => {
        // The two systems are 1,462 days apart.
        expect(dayIn(String(serial), true)).toBe(dayIn(String(serial + 1462)))
      }),
    )
  })

  it('reads what it writes, in Finnish and in numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 74_000 }), (day) => {
        const iso = isoOf(day)
        expect(dayIn(iso)).toBe(iso)
        expect(dayIn(iso.split('-').map(Number).toReversed().join('.'))).toBe(iso)
        expect(dayIn(String(day + 25_569))).toBe(iso)
      }),
    )
  })
})

it.each([
  ['31.12.', '12-31'],
  ['30.6', '06-30'],
  ['12-31', '12-31'],
  ['31.12.2026', '12-31'],
  ['2026-06-30', '06-30'],
  ['29.2.', '02-28'],
  ['6', '06-30'],
  ['31.6.', undefined],
  ['kesäkuu', undefined],
])('the financial year ends %s: %s', (text, value) => expect(monthDayIn(text)).toBe(value))

it.each([
  ['x', true],
  ['Kyllä', true],
  ['TOSI', true],
  ['✓', true],
  ['ei', false],
  ['0', false],
  ['–', false],
  ['ehkä', undefined],
])('a tick %s: %s', (text, value) => expect(yesNo(text)).toBe(value))

describe('cells', () => {
  const { phone, headcount, payday, name } = clientRecordFields
  it.each([
    [phone, '401234567', { value: '0401234567' }],
    [phone, '358401234567', { value: '+358401234567' }],
    [phone, '09 123 4567', { value: '09 123 4567' }],
    [headcount, '1 250', { value: 1250 }],
    [headcount, '12,0', { value: 12 }],
    [headcount, '12,5', { fault: 'not-a-number' }],
    [headcount, '9999999', { fault: 'number-too-large' }],
    [name, '#N/A', { fault: 'formula-error' }],
    [name, '#PUUTTUU!', { fault: 'formula-error' }],
    [payday, 'silloin tällöin', { fault: 'not-a-payday' }],
    [payday, '24.3.2027', { fault: 'not-a-payday' }],
  ])('reads as a person meant it', (field, text, read) => expect(readCell(field, text, reading)).toEqual(read))

  it('moves a payday of the month back to a banking day, and leaves others as they are', () => {
    expect(readCell(payday, 'viimeinen', reading)).toEqual({
      value: { rule: { type: 'monthly-day', day: -1 }, non_business_day: { action: 'previous-banking-day' } },
    })
    expect(readCell(payday, '15.k >', reading)).toMatchObject({
      value: { non_business_day: { action: 'next-business-day' } },
    })
  })
})
