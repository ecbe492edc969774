import { expect, test } from 'vitest'
import { whoOf } from '../../renderer/calendar/list/occurrence-columns.tsx'
import { anItem } from '../builders/items.ts'

test('a list names nobody for what is only information', () => {
  const item = (rule: string) => anItem({ key: `${rule}@2027-05-02`, rule, person: 'Aino Laine' })
  expect(whoOf(item('winter-holiday-season'), 'fi')).toBe('')
  expect(whoOf(item('holiday-wish-round'), 'fi')).toBe('Aino Laine')
})
