// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CatalogueFaults } from '../../renderer/rules/CatalogueFaults.tsx'
import { DifferenceLines } from '../../renderer/rules/DifferenceLines.tsx'
import { AppError } from '../../shared/api/errors.ts'
import { show } from './screen.tsx'

const line = { name: 'Erillisilmoitus', nominal: '2027-02-05', mark: '', kept: false, law: null }
const client = { id: 'a', number: '1', name: 'Kahvila Aamu Oy', more: 0 }

test('dates that move, appear, go and stay are told apart by words', () => {
  show(
    <DifferenceLines
      found={{
        totals: { clients: 3, moved: 1, added: 1, removed: 1, kept: 1, late: 0 },
        clients: [
          {
            ...client,
            lines: [
              { ...line, before: '2027-02-05', after: '2027-02-08' },
              { ...line, before: null, after: '2027-03-08' },
              { ...line, before: '2027-04-05', after: null },
              { ...line, before: '2027-05-05', after: '2027-05-05', mark: 'done', kept: true },
            ],
            more: 4,
          },
        ],
        fields: [{ field: 'name', before: 'Ilmoitus', after: '' }],
      }}
    />,
  )
  expect(
    screen.getByText('3 asiakasta: 1 päivä siirtyy, 1 tulee lisää, 1 jää pois, 1 merkitty tehtävä pysyy ennallaan.'),
  ).toBeTruthy()
  const rows = within(screen.getByRole('table', { name: 'Päivien muutokset' })).getAllByRole('row')
  expect(rows.map((row) => row.textContent)).toEqual([
    'AsiakasEnnenJälkeen',
    'Kahvila Aamu Oype 5.2.→ ma 8.2.',
    '–ma 8.3. (uusi)',
    'ma 5.4.jää pois',
    'ke 5.5.merkitty, pysyy ennallaan',
    'ja 4 muuta',
  ])
  expect(screen.getByText('ja 2 muuta asiakasta')).toBeTruthy()
  const fields = within(screen.getByRole('table', { name: 'Muut muutokset' }))
  expect(fields.getByRole('row', { name: 'Nimi Ilmoitus –' })).toBeTruthy()
})

test('nothing that changes says so', () => {
  const totals = { clients: 0, moved: 0, added: 0, removed: 0, kept: 0, late: 0 }
  show(<DifferenceLines found={{ totals, clients: [], fields: [] }} />)
  expect(screen.getByText('Yksikään päivä ei muutu.')).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
})

test('every fault of a bad catalogue is listed with its place', () => {
  const fields = { 'obligations[0] payday: rule.day (31.2.)': 'no-such-date', file: 'not-a-catalogue' }
  show(<CatalogueFaults error={new AppError('invalid', 'bad-catalogue', { fields })} />)
  const rows = within(screen.getByRole('table', { name: 'Virheet' })).getAllByRole('row')
  expect(rows.slice(1).map((row) => row.textContent)).toEqual([
    'obligations[0] payday: rule.day (31.2.)Päivää ei ole olemassa',
    'koko tiedostoTiedosto ei ole määräaikaluettelo',
  ])
})

test('a date later than the law allows is told in red, with the day of the law', () => {
  show(
    <DifferenceLines
      found={{
        totals: { clients: 1, moved: 1, added: 0, removed: 0, kept: 0, late: 1 },
        clients: [
          { ...client, lines: [{ ...line, before: '2027-03-02', after: '2027-03-09', law: '2027-03-02' }], more: 0 },
        ],
        fields: [],
      }}
    />,
  )
  expect(screen.getByRole('alert').textContent).toBe('1 päivä on lain määräpäivän jälkeen.')
  expect(screen.getByText('Lain mukaan viimeistään tiistai 2.3.2027.')).toBeTruthy()
})
