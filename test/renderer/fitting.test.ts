import { describe, expect, it } from 'vitest'
import { fitting } from '../../renderer/clients/page/fitting.ts'

describe('tabs beside each other', () => {
  const eleven = Array.from({ length: 11 }, (_, at) => 90 + at)
  const total = eleven.reduce((sum, width) => sum + width, 0)

  it('all stand where there is room for all, without a place for the menu', () => {
    expect(fitting(eleven, total, 116)).toBe(11)
  })
  it('one pixel less, and as many stand as leave place for the menu', () => {
    const shown = fitting(eleven, total - 1, 116)
    const used = eleven.slice(0, shown).reduce((sum, width) => sum + width, 0)
    expect(shown).toBeLessThan(11)
    expect(used + 116).toBeLessThanOrEqual(total - 1)
    expect(used + (eleven[shown] ?? 0) + 116).toBeGreaterThan(total - 1)
  })
  it('none stands where there is hardly room for the menu', () => expect(fitting(eleven, 100, 116)).toBe(0))
  it('all stand where nothing can be measured', () => expect(fitting(eleven, 0, 116)).toBe(11))
})
