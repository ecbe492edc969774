/** Texts in other languages that did not follow the first, and a client that reads another language from now on. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aClient, anInstruction } from '../builders/clients.ts'
import { finished } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'

it('tells of a text in another language that did not follow the first, until somebody has looked at it', async () => {
  const core = await aFirm()
  const client = await aClient().with({ number: '7', name: 'Ohje Oy' }).in(core.api)
  const get = () => core.api.instructions.get({ client: '7', language: 'fi' })
  const sv = { section: '', what: 'Lämna timlistorna', how: 'I portalen', due_words: '' }
  const { id } = await anInstruction(client).with({ what: 'Tunnit', how: 'Portaalissa', others: { sv } }).in(core.api)
  const item = async () => (await get()).items.find((one) => one.id === id) ?? raise()
  const change = async (fields: object) => {
    const { next: _, words: __, behind: ___, ...row } = await item()
    await core.api.instructions.save({ ...row, ...fields })
  }
  const told = async () => {
    const { told: of } = await finished(core.api.instructions.printMany({ clients: ['7'], language: 'sv' }))
    const { behind } = await finished(core.api.instructions.print({ client: '7', language: 'sv' }))
    const { rows } = await finished(core.api.instructions.overview({}))
    return [of.some(({ why }: { why: string }) => why === 'behind'), behind, rows[0]?.outdated.includes('translation')]
  }
  expect(await told()).toEqual([false, [], false])
  await change({ how: 'Sähköpostilla' })
  expect((await item()).behind).toEqual({ sv: ['how'] })
  expect(await told()).toEqual([true, ['Lämna timlistorna'], true])
  const { version } = await item()
  await core.api.instructions.inStep({ client_id: client.id, of: { item: id }, version, language: 'sv' })
  expect(await told()).toEqual([false, [], false])
  await core.api.history.undo({})
  expect((await item()).behind).toEqual({ sv: ['how'] })
  // What is written anew follows, and the client's own language is never behind.
  await change({ others: { sv: { ...sv, how: 'Per e-post' } } })
  expect((await item()).behind).toEqual({})
  expect((await finished(core.api.instructions.print({ client: '7', language: 'fi' }))).behind).toEqual([])
  const sheet = (await get()).sheet
  const texts = {
    client_id: client.id,
    introduction: 'Alku',
    exceptions: '',
    closing: 'Loppu',
    review: false,
    answer_days: 0,
  }
  const swedish = { introduction: 'Början', exceptions: '', closing: 'Slut' }
  const seen = (now: typeof sheet) => (now.id === null ? {} : { id: now.id, version: now.version ?? 1 })
  await core.api.instructions.saveSheet({ ...texts, ...seen(sheet), others: { sv: swedish } })
  await core.api.instructions.saveSheet({
    ...texts,
    ...seen((await get()).sheet),
    introduction: 'Aluksi',
    closing: 'Lopuksi',
  })
  expect((await get()).sheet.behind).toEqual({ sv: ['introduction', 'closing'] })
  await core.api.instructions.inStep({
    client_id: client.id,
    of: { text: 'closing' },
    version: (await get()).sheet.version ?? 1,
    language: 'sv',
  })
  expect((await get()).sheet.behind).toEqual({ sv: ['introduction'] })
  // A client that reads Swedish from now on: what is written in Swedish comes first.
  const card = await core.api.clients.get({ client: '7' })
  const { id: of, version: now, ...fields } = card.client
  await core.api.clients.save({ ...fields, id: of, version: now, language: 'sv' })
  expect(await item()).toMatchObject({
    what: 'Lämna timlistorna',
    how: 'Per e-post',
    others: { fi: { what: 'Tunnit', how: 'Sähköpostilla' } },
  })
  expect((await get()).sheet).toMatchObject({ introduction: 'Början', behind: { fi: ['introduction'] } })
  await core.api.history.undo({})
  expect(await item()).toMatchObject({ what: 'Tunnit', others: { sv: { how: 'Per e-post' } } })
  await core.close()
})

it('lets texts change places also where a table that is taken in says another language', async () => {
  const core = await aFirm()
  const client = await aClient().with({ number: '7', name: 'Ohje Oy', business_id: '1234567-1' }).in(core.api)
  const sv = { section: '', what: 'Lämna timlistorna', how: 'I portalen', due_words: '' }
  await anInstruction(client).with({ what: 'Tunnit', how: 'Portaalissa', others: { sv } }).in(core.api)
  const path = join(core.profile, 'asiakkaat.csv')
  writeFileSync(path, 'Asiakasnumero;Nimi;Asiointikieli\n7;Ohje Oy;ruotsi\n')
  const { mapping } = await finished(core.api.imports.look({ path }))
  expect(Object.values(mapping)).toContain('client.language')
  await finished(core.api.imports.take({ path, mapping, clockStart: '2027-01-01' }))
  const { items } = await core.api.instructions.get({ client: '7', language: 'sv' })
  expect(items).toMatchObject([{ what: 'Lämna timlistorna', others: { fi: { what: 'Tunnit' } } }])
  await core.api.history.undo({})
  expect((await core.api.instructions.get({ client: '7', language: 'fi' })).items).toMatchObject([{ what: 'Tunnit' }])
  await core.close()
})

const raise = (): never => {
  throw new Error('There is none')
}
