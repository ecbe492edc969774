/** What a rule of the firm can be narrowed to. */
import { expect, test } from 'vitest'
import { answersOf, factsToAsk, newPart } from '../../renderer/rules/conditions.ts'

const benefits = {
  key: 'benefits_in_kind',
  type: 'yes-no',
  default: false,
  name: { fi: 'Luontoisetuja', sv: 'Naturaförmåner', en: 'Benefits in kind' },
} as const
const factOf = (key: string, countries: readonly string[] = ['fi']) =>
  factsToAsk([benefits], countries).find((fact) => fact.key === key)
const labels = (key: string, countries?: readonly string[]) =>
  answersOf(factOf(key, countries), [], 'fi').map(({ label }) => label)

test('every answer about a client can be asked, also to what only a country asks, in words', () => {
  expect(labels('benefits_in_kind')).toEqual(['Kyllä', 'Ei'])
  expect(labels('industry')).toContain('rakentaminen')
  // What is offered no more is not asked either.
  expect(labels('employment_fund')).not.toContain('ennakkomenettely')
})

test('the country is asked where there are several, by name', () => {
  expect(labels('country')).toEqual([])
  expect(labels('country', ['fi', 'ee'])).toEqual(['Suomi', 'Viro'])
})

test('an answer that a rule has stays, whatever it is', () => {
  expect(answersOf(factOf('industry'), ['mining'], 'fi').at(-1)).toEqual({ value: 'mining', label: 'mining' })
  expect(answersOf(undefined, ['unheard'], 'fi')).toEqual([{ value: 'unheard', label: 'unheard' }])
})

test('a condition begins with an answer', () => {
  for (const fact of factsToAsk([benefits], ['fi', 'ee'])) {
    const part = newPart(fact)
    expect('n' in part ? part.n : part.answers.length, fact.key).toBeGreaterThan(0)
  }
})
