import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handoverItems } from '../../../shared/domain/plans/content-kinds.ts'
import { completenessOf, looksPersonal, moneyText, readMoney } from '../../../shared/domain/plans/contents.ts'

const signs = '0123456789ABCDEFHJKLMNPRSTUVWXY'

describe('a personal identity code', () => {
  it('is found wherever it stands, in every century, written close or apart', () => {
    const parts = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 0, max: 99 }),
      number: fc.integer({ min: 2, max: 899 }),
      sign: fc.constantFrom('+', '-', 'A', 'B', 'Y', 'x'),
    })
    const two = (value: number) => String(value).padStart(2, '0')
    fc.assert(
      fc.property(parts, ({ day, month, year, number, sign }) => {
        const date = `${two(day)}${two(month)}${two(year)}`
        const serial = String(number).padStart(3, '0')
        const code = `${date}${sign}${serial}${signs[Number(date + serial) % 31]}`
        expect(looksPersonal(`Kysy ${code}, kiitos`)).toBe(true)
        expect(looksPersonal(code.toLowerCase())).toBe(true)
      }),
    )
  })

  it('is no business ID, date, phone number, amount or reference', () => {
    for (const text of [
      '1234567-8',
      '2027-01-12',
      '050 000 1251',
      '312 480,00',
      'RF18 1234 5678',
      '131052-308U',
      '991399-308T',
      '',
    ])
      expect(looksPersonal(text), text).toBe(false)
  })
})

it('reads an amount as it is written, and writes it as it is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (cents) => {
      expect(readMoney(moneyText(cents))).toBe(cents)
      expect(readMoney(moneyText(cents, '.'))).toBe(cents)
    }),
  )
  expect(['1 234,5', '12 €', '', '-3'].map(readMoney)).toEqual([123_450, 1200, 0, -300])
  for (const wrong of ['1,234,5', '12,345', 'x', '1e3', '--1']) expect(readMoney(wrong), wrong).toBeUndefined()
})

it('is complete only when nothing is left that the successor has not marked', () => {
  const all = (state: 'to-do' | 'received' | 'delivered' | 'missing') => handoverItems.map((item) => ({ item, state }))
  expect(completenessOf(all('to-do')).blocking.length + completenessOf(all('to-do')).open.length).toBe(30)
  expect(completenessOf(all('delivered'))).toMatchObject({ blocking: [], open: [], complete: false })
  expect(completenessOf(all('received')).complete).toBe(true)
  expect(completenessOf(all('missing'))).toMatchObject({ complete: true, faulty: handoverItems })
})
