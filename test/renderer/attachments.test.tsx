// @vitest-environment jsdom
/** Files are dropped on the client's tab or chosen; what cannot be attached is told before anything is read. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { MAX_ATTACHMENT } from '../../shared/api/attachments.ts'
import { aClient } from '../builders/clients.ts'
import { finished, type TestCore } from '../builders/core.ts'
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

test('cancelled under way, the window stands as it was and nothing is attached', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const { user } = await onStage(core, `/clients/${client.id}/attachments`)
  await screen.findByText('Liitteitä ei ole')
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    const { promise, reject } = Promise.withResolvers()
    signal.addEventListener('abort', () => reject(Object.assign(new Error('cancelled'), { name: 'AbortError' })))
    return promise
  })
  drop([new File(['a;b'], 'tunnit.csv')])
  const window = within(await screen.findByRole('dialog'))
  await user.type(window.getByRole('textbox', { name: 'Muistiinpano' }), 'Toukokuu')
  await user.click(window.getByRole('button', { name: 'Lisää 1 liite' }))
  await window.findByRole('status')
  await user.click(window.getByRole('button', { name: 'Peruuta' }))
  await waitFor(() => expect(window.queryByRole('status')).toBe(null))
  expect(window.queryByRole('alert')).toBe(null)
  expect(window.getByRole<HTMLInputElement>('textbox', { name: 'Muistiinpano' }).value).toBe('Toukokuu')
  expect((await core.api.attachments.list({ client: client.id })).rows).toEqual([])
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

test('what could run is only ever saved, whatever it is called, and a picture is shown by what it is', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const files = [
    ['sivu.html', '<script>alert(1)</script>'],
    ['kuva.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['ilman', png],
  ].map(([name, bytes]) => {
    const path = join(core.profile, String(name))
    writeFileSync(path, bytes ?? '')
    return { name: String(name), path }
  })
  const kept = { retention: 'none', retention_day: null, note: '' } as const
  await finished(core.api.attachments.add({ client_id: client.id, ...kept, files }))
  const { user } = await onStage(core, `/clients/${client.id}/attachments`)
  const list = await screen.findByRole('grid', { name: 'Liitteet' })
  for (const name of ['sivu.html', 'kuva.png']) {
    await user.click(within(list).getByText(name))
    const window = within(await screen.findByRole('dialog', { name }))
    expect(await window.findByText(/^Tätä tiedostoa ei näytetä ohjelmassa/)).toBeTruthy()
    expect(document.querySelector('iframe, object, embed, [role=dialog] img')).toBe(null)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
  }
  await user.click(within(list).getByText('ilman'))
  const picture = await screen.findByRole('img', { name: 'ilman' })
  const [, token = ''] = /^\/files\/(.+)$/.exec(picture.getAttribute('src') ?? '') ?? []
  expect(core.files.path(token)).toMatch(/attachment\.png$/)
})

test('a file dropped elsewhere in the program goes nowhere', async () => {
  await onStage(await aFirm(), '/')
  await screen.findByRole('link', { name: /^Asiakkaat/ })
  const dataTransfer = { files: [new File(['x'], 'a.pdf')], types: ['Files'], items: [], dropEffect: 'copy' }
  expect(fireEvent.dragOver(document.body, { dataTransfer })).toBe(false)
  expect(fireEvent.drop(document.body, { dataTransfer })).toBe(false)
  // Text that is dragged is the field's.
  expect(fireEvent.dragOver(document.body, { dataTransfer: { ...dataTransfer, types: ['text/plain'] } })).toBe(true)
})
