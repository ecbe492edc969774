import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grouped } from '../../shared/domain/grouped.ts'

test('thousands stand apart by a narrow space that does not break', () => {
  expect([0, 7, 999, 1000, 34_476, 261_063, 1_234_567, -1234].map(grouped)).toEqual([
    '0',
    '7',
    '999',
    '1\u202f000',
    '34\u202f476',
    '261\u202f063',
    '1\u202f234\u202f567',
    '-1\u202f234',
  ])
})

test('no figure is lost or moved', () => {
  fc.assert(fc.property(fc.integer(), (value) => Number(grouped(value).replaceAll('\u202f', '')) === value))
})
