// @vitest-environment jsdom
/** Files are dropped on the client's tab or chosen; what cannot be attached is told before anything is read. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { MAX_ATTACHMENT } from '../../shared/api/attachments.ts'
import { aClient } from '../builders/clients.ts'
import type { TestCore } from '../builders/core.ts'
import { aFirm, onStage } from './stage.tsx'

afterEach(() => void vi.unstubAllGlobals())

/** Brings files in as the shells do; `broken` breaks the first off. */
function bringing(core: TestCore, broken = false) {
  let breaks = broken
  vi.stubGlobal('fetch', async (_: string, { body }: { body: Blob }) => {
    if (breaks) {
      breaks = false
      throw new TypeError('Failed to fetch')
    }
    const bytes = new Uint8Array(await new Response(body).arrayBuffer())
    const whole = async function* () {
      yield bytes
    }
    return Response.json(await core.files.receive('file', whole(), 1e9))
  })
}

const drop = (files: readonly File[]) => {
  const dataTransfer = { files, types: ['Files'], items: [], dropEffect: 'none' }
  fireEvent.dragOver(document.body, { dataTransfer })
  fireEvent.drop(document.body, { dataTransfer })
}
const large = () => Object.defineProperty(new File([], 'iso.bin'), 'size', { value: MAX_ATTACHMENT + 1 })

test('what is dropped is attached, and what cannot be is told and loses nothing', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/attachments`)
  await screen.findByText('Liitteitä ei ole')
  bringing(core, true)
  drop([new File(['a;b'], 'tunnit.csv'), large(), new File([], 'tyhjä.txt')])

  const window = within(await screen.findByRole('dialog'))
  expect(window.getByText(/^Yli 100 Mt/)).toBeTruthy()
  expect(window.getByText('Tiedosto on tyhjä.')).toBeTruthy()
  await user.type(window.getByRole('textbox', { name: 'Muistiinpano' }), 'Toukokuu')
  await user.click(window.getByRole('button', { name: 'Lisää 1 liite' }))
  // It broke off: everything stands there, and another file may join.
  expect(await window.findByRole('alert')).toBeTruthy()
  drop([new File(['c'], 'toinen.txt')])
  expect(window.getByRole<HTMLInputElement>('textbox', { name: 'Muistiinpano' }).value).toBe('Toukokuu')
  await user.click(await window.findByRole('button', { name: 'Lisää 2 liitettä' }))

  const list = within(await screen.findByRole('grid', { name: 'Liitteet' }))
  expect(await list.findByText('tunnit.csv')).toBeTruthy()
  const { rows } = await core.api.attachments.list({ client: client.id })
  expect(rows.map(({ name, note }) => [name, note])).toEqual([
    ['toinen.txt', 'Toukokuu'],
    ['tunnit.csv', 'Toukokuu'],
  ])
})

test('its class decides which day is asked for', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/attachments`)
  await screen.findByText('Liitteitä ei ole')
  bringing(core)
  drop([new File(['x'], 'sopimus.txt')])
  const window = within(await screen.findByRole('dialog'))
  const choose = async (name: string) => {
    await user.click(window.getByRole('combobox', { name: 'Säilytysluokka' }))
    await user.click(await screen.findByRole('option', { name, hidden: true }))
  }
  await choose('Kirjanpito ja tilinpäätös: 10 vuotta')
  expect(window.getByRole<HTMLInputElement>('textbox', { name: /^Asiakirjan päivä/ }).value).toContain('12.1.2027')
  await choose('Määrättyyn päivään asti')
  await user.click(window.getByRole('button', { name: 'Lisää 1 liite' }))
  const last = window.getByRole('textbox', { name: /^Viimeinen säilytyspäivä/ })
  await waitFor(() => expect(last.getAttribute('aria-invalid')).toBe('true'))
  await user.type(last, '31.3.2027')
  await user.click(window.getByRole('button', { name: 'Lisää 1 liite' }))
  expect(await within(await screen.findByRole('grid')).findByText('31.3.2027')).toBeTruthy()
})
