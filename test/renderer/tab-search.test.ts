import { describe, expect, test } from 'vitest'
import { groupCalled, groupSearch } from '../../renderer/clients/page/tab-search.ts'

describe("the address of a client's tab", () => {
  test('names a pay group, and nothing that is none', () => {
    expect(groupSearch({ group: 'Kuukausipalkat', other: 1 })).toEqual({ group: 'Kuukausipalkat' })
    expect(groupSearch({ group: 3 })).toEqual({})
  })
  test('finds the group, and which of its days is meant, by name and by what a date hangs on', () => {
    const groups = [
      { id: 'g1', name: 'Kuukausi', cutoffs: [] },
      { id: 'g2', name: 'Kuukausipalkat', cutoffs: [{ id: 'c1', name: 'Muutokset' }] },
    ]
    expect(groupCalled(groups, 'Kuukausipalkat')).toEqual({ id: 'g2', day: 'payday' })
    expect(groupCalled(groups, 'Kuukausipalkat: Muutokset')).toEqual({ id: 'g2', day: 'c1' })
    expect(groupCalled(groups, 'g2')).toEqual({ id: 'g2', day: 'payday' })
    expect(groupCalled(groups, 'g2/c1')).toEqual({ id: 'g2', day: 'c1' })
    expect(groupCalled(groups, 'g2/gone')).toEqual({ id: 'g2', day: 'payday' })
    expect(groupCalled(groups, 'Tuntipalkat')).toBeUndefined()
  })
})
