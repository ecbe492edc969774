import { expect, it } from 'vitest'
import { columnsWith } from '../../../shared/domain/documents/in-timetable.ts'

const monthly = {
  name: 'Kuukausipalkat',
  cutoffs: ['Tunnit', 'Hyväksyntä'],
  rows: [
    { payday: '2027-01-29', cutoffs: [{ day: '2027-01-11' }, { day: '2027-01-27' }] },
    { payday: '2027-02-26', cutoffs: [{ day: '2027-02-22' }, { day: '2027-02-24' }] },
    { payday: '2027-03-31', cutoffs: [{ day: '2027-03-24' }, undefined] },
  ],
}
const weekly = {
  name: 'Viikkopalkat',
  cutoffs: ['Tuntilistat'],
  rows: [{ payday: '2027-01-15', cutoffs: [{ day: '2027-01-13' }] }],
}
const columns = (...asked: Parameters<typeof columnsWith>[0]) => columnsWith(asked, 'Palkanmaksupäivä')

it('finds the column that has the very days, beyond those that have passed and as far as the timetable goes', () => {
  const dates = ['2027-02-22', '2027-03-24', '2027-04-26', '2027-05-25']
  expect(columns({ group: monthly, dates })).toEqual(['Tunnit'])
  expect(columns({ group: monthly, dates: ['2027-01-27', '2027-02-24', '2027-03-29'] })).toEqual(['Hyväksyntä'])
  expect(columns({ group: monthly, dates: ['2027-01-29', '2027-02-26', '2027-03-31'] })).toEqual(['Palkanmaksupäivä'])
})

it('finds none where one day differs, is missing or is too many', () => {
  expect(columns({ group: monthly, dates: ['2027-01-27', '2027-02-25', '2027-03-29'] })).toBeUndefined()
  expect(columns({ group: monthly, dates: ['2027-02-22', '2027-04-26'] })).toBeUndefined()
  expect(columns({ group: monthly, dates: ['2027-02-22', '2027-03-01', '2027-03-24'] })).toBeUndefined()
  expect(columns({ group: monthly, dates: [] })).toBeUndefined()
  expect(columns()).toBeUndefined()
})

it('names the column of each pay group, and none where a group has none', () => {
  const both = [
    { group: monthly, dates: ['2027-02-22', '2027-03-24'] },
    { group: weekly, dates: ['2027-01-13', '2027-01-20'] },
  ] as const
  expect(columns(...both)).toEqual(['Tunnit', 'Tuntilistat'])
  expect(columns(both[0], { group: weekly, dates: ['2027-01-14'] })).toBeUndefined()
})
