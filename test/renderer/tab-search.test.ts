import { describe, expect, test } from 'vitest'
import { groupCalled, groupSearch } from '../../renderer/clients/page/tab-search.ts'

describe("the address of a client's tab", () => {
  test('names a pay group, and nothing that is none', () => {
    expect(groupSearch({ group: 'Kuukausipalkat', other: 1 })).toEqual({ group: 'Kuukausipalkat' })
    expect(groupSearch({ group: 3 })).toEqual({})
  })
  test('finds the group by its name, and by a cut-off of it', () => {
    const groups = [{ name: 'Kuukausi' }, { name: 'Kuukausipalkat' }]
    expect(groupCalled(groups, 'Kuukausipalkat')).toBe(groups[1])
    expect(groupCalled(groups, 'Kuukausipalkat: Muutokset')).toBe(groups[1])
    expect(groupCalled(groups, 'Tuntipalkat')).toBeUndefined()
  })
})
