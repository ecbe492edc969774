import { describe, expect, test } from 'vitest'
import { askedWords, phoneDigits } from '../../../shared/domain/clients/asked.ts'

describe('the words of a search', () => {
  test.each(['97102141', '9710214-1', 'FI97102141', 'fi 9710214-1', ' FI  9710214–1\u200e', 'fi9710214-1'])(
    '%j is the business ID in its usual form',
    (typed) => {
      const words = askedWords(typed)
      expect(words).toHaveLength(1)
      expect(words[0]).toContain('9710214-1')
    },
  )
  test.each([
    ['Kahvila  ÄÄni', [['kahvila'], ['||ni']]],
    ['fi kahvila', [['fi'], ['kahvila']]],
    ['aamu fi 97102141', [['aamu'], ['97102141', '9710214-1']]],
    ['97102142', [['97102142']]],
    ['fi 101', [['fi'], ['101']]],
    ['', []],
  ])('%j is %j', (typed, words) => {
    expect(askedWords(typed)).toEqual(words)
  })
})

test.each([
  ['040 123 4567', '401234567'],
  ['+358 40 123 4567', '401234567'],
  ['00358401234567', '401234567'],
  ['+358 (0)40 123–4567', '401234567'],
  ['puh. 09.123.4567 (vaihde)', '91234567'],
  ['\u202a040-1234567\u202c', '401234567'],
  ['+46 8 123 45', '46812345'],
  ['123 45', '12345'],
  ['101', undefined],
  ['Kahvila 040', undefined],
  ['', undefined],
])('%j is looked for as %j', (typed, digits) => {
  expect(phoneDigits(typed)).toBe(digits)
})
