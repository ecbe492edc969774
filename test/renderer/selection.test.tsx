// @vitest-environment jsdom
/** Rows that are selected: what may be done to them stands in one bar, and the selection ends with what was done. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { sayRule } from '../builders/rules.ts'
import { aFirm, onStage } from './stage.tsx'

const RULE = 'tax-employer-contributions-payment'

async function aList() {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)
  await aPayGroup(client).in(core.api)
  const other = await aClient().with({ name: 'Mesikkä Oy', number: '15' }).in(core.api)
  await aPayGroup(other).in(core.api)
  for (const { id } of [client, other]) await sayRule(core.api, id, RULE, { checklist: ['Tarkista', 'Lähetä'] })
  const { user, heard } = await onStage(core, '/calendar?from=2027-02-10&to=2027-02-20&who=all')
  const grid = await screen.findByRole('treegrid', { name: 'Kalenteri' })
  await waitFor(() => expect(document.activeElement).toBe(grid))
  const bar = () => screen.queryByRole('group', { name: /^Valittu/ })
  const inBar = (name: RegExp) => within(bar() ?? document.body).getByRole('button', { name })
  /** The first two rows that are no run. */
  const select = async () => {
    await user.keyboard('{Home}')
    const rows = screen.getAllByRole('row').filter((row) => row.dataset['at'] !== undefined)
    for (const row of rows.filter(({ textContent }) => !textContent?.includes('palkat ')).slice(0, 2))
      await user.click(row.querySelector('[data-box]') ?? document.body)
    await waitFor(() => expect(bar()?.textContent).toContain('Valittu: 2 tehtävää'))
  }
  const ended = async () => {
    await waitFor(() => expect(bar()).toBeNull())
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  }
  return { core, user, heard, bar, inBar, select, ended }
}

test('the bar has the deeds of the keys and of the menu, and a deed ends the selection', async () => {
  const { user, inBar, select, ended } = await aList()
  await select()
  for (const name of [/^Merkitse tehdyksi/, /^Ohita/, /^Siirrä/, /^Odottaa/, /^Anna/, /^Kirjaa poikkeama/]) inBar(name)
  await user.click(inBar(/^Odottaa asiakasta/))
  await ended()

  await select()
  await user.click(inBar(/^Kirjaa poikkeama/))
  const deviation = within(await screen.findByRole('dialog', { name: /poikkeama/ }))
  await user.type(await deviation.findByRole('textbox', { name: /Syy/ }), 'Aineisto tuli myöhässä')
  await user.click(deviation.getByRole('button', { name: 'Tallenna poikkeama' }))
  await ended()

  await select()
  await user.keyboard('s')
  const skip = within(await screen.findByRole('dialog', { name: /^Ohita/ }))
  await user.type(await skip.findByRole('textbox', { name: /Syy/ }), 'Ei palkkoja')
  await user.click(skip.getByRole('button', { name: 'Ohita' }))
  await ended()
})

test('what was refused of several ends the selection as well; what was refused altogether does not', async () => {
  const { core, user, bar, inBar } = await aList()
  const month = { from: '2027-02-10', to: '2027-02-20', language: 'fi' } as const
  const done = async () => (await core.api.calendar.list(month)).items.filter(({ status }) => status === 'done')
  // Its steps are not ticked.
  await waitFor(() => expect(screen.getAllByText('Mesikkä Oy').length).toBeGreaterThan(0))
  for (const each of screen.getAllByText(/^Työnantajasuoritusten maksu/).slice(0, 2))
    await user.click(each.closest('tr')?.querySelector('[data-box]') ?? document.body)
  await waitFor(() => expect(bar()?.textContent).toContain('2 tehtävää'))
  await user.keyboard(' ')
  await screen.findByText(/^Muistilista kesken/)
  expect(bar()?.textContent).toContain('2 tehtävää')
  expect(await done()).toEqual([])
  await user.keyboard('{Control>}a{/Control}')
  await user.click(inBar(/^Merkitse tehdyksi/))
  await waitFor(() => expect(bar()).toBeNull())
  expect((await done()).length).toBeGreaterThan(0)
  expect((await done()).filter(({ rule }) => rule === RULE)).toEqual([])
})

test('a list of clients has the bar too', async () => {
  const { user } = await aList()
  await user.click(screen.getByRole('link', { name: /Asiakkaat/ }))
  await screen.findByRole('grid', { name: 'Asiakkaat' })
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('grid', { name: 'Asiakkaat' })))
  await user.keyboard('x')
  const bar = await screen.findByRole('group', { name: 'Valittu: 1 asiakas' })
  expect(within(bar).getByRole('button', { name: /A$/ })).toBeTruthy()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('group', { name: /^Valittu/ })).toBeNull())
})
