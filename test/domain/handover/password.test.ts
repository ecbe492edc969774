import fc from 'fast-check'
import { expect, test } from 'vitest'
import { strengthOf, suggestedPassword } from '../../../shared/domain/handover/password.ts'

test('a suggested password has letters that nobody mistakes, each as likely as the other', () => {
  // Every byte once: what is drawn anew is what would favour the first letters.
  let next = 0
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => next++ % 256)
  const counted = new Map<string, number>()
  for (let at = 0; at < 31; at++)
    for (const letter of suggestedPassword(bytes).replaceAll('-', ''))
      counted.set(letter, (counted.get(letter) ?? 0) + 1)
  expect([...counted.keys()].toSorted().join('')).toBe('23456789abcdefghjkmnpqrstuvwxyz')
  // What was drawn beyond the last letter of each is all that differs.
  for (const count of counted.values()) expect(Math.abs(count - 16)).toBeLessThanOrEqual(1)
})

test('it has four groups of four whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const some = (count: number) => (bytes.some((byte) => byte < 248) ? bytes : new Uint8Array(count))
      expect(suggestedPassword(some)).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    }),
  )
})

test('strength is told in steps', () => {
  expect([5, 10.9, 11, 15.9, 16].map(strengthOf)).toEqual(['weak', 'weak', 'fair', 'fair', 'strong'])
})
