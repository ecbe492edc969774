/** What may not be written into a client's record, and which authorisations its services need. */
import { expect, it, test } from 'vitest'
import { endIn, endKey, looksSecret, missingFor } from '../../../shared/domain/authorisations/authorisation.ts'

test.each([
  'salasana: kissa',
  'Salasana on koira',
  'lösenord: hund',
  'password = dog',
  'tunnusluku: 4711',
  'Kx8!fjq2',
  'pankin avain aB3$kk9Lm',
])('%s looks like a secret', (text) => {
  expect(looksSecret(text)).toBe(true)
})

test.each([
  '',
  'Nordea',
  'Netvisor',
  'salasanat holvissa',
  'Palkkakansio P:/Asiakkaat/2026',
  'palkat@esimerkki.fi',
  'https://example.fi/Palkat2026?x=1',
  'Y-tunnus 1234567-1',
  'FI21 1234 5600 0007 85',
  'Eläkejärjestely 46-1234567-8',
  'Excel (SharePoint)',
  'Microsoft365',
])('%s may be written', (text) => {
  expect(looksSecret(text)).toBe(false)
})

it('is missing where a service needs it and nothing in force gives it', () => {
  const today = '2026-11-30'
  const granted = { kind: 'report-wages', state: 'granted', valid_until: null }
  expect(missingFor(['incomes-register'], [], today)).toEqual(['report-wages'])
  expect(missingFor(['incomes-register'], [granted], today)).toEqual([])
  expect(missingFor(['incomes-register'], [{ ...granted, state: 'asked' }], today)).toEqual(['report-wages'])
  expect(missingFor(['incomes-register'], [{ ...granted, valid_until: '2026-11-29' }], today)).toEqual(['report-wages'])
  expect(missingFor(['incomes-register'], [{ ...granted, valid_until: today }], today)).toEqual([])
  expect(missingFor(['payroll', 'own'], [], today)).toEqual([])
})

it('is found by the key of its end', () => {
  const id = '019b0000-0000-7000-8000-000000000000'
  expect(endIn(endKey(id))).toBe(id)
  expect(endIn(`authorisation-end-${id}x`)).toBeUndefined()
})
