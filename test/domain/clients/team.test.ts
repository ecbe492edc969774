import { describe, expect, test } from 'vitest'
import { roleChange } from '../../../shared/domain/clients/team.ts'

const row = (id: string, person_id: string, valid_from: string | null = null, valid_until: string | null = null) => ({
  id,
  person_id,
  valid_from,
  valid_until,
})
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

describe('a role given to a person from a day on', () => {
  test('ends what another holds the day before', () => {
    const change = roleChange([row('a', 'minna')], 'petri', '2027-02-01')
    expect(change.until.map(([{ id }, day]) => [id, day])).toEqual([['a', '2027-01-31']])
    expect(change).toMatchObject({ removed: [], added: true })
  })

  test('goes on with whoever holds it, and has no end then', () => {
    expect(roleChange([row('a', 'petri')], 'petri', '2027-02-01')).toEqual({ until: [], removed: [], added: false })
    const ending = roleChange([row('a', 'petri', '2026-01-01', '2027-03-31')], 'petri', '2027-02-01')
    expect(ending.until.map(([{ id }, day]) => [id, day])).toEqual([['a', null]])
    expect(ending.added).toBe(false)
  })

  test('leaves what ended before, and takes away what would have begun later', () => {
    const held = [
      row('past', 'minna', null, '2026-12-31'),
      row('now', 'minna', '2027-01-01', '2027-05-31'),
      row('later', 'sanna', '2027-06-01'),
      row('same day', 'sanna', '2027-02-01'),
    ]
    const change = roleChange(held, 'petri', '2027-02-01')
    expect(change.until.map(([{ id }, day]) => [id, day])).toEqual([['now', '2027-01-31']])
    expect(ids(change.removed)).toEqual(['later', 'same day'])
    expect(change.added).toBe(true)
  })

  test('always, when no day is given', () => {
    expect(roleChange([], 'petri', null)).toEqual({ until: [], removed: [], added: true })
    expect(ids(roleChange([row('a', 'minna', '2027-01-01')], 'petri', null).removed)).toEqual(['a'])
  })
})
