import { expect, test } from 'vitest'
import {
  droppedOn,
  moved,
  nextPosition,
  ofAudience,
  placeOf,
  sectionsOf,
  seenOrder,
} from '../../renderer/instructions/order.ts'
import type { Audience } from '../../shared/domain/instructions.ts'

const item = (id: string, section: string, position: number, audience: Audience = 'client') => ({
  id,
  section,
  position,
  audience,
})
const items = [item('a', 'Uudet', 0), item('b', 'Uudet', 1), item('c', 'Lomat', 2), item('d', 'Uudet', 3)]

test('a heading gathers its items where the first of them stands', () => {
  expect(sectionsOf(items).map(({ section, items: its }) => [section, its.map((one) => one.id)])).toEqual([
    ['Uudet', ['a', 'b', 'd']],
    ['Lomat', ['c']],
  ])
})

test('one audience, in the order of its positions', () => {
  const mixed = [item('z', '', 5), item('y', '', 1), item('x', '', 0, 'process')]
  expect(ofAudience(mixed, 'client').map((one) => one.id)).toEqual(['y', 'z'])
})

test('an item moves one place up or down within its heading', () => {
  expect(moved(items, 'b', -1)).toEqual(['b', 'a', 'd', 'c'])
  expect(moved(items, 'b', 1)).toEqual(['a', 'd', 'b', 'c'])
})

test('the first item cannot go higher and the last not lower', () => {
  expect(moved(items, 'a', -1)).toEqual(seenOrder(items))
  expect(moved(items, 'd', 1)).toEqual(seenOrder(items))
  expect(moved(items, 'c', 1)).toEqual(seenOrder(items))
})

test('a dropped item takes the place of the one under it, in both directions', () => {
  expect(droppedOn(items, 'd', 'a')).toEqual(['d', 'a', 'b', 'c'])
  expect(droppedOn(items, 'a', 'd')).toEqual(['b', 'd', 'a', 'c'])
})

test('dropping under another heading changes nothing', () => {
  expect(droppedOn(items, 'c', 'a')).toEqual(seenOrder(items))
})

test('moving loses and doubles nothing', () => {
  for (const { id } of items)
    for (const steps of [-3, -1, 0, 1, 3]) expect(moved(items, id, steps).toSorted()).toEqual(['a', 'b', 'c', 'd'])
})

test('places are counted within the heading, new items come last', () => {
  expect(placeOf(items, 'd')).toEqual({ place: 3, of: 3 })
  expect(nextPosition(items)).toBe(4)
  expect(nextPosition([])).toBe(0)
})
