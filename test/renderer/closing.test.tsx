// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RuleForm } from '../../shared/api/rule-form.ts'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { aFirm, onStage } from './stage.tsx'

function typed(text: string) {
  const read = parseTyped(text)
  if ('error' in read) throw new Error(text)
  return RuleForm.parse(read.ok)
}

test('a closing shows whose dates it moves, and is saved only when that is agreed to', async () => {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Hammasklinikka Oy' }).in(core.api)
  const kind = { kind: 'material' as const, responsible: 'client' as const }
  await aPayGroup(client)
    .with({ payday: typed('20.k <p'), cutoffs: [{ ...kind, name: 'Tunnit', rule: typed('maksupäivä-5tp') }] })
    .in(core.api)
  const { user } = await onStage(core, '/settings/firm')
  await user.click(await screen.findByRole('button', { name: 'Lisää vapaa' }))
  const write = async (name: RegExp, text: string) => {
    const field = screen.getAllByRole('textbox', { name }).at(-1)
    if (!field) throw new Error('no field')
    await user.clear(field)
    await user.type(field, text)
  }
  await write(/^Alkupäivä/, '5.7.2027')
  await write(/^Loppupäivä/, '30.7.2027')
  await write(/^Nimi/, 'Kesäsulku')
  await user.keyboard('{Control>}s{/Control}')
  const asked = await screen.findByRole('dialog', { name: 'Päivät, jotka muuttuvat' })
  expect(within(asked).getByText(/^1 asiakasta: 1 päivä siirtyy|^1 asiakas: /)).toBeTruthy()
  expect(within(asked).getByRole('row', { name: /Hammasklinikka Oy.*13\.7\..*28\.6\./ })).toBeTruthy()
  await user.click(within(asked).getByRole('button', { name: 'Peruuta' }))
  expect((await core.api.firm.get({})).days_off).toEqual([])
  expect(screen.getByDisplayValue('Kesäsulku')).toBeTruthy()
  await user.keyboard('{Control>}s{/Control}')
  const again = await screen.findByRole('dialog', { name: 'Päivät, jotka muuttuvat' })
  await user.click(within(again).getByRole('button', { name: 'Tallenna vapaat' }))
  await waitFor(async () => expect((await core.api.firm.get({})).days_off).toHaveLength(1))
})

test('a day off with a time is a shortened day: it closes nothing', async () => {
  const core = await aFirm()
  const { user } = await onStage(core, '/settings/firm')
  await user.click(await screen.findByRole('button', { name: 'Lisää vapaa' }))
  const last = (name: RegExp) => {
    const field = screen.getAllByRole('textbox', { name }).at(-1)
    if (!field) throw new Error('no field')
    return field
  }
  await user.type(last(/^Nimi/), 'Juhannuksen alla')
  await user.type(last(/^Auki klo/), '25')
  await user.keyboard('{Control>}s{/Control}')
  expect(await screen.findByText('Kirjoita kellonaika muodossa 12.30.')).toBeTruthy()
  await user.clear(last(/^Auki klo/))
  await user.type(last(/^Auki klo/), '12')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(async () =>
    expect((await core.api.firm.get({})).days_off).toMatchObject([{ name: 'Juhannuksen alla', until: '12:00' }]),
  )
})
