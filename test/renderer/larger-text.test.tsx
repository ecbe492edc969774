// @vitest-environment jsdom
/** Whoever asked the system for larger text: what is laid out by numbers keeps step with the style sheets, which count in rem. */
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

afterEach(() => document.documentElement.removeAttribute('style'))

test.for([
  ['/clients', 'Asiakkaat', 32, 16],
  ['/clients', 'Asiakkaat', 48, 24],
  ['/calendar/grid?who=all', 'Asiakkaat kuukausittain 2027', 32, 16],
  ['/calendar/grid?who=all', 'Asiakkaat kuukausittain 2027', 48, 24],
] as const)('at %s rows of “%s” lie %d px apart at text of %d px', async ([address, label, apart, size]) => {
  document.documentElement.style.fontSize = `${size}px`
  const core = await aFirm()
  for (const number of ['1', '2', '3'])
    await aPayGroup(
      await aClient()
        .with({ name: `Asiakas ${number} Oy`, number })
        .in(core.api),
    ).in(core.api)
  await onStage(core, address)
  const places = () =>
    [...(screen.getByLabelText(label, { selector: 'table' }).querySelectorAll<HTMLElement>('tbody tr') ?? [])].flatMap(
      ({ style }) =>
        /translateY\((\d+)px\)/.exec(style.transform)?.[1] ?? (style.top ? Number.parseFloat(style.top) : []),
    )
  await screen.findByLabelText(label, { selector: 'table' })
  await waitFor(() => expect(places().length).toBeGreaterThanOrEqual(3))
  const [first, second, third] = places().map(Number).slice(-3)
  expect([Number(second) - Number(first), Number(third) - Number(second)]).toEqual([apart, apart])
})
