/** What a rule of the firm can be narrowed to. */
import { expect, test } from 'vitest'
import { conditionsFor } from '../../renderer/rules/conditions.ts'

const benefits = {
  key: 'benefits_in_kind',
  type: 'yes-no',
  default: false,
  name: { fi: 'Luontoisetuja', sv: 'Naturaförmåner', en: 'Benefits in kind' },
} as const

test('every single answer about a client, also to what only a country asks, in words', () => {
  const labels = conditionsFor('fi', [benefits], undefined).map(({ label }) => label)
  expect(labels).toContain('Luontoisetuja: Kyllä')
  expect(new Set(labels).size).toBe(labels.length)
  expect(conditionsFor('fi', [], undefined)).toHaveLength(labels.length - 1)
})

test('the one a rule has stays, whatever it is', () => {
  const chosen = {
    all: [
      { fact: 'benefits_in_kind', is: true },
      { fact: 'headcount', atLeast: 20 },
    ],
  }
  expect(conditionsFor('fi', [benefits], chosen).at(-1)?.value).toBe(JSON.stringify(chosen))
})
