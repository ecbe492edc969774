import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applies } from '../../../shared/domain/calendar/rules/applies.ts'
import {
  type ConditionPart,
  conditionOfParts,
  conditionParts,
} from '../../../shared/domain/calendar/rules/condition-parts.ts'
import { isCondition } from '../../../shared/domain/calendar/rules/conditions.ts'
import { conditionWords } from '../../../shared/i18n/condition-words.ts'

const industry: ConditionPart = { fact: 'industry', is: 'any', answers: ['construction', 'cleaning'] }
const few: ConditionPart = { fact: 'headcount', is: 'under', n: 20 }

const part: fc.Arbitrary<ConditionPart> = fc.oneof(
  fc.record({
    fact: fc.constantFrom('industry', 'country'),
    is: fc.constantFrom('any' as const, 'none' as const),
    answers: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
  }),
  fc.record({
    fact: fc.constant('headcount'),
    is: fc.constantFrom('atLeast' as const, 'under' as const),
    n: fc.nat(99),
  }),
  fc.record({ fact: fc.constant('garnishments'), is: fc.constant('any' as const), answers: fc.tuple(fc.boolean()) }),
)

it('parts make a condition that has the same parts, and holds where each of them does', () => {
  const facts = fc.record({
    industry: fc.constantFrom('a', 'b', 'c', 'd'),
    country: fc.constantFrom('a', 'b', 'd'),
    headcount: fc.nat(99),
    garnishments: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), facts, (parts, client) => {
      const condition = conditionOfParts(parts)
      expect(conditionParts(condition)).toEqual(parts)
      if (condition === null) return
      expect(isCondition(condition)).toBe(true)
      const holds = (one: ConditionPart) => {
        const value = client[one.fact as keyof typeof client]
        if ('n' in one) return one.is === 'atLeast' ? Number(value) >= one.n : Number(value) < one.n
        return one.answers.includes(value) === (one.is === 'any')
      }
      expect(applies(condition, client)).toBe(parts.every(holds))
    }),
  )
})

it('what is made otherwise is no parts', () => {
  const either = {
    any: [
      { fact: 'garnishments', is: true },
      { fact: 'union_fees', is: true },
    ],
  }
  expect(conditionParts(either)).toBeUndefined()
  expect(conditionParts({ all: [either, { fact: 'garnishments', is: true }] })).toBeUndefined()
})

it('is one sentence in which the parts can be told apart', () => {
  const words = (parts: readonly ConditionPart[], language: 'fi' | 'sv' | 'en') =>
    conditionWords(conditionOfParts(parts)!, [], language)
  expect(words([industry, few], 'fi')).toBe(
    'Toimiala: rakentaminen tai kiinteistönhoito ja siivous, ja Työntekijöitä: alle 20',
  )
  expect(words([few], 'sv')).toBe('Antal anställda: under 20')
  expect(words([{ fact: 'country', is: 'any', answers: ['fi', 'ee'] }], 'en')).toBe('Country: Finland or Estonia')
})
