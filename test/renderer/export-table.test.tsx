// @vitest-environment jsdom
/** What a list shows is what goes to the spreadsheet: narrowed as on the screen, from its button and from the palette. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { runCommand } from '../../renderer/desk/commands.ts'
import { aClient, anEncounter } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

test('the encounters that are shown, and no others', async () => {
  const core = await aFirm()
  const aamu = await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)
  const ilta = await aClient().with({ name: 'Ravintola Ilta Oy', number: '15' }).in(core.api)
  await anEncounter(aamu).with({ text: 'Aamulla', kind: 'visit' }).in(core.api)
  await anEncounter(ilta).with({ text: 'Illalla' }).in(core.api)
  const saved: string[] = []
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const token = this.href.split('/').at(-1) ?? ''
    saved.push(new TextDecoder().decode(core.files.read({ token, name: this.download })))
  })
  const { user } = await onStage(core, '/encounters?kind=visit')
  await screen.findByText('Aamulla')
  await user.click(screen.getByRole('button', { name: 'Vie taulukkoon…' }))
  await user.click(await screen.findByRole('menuitem', { name: 'CSV' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]).toContain('Aamulla')
  expect(saved[0]).not.toContain('Illalla')
  runCommand('table.encounters.csv')
  await waitFor(() => expect(saved).toHaveLength(2))
  expect(saved[1]).toBe(saved[0])
  clicked.mockRestore()
})
