// @vitest-environment jsdom
/** The instructions of all clients: what narrows the list, and its deeds by the palette. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, anInstruction } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

async function stage() {
  const core = await aFirm()
  const kuva = await aClient().with({ name: 'Kuva Oy', number: '31' }).in(core.api)
  await anInstruction(kuva).with({ what: 'Tunnit' }).in(core.api)
  await aClient().with({ name: 'Päiväkoti Saha Oy', number: '44' }).in(core.api)
  return { kuva, ...(await onStage(core, '/instructions')) }
}

test('the list is narrowed by a client’s name or number, and a search that leaves nothing has a way out', async () => {
  const { user } = await stage()
  await screen.findByRole('link', { name: 'Kuva Oy' })
  const field = screen.getByRole('searchbox', { name: 'Asiakas tai numero' })
  await user.type(field, 'paivakoti 44')
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Kuva Oy' })).toBeNull())
  expect(screen.getByRole('link', { name: 'Päiväkoti Saha Oy' })).toBeDefined()
  await user.type(field, 'x')
  await user.click(await screen.findByRole('button', { name: 'Näytä kaikki' }))
  await screen.findByRole('link', { name: 'Kuva Oy' })
})

test('instructions are printed and a version published by the palette', async () => {
  const { user, kuva, history } = await stage()
  await screen.findByRole('link', { name: 'Kuva Oy' })
  await user.keyboard('{Control>}k{/Control}tulosta ohjeet')
  await screen.findByRole('option', { name: /^Tulosta ohjeet/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('dialog', { name: 'Tulosta ohjeet' })
  await user.keyboard('{Escape}')
  history.push(`/clients/${kuva.id}/instructions`)
  await screen.findByRole('button', { name: 'Julkaise versio' })
  await user.keyboard('{Control>}k{/Control}julkaise')
  await screen.findByRole('option', { name: /^Julkaise versio/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('dialog', { name: /^Julkaise versio 1/ })
})

test('items are written one after the other, and Delete removes what has the focus', { tags: ['slow'] }, async () => {
  const { user, kuva, history } = await stage()
  history.push(`/clients/${kuva.id}/instructions`)
  await user.click(await screen.findByRole('button', { name: 'Lisää kohta: Asiakkaalle' }))
  const what = () => screen.findByRole('textbox', { name: 'Mitä' })
  await user.type(await what(), 'Poissaolot')
  await user.type(screen.getByRole('textbox', { name: 'Otsikko' }), 'Aineisto')
  await user.keyboard('{Control>}{Enter}{/Control}')
  const absences = await screen.findByRole('button', { name: 'Poissaolot' })
  // The next one begins empty, under the same heading.
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Mitä' })).toHaveProperty('value', ''))
  expect(screen.getByRole('textbox', { name: 'Otsikko' })).toHaveProperty('value', 'Aineisto')
  await user.type(await what(), 'Matkalaskut')
  await user.keyboard('{Control>}s{/Control}')
  await screen.findByRole('button', { name: 'Matkalaskut' })
  absences.focus()
  await user.keyboard('{Delete}')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Poissaolot' })).toBeNull())
  expect(document.activeElement?.textContent).toBe('Matkalaskut')
  await user.keyboard('{ArrowUp}')
  expect(document.activeElement?.textContent).toBe('Tunnit')
})

test(
  'a translation that fell behind is told of until it is in step, and another language what it will do',
  { tags: ['slow'] },
  async () => {
    const core = await aFirm()
    const client = await aClient().with({ name: 'Kuva Oy', number: '31' }).in(core.api)
    const sv = { section: '', what: 'Timmar', how: '', due_words: '' }
    const { id, version } = await anInstruction(client).with({ what: 'Tunnit', others: { sv } }).in(core.api)
    const { fields } = anInstruction(client).with({ what: 'Tuntilistat', others: { sv } })
    await core.api.instructions.save({ ...fields, id, version })
    const { user, history } = await onStage(core, `/clients/${client.id}/instructions`)
    await user.click(await screen.findByRole('button', { name: 'Käännös on ajan tasalla: Tuntilistat, ruotsi' }))
    await waitFor(() => expect(screen.queryByText('Jäljessä: ruotsi on vanhempi kuin muutettu teksti')).toBeNull())
    history.push(`/clients/${client.id}/data`)
    await user.click(await screen.findByRole('button', { name: 'Muokkaa: Perustiedot' }))
    const language = await screen.findByRole('combobox', { name: 'Asiointikieli' })
    expect(screen.queryByText(/tekstit vaihtavat paikkaa/)).toBeNull()
    await user.click(language)
    await user.click(await screen.findByRole('option', { name: 'ruotsi' }))
    await screen.findByText(
      /^Ohjeen tekstit vaihtavat paikkaa: 1 kohta on kirjoitettu myös uudella kielellä \(ruotsi\)/,
    )
  },
)
