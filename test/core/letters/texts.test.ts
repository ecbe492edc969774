/** The firm's own words for its letters. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { letters as messages } from '../../../shared/i18n/letters.ts'
import { aClient, aPayGroup, type Saved } from '../../builders/clients.ts'
import { failing, type TestCore } from '../../builders/core.ts'
import { aFirm } from '../../builders/firm.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ name: 'Kello Oy', clock_start: '2026-12-01' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const request = { kind: 'request', language: 'fi' } as const
const own = { ...request, subject: 'Aineisto {palkanmaksupäivä}', body: 'Moi,\n\n{Luettelo}\n\nT. {allekirjoitus}' }
const mine = async () =>
  (await core.api.letters.texts({})).find(({ kind, language }) => kind === 'request' && language === 'fi')
async function draft() {
  const span = { from: '2027-01-12', to: '2027-02-28', language: 'fi' } as const
  const { items } = await core.api.calendar.list({ client: client.id, ...span })
  const theirs = items.filter(({ responsible, run }) => responsible === 'client' && run !== '').slice(0, 1)
  const [letter] = await core.api.letters.draft({ items: theirs.map(({ client_id, key }) => ({ client_id, key })) })
  return letter
}

it('are the program’s until the firm writes its own, and again when those are taken away', async () => {
  expect(await core.api.letters.texts({})).toHaveLength(6)
  expect(await mine()).toMatchObject({ ...messages.fi.texts.request, own: null })
  const saved = await core.api.letters.save(own)
  expect(await mine()).toMatchObject({ ...own, own: saved })
  const letter = await draft()
  expect(letter?.subject).toMatch(/^Aineisto pe 29\.1\.2027$/)
  expect(letter?.body).toMatch(/^Moi,\n\npe 29\.1\.2027 maksettavia palkkoja varten:\n- .*mennessä/)
  await core.api.letters.reset(saved)
  expect(await mine()).toMatchObject({ own: null })
  await core.api.history.undo({})
  expect(await mine()).toMatchObject({ subject: own.subject })
})

it('are refused where a place is unknown, or where nothing would be asked for', async () => {
  const refused = async (text: Partial<typeof own>) => failing(core.api.letters.save({ ...own, ...text }))
  expect(await refused({ body: '{luettelo} {palkkapäivä}' })).toMatchObject({ fields: { body: 'unknown-place' } })
  expect(await refused({ subject: '{list}' })).toMatchObject({ fields: { subject: 'unknown-place' } })
  expect(await refused({ body: 'Moi' })).toMatchObject({ fields: { body: 'no-list' } })
  // When a client was asked knows only a reminder.
  expect(await refused({ body: '{luettelo} {pyydetty}' })).toMatchObject({ fields: { body: 'unknown-place' } })
  await core.api.letters.save({ ...own, kind: 'reminder', body: '{luettelo} {pyydetty}' })
})

it('are not written over by whoever has not seen a colleague’s', async () => {
  const { version } = await core.api.letters.save(own)
  expect(await failing(core.api.letters.save(own))).toMatchObject({ code: 'conflict', reason: 'changed-elsewhere' })
  await core.api.letters.save({ ...own, subject: 'Toinen', version })
  expect(await mine()).toMatchObject({ subject: 'Toinen', own: { version: 2 } })
})

it('do not come back by undo in the place of another that was written since', async () => {
  await core.api.letters.reset(await core.api.letters.save(own))
  const taken = (await core.api.history.stack({})).undo
  await core.api.letters.save({ ...own, subject: 'Toinen' })
  const refused = await failing(core.api.history.undo({ commandId: taken?.commandId ?? '' }))
  expect(refused).toMatchObject({ code: 'conflict', reason: 'duplicate' })
  expect(await mine()).toMatchObject({ subject: 'Toinen' })
})

it('are shown with a real client’s items while they are written, or with an example', async () => {
  const shown = await core.api.letters.preview(own)
  expect(shown.client).toBe('Kello Oy')
  expect(shown.subject).toMatch(/^Aineisto \S+ \d/)
  expect(shown.body).toContain('Aino Laine')
  const reminder = await core.api.letters.preview({
    ...own,
    kind: 'reminder',
    body: '{luettelo}\nPyydetty {pyydetty}.',
  })
  expect(reminder.body).toContain('Pyydetty ma 18.1.2027.')
  await core.api.clients.remove({
    id: client.id,
    version: (await core.api.clients.get({ client: client.id })).client.version,
  })
  const example = await core.api.letters.preview(own)
  expect(example).toMatchObject({ client: '', subject: 'Aineisto pe 29.1.2027' })
})
