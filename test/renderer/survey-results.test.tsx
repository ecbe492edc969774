// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ResultsView } from '../../renderer/surveys/ResultsView.tsx'
import { show } from './screen.tsx'

test('a question without a score says how many answers it would take', () => {
  const one = { answers: 1, score: null, chosen: [], dimension: '' as const }
  const questions = [
    { ...one, id: 'recommend', kind: 'nps' as const, text: 'Suositteletko?' },
    { ...one, id: 'paid', kind: 'scale' as const, text: 'Oikein ja ajallaan', answers: 0 },
  ]
  const rate = { sent: 1, answered: 1, over: 1 }
  show(
    <ResultsView
      results={{
        fewest: 1,
        rate,
        trend: [],
        templates: [{ template: 'yearly', title: 'Vuosikysely', rate, questions }],
      }}
    />,
  )
  const said = (name: string) => screen.getByRole('row', { name: new RegExp(name) }).textContent
  expect(said('Suositteletko')).toContain('alle 3')
  expect(said('Oikein ja ajallaan')).toContain('alle 1')
})
