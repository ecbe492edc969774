/** Who of us can be given work for a client. */
import { expect, it } from 'vitest'
import { doersOn, roleOf } from '../../../shared/domain/calendar/task/doers.ts'

const one = (person_id: string, role: string, valid_until: string | null = null) => ({
  person_id,
  person: person_id,
  role,
  valid_from: null,
  valid_until,
})
const assigned = [one('anna', 'responsible'), one('bo', 'deputy'), one('cia', 'account-manager', '2027-01-31')]

it('are the holders of its roles on that day', () => {
  expect(doersOn(assigned, '2027-02-01').map(({ role, people }) => [role, people.map((each) => each.person)])).toEqual([
    ['responsible', ['anna']],
    ['deputy', ['bo']],
  ])
  expect(doersOn([], '2027-02-01')).toEqual([{ role: 'responsible', people: [] }])
})

it('are found by who was named, or who says it', () => {
  const doers = doersOn(assigned, '2027-01-12')
  expect(roleOf(doers, ['cia'], 'anna')).toBe('account-manager')
  expect(roleOf(doers, ['bo', 'dag'], 'anna'), 'of two Bos the one who is there').toBe('deputy')
  expect(roleOf(doers, ['anna', 'bo'], 'anna'), 'either could').toBeUndefined()
  expect(roleOf(doers, ['dag'], 'anna'), 'a stranger').toBeUndefined()
  expect([roleOf(doers, [], 'bo'), roleOf(doers, [], 'dag'), roleOf(doers, [], null)]).toEqual([
    'deputy',
    'responsible',
    'responsible',
  ])
})
