/** Whose clients are whose: counted alike in the grid and in the year's check, over the sample firm. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestCore } from '../../builders/core.ts'
import { aSampleFirm } from '../../builders/sample.ts'

let core: TestCore
beforeAll(async () => {
  core = await aSampleFirm({ resources: join(import.meta.dirname, '../../../resources') })
})
afterAll(() => core.close())

it.each([2027, 2028])(
  'the clients of each person are the same many in the grid and in the check of %i',
  async (year) => {
    const people = await core.api.people.list({})
    expect(people.length).toBeGreaterThan(3)
    const counts: Record<string, readonly [number, number]> = {}
    for (const { id, name } of people) {
      const { clients } = await core.api.calendar.grid({ year, personId: id })
      // The grid leaves out whoever has nothing for the person.
      const shown = clients.filter(({ counts: some, faults }) => faults > 0 || some.some((count) => count > 0))
      const check = await core.api.calendar.check({ year, personId: id, language: 'fi' })
      counts[name] = [shown.length, check.clients]
    }
    for (const [name, [grid, check]] of Object.entries(counts)) expect(check, name).toBe(grid)
  },
)
