/** The beginning of a long list of dates: whole days of it, and whether there is more. */
import { expect, it } from 'vitest'
import { aClient, aPayGroup } from '../../builders/clients.ts'
import { aCore } from '../../builders/core.ts'

it('tells so many dates and the rest of the last one’s day', async () => {
  const core = await aCore()
  try {
    for (let many = 0; many < 3; many++) await aPayGroup(await aClient().in(core.api)).in(core.api)
    const today = core.clock.today()
    const span = { from: today, to: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`, language: 'fi' as const }
    for (const asked of [{}, { side: 'client' as const }, { categories: ['pay-date'] }]) {
      const all = await core.api.calendar.list({ ...span, ...asked })
      expect(all.more).toBe(false)
      expect(all.items.length).toBeGreaterThan(3)
      for (const first of [1, 2, all.items.length - 1, all.items.length, all.items.length + 1]) {
        const part = await core.api.calendar.list({ ...span, ...asked, first })
        const { length } = part.items
        expect(part.items).toEqual(all.items.slice(0, length))
        expect(length).toBeGreaterThanOrEqual(Math.min(first, all.items.length))
        expect(part.more).toBe(length < all.items.length)
        if (part.more) expect(all.items[length]?.due).not.toBe(part.items.at(-1)?.due)
        const runs = new Set(part.items.map(({ run }) => run).filter(Boolean))
        expect(new Set(part.runs.map(({ run }) => run))).toEqual(runs)
      }
    }
  } finally {
    await core.close()
  }
})
