// @module-tag slow
/** Every list as a table of a spreadsheet: what stands in it, in whose language, and nothing that a spreadsheet would run. */
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InputOf } from '../../shared/api/names.ts'
import { type ListName, lists } from '../../shared/domain/tables.ts'
import { tableFiles } from '../../shared/i18n/table-files.ts'
import { aClient, aContact, anAssignment, anAuthorisation, anEncounter, aPerson } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { aSampleFirm } from '../builders/sample.ts'

type Asked = Partial<InputOf<'tables.export'>>
const table = async ({ api, files }: TestCore, list: ListName, asked: Asked = {}) => {
  const file = await finished(api.tables.export({ list, language: 'fi', format: 'csv', ...asked }))
  return { name: file.name, bytes: files.read(file) }
}
const csv = async (core: TestCore, list: ListName, asked: Asked = {}) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode((await table(core, list, asked)).bytes)
const rowsIn = (text: string) => text.trim().split('\r\n').slice(1)

describe('the lists of the sample firm', () => {
  let core: TestCore
  beforeAll(async () => {
    core = await aSampleFirm()
  }, 60_000)
  afterAll(() => core.close())

  it.each(lists)('%s opens in a Finnish spreadsheet, with heads and rows', async (list) => {
    const { name } = await table(core, list)
    expect(name).toBe(`${tableFiles.fi[list]}.csv`)
    const text = await csv(core, list)
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const [head = '', ...rows] = text.trim().split('\r\n')
    expect(head.split(';').length).toBeGreaterThan(3)
    expect(head).not.toMatch(/undefined|_id/)
    // Nothing was removed yet.
    if (list !== 'bin') expect(rows.length).toBeGreaterThan(0)
    const workbook = await readXlsx((await table(core, list, { format: 'xlsx' })).bytes)
    expect(workbook.sheets[0]?.rows[0]?.length).toBe(head.split(';').length)
  })

  it('tells one client apart, by its number in the name', async () => {
    const { name } = await table(core, 'encounters', { client: '101' })
    expect(name).toBe('yhteydenotot-101.csv')
    expect(rowsIn(await csv(core, 'authorisations', { client: '101' })).every((row) => row.startsWith('101;'))).toBe(
      true,
    )
    expect(await failing(table(core, 'rules', { client: '999' }))).toMatchObject({ reason: 'no-client' })
  })

  it('holds what is shown, in that order', async () => {
    const { rows } = await core.api.encounters.list({ kinds: ['meeting'] })
    const shown = rows.map(({ id }) => id).toReversed()
    const told = rowsIn(await csv(core, 'encounters', { only: shown })).map((row) => row.split(';')[0])
    expect(told).toEqual(rows.map(({ number }) => number).toReversed())
    expect(rowsIn(await csv(core, 'encounters', { kinds: ['meeting'] }))).toHaveLength(rows.length)
    const { items } = await core.api.calendar.today({ language: 'fi', days: 7 })
    expect(rowsIn(await csv(core, 'today'))).toHaveLength(items.length)
  })
})

it('the history and the bin tell in words who did what', async () => {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Aamu Oy', number: '7' }).in(core.api)
  const person = await aPerson().with({ name: 'Petri Palkka' }).in(core.api)
  await anAssignment(client, person).in(core.api)
  const contact = await aContact(client).with({ name: 'Kaisa Koski' }).in(core.api)
  await core.api.clients.removeContact(contact)
  await core.api.history.undo({})
  await core.api.clients.removeContact({ ...contact, version: contact.version + 1 })
  const rows = rowsIn(await csv(core, 'history', { client: '7' })).map((row) => row.split(';').slice(3))
  expect(rows.slice(0, 5)).toEqual([
    ['Aamu Oy', 'Poisti yhteyshenkilön', 'Kaisa Koski', 'ei'],
    ['Aamu Oy', expect.stringMatching(/yhteyshenkilön/), 'Kaisa Koski', 'ei'],
    ['Aamu Oy', 'Poisti yhteyshenkilön', 'Kaisa Koski', 'kyllä'],
    ['Aamu Oy', expect.stringMatching(/yhteyshenkilön/), 'Kaisa Koski', 'ei'],
    ['Aamu Oy', expect.any(String), 'Petri Palkka', 'ei'],
  ])
  expect(rowsIn(await csv(core, 'bin'))).toHaveLength(1)
  expect(await csv(core, 'bin')).toContain(';Poisti yhteyshenkilön;Kaisa Koski')
  await core.close()
})

it('a table runs no formula and breaks on no line, whatever people wrote', async () => {
  const core = await aFirm()
  const client = await aClient().with({ name: '=1+1 Oy', number: '7' }).in(core.api)
  const person = await aPerson().with({ name: '+358 Päivi' }).in(core.api)
  await aContact(client).with({ name: '@SUM(A1)' }).in(core.api)
  await anEncounter(client).with({ person_id: person.id, text: '=HYPERLINK("x")\n-2;"a"' }).in(core.api)
  await anAuthorisation(client).with({ kind: 'own', name: '=A1', valid_until: '2027-05-09' }).in(core.api)
  const [row = ''] = rowsIn(await csv(core, 'encounters'))
  expect(row).toContain(`7;'=1+1 Oy`)
  expect(row).toContain(`'+358 Päivi`)
  expect(row).toContain(`"'=HYPERLINK(""x"")\n'-2;""a"""`)
  expect(await csv(core, 'contacts')).toContain(`;'@SUM(A1);`)
  expect(await csv(core, 'authorisations')).toMatch(/;'=A1;.*;9\.5\.2027;/)
  expect(await csv(core, 'authorisations', { language: 'en' })).toMatch(/,'=A1,.*,2027-05-09,/)
  await core.close()
})
