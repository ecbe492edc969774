import { expect, test } from 'vitest'
import { readTyped, ruleIn, shapeText } from '../../renderer/rules/typed-rule.ts'

test('a text without a shift sign moves as the field says', () => {
  expect(readTyped('25.k.v', 'previous-banking-day')).toEqual({
    rule: { rule: { type: 'monthly-day', day: 25 }, non_business_day: { action: 'previous-banking-day' } },
  })
})

test('a typed shift sign wins over the field', () => {
  const read = readTyped('25.k.v >', 'previous-banking-day')
  expect('rule' in read && read.rule.non_business_day.action).toBe('next-business-day')
})

test('the text that is shown reads back as the same rule, without the shift', () => {
  for (const text of ['25.k.v', 'viim.k', '10.k+1.v', 'maksupäivä-5tp', 'viim.tp.k', 'joka 2. vk alkaen 2027-01-08']) {
    const read = readTyped(text, 'previous-business-day')
    if ('error' in read) throw new Error(`${text} is a rule`)
    expect(readTyped(shapeText(read.rule, 'fi'), 'previous-business-day')).toEqual(read)
    expect(shapeText(read.rule, 'fi')).not.toMatch(/[<>]/)
  }
})

test('days in a rule are shown as people write them', () => {
  const read = readTyped('joka 2. vk alkaen 2027-01-08', 'none')
  expect('rule' in read && shapeText(read.rule, 'fi')).toBe('joka 2. vk alkaen 8.1.2027')
})

test('a form field that holds text that is no rule holds no rule', () => {
  expect(ruleIn('25.x')).toBeUndefined()
  expect(ruleIn({ rule: { type: 'monthly-day', day: 25 }, non_business_day: { action: 'none' } })).toBeDefined()
})
