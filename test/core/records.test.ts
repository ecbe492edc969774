/** A record is described once; what the readers make of it is held together here, field by field. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeLines } from '../../renderer/history/values.ts'
import { fold } from '../../shared/domain/search.ts'
import { languages } from '../../shared/domain/words.ts'
import { basicsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf, recordWords } from '../../shared/i18n/records.ts'
import { packedRow } from '../../electron/core/handover/packed-row.ts'
import * as field from '../../shared/records/field.ts'
import { columnOf, type Field, record } from '../../shared/records/field.ts'
import { blankOf, brought as broughtBy, packed, calledIn } from '../../shared/records/read.ts'
import { hangingOn, records, type Table, tables } from '../../shared/records/records.ts'
import { isSought, isWritten } from '../../shared/records/texts.ts'
import { aClient } from '../builders/clients.ts'
import { finished } from '../builders/core.ts'
import type { EngineCore } from '../builders/engines.ts'
import { aSender, aTwin, anEngine, brought, firmOf, packed as packedBytes } from './handover/firms.ts'

const fieldsOf = (table: Table) => Object.entries<Field>(records[table].fields)
const kept = ['id', 'version', 'updated', 'origin']
const more: Partial<Record<Table, readonly string[]>> = { client: ['search'], catalogue: ['json'] }

describe('every table', () => {
  const engine = anEngine('SQLite')
  let core: EngineCore
  beforeAll(async () => {
    core = await aSender(engine())
  })
  afterAll(() => core.close())

  it.each(tables)('%s has in the file the columns of its record, and no others', async (table) => {
    const columns = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(core.sql)
    const described = fieldsOf(table).map(([name, field]) => columnOf(name, field))
    expect(columns.rows.map(({ name }) => name).toSorted()).toEqual(
      [...kept, ...described, ...(more[table] ?? [])].toSorted(),
    )
  })

  it.each(tables)('%s is named by a field of its own, and every field that is told has its words', (table) => {
    const { named } = records[table]
    if (named !== null) expect(fieldsOf(table).map(([name]) => name)).toContain(named)
    for (const [name, { silent }] of fieldsOf(table))
      for (const language of languages)
        expect([table, name, Boolean(labelsOf(table, language)[name as never])]).toEqual([table, name, !silent])
    for (const kind of ['insert', 'update', 'remove'] as const) expect(recordWords[table][kind].fi).not.toBe('')
  })

  it.each(tables)('%s: what people write in it is found, or it is said why not', (table) => {
    const passed = fieldsOf(table).filter(
      ([, about]) =>
        isWritten(about) &&
        !isSought(about) &&
        !about.silent &&
        about.words === undefined &&
        about.unsought === undefined,
    )
    // A rule is said in codes, and so is what the catalogue asks of a client.
    expect(passed.filter(([, { kind }]) => kind !== 'rule' && kind !== 'facts').map(([name]) => name)).toEqual([])
  })

  it('is removed before what it hangs on', () => {
    const order = hangingOn('client')
    expect(order.indexOf('cutoff')).toBeLessThan(order.indexOf('pay_group'))
    for (const table of order)
      for (const [, field] of fieldsOf(table))
        if (field.to && field.to !== 'client' && order.includes(field.to as Table))
          expect(order.indexOf(table), `${table} before ${field.to}`).toBeLessThan(order.indexOf(field.to as Table))
    // A table that belongs to clients and is not among them would keep rows of a client that is gone.
    const belonging = tables.filter((table) => 'client_id' in records[table].fields)
    expect(order.toSorted()).toEqual(belonging.toSorted())
  })
})

const lines = fieldsOf('client')
  .filter(([name, { kind, words }]) => kind === 'line' && words === undefined && name !== 'business_id')
  .map(([name]) => name)

describe('a line of the client’s record', () => {
  const engine = anEngine('SQLite')
  let sender: EngineCore
  let twin: EngineCore
  let id = ''
  const typed = (name: string) => (name === 'number' ? '4711' : `Arvo ${name} Ääkkösin`)
  beforeAll(async () => {
    sender = await aSender(engine())
    const values = Object.fromEntries(lines.map((name) => [name, typed(name)]))
    id = (await aClient().with(values).in(sender.api)).id
    twin = await aTwin(engine(), await firmOf(sender))
    await finished(twin.api.handover.import({ file: await brought(twin, await packedBytes(sender, id)) }))
  })

  afterAll(() => Promise.all([sender.close(), twin.close()]))

  it.each(lines)('%s: saved, read, told in the history, packed, taken in', async (name) => {
    const value = typed(name)
    const { client } = await sender.api.clients.get({ client: id })
    expect(client).toHaveProperty(name, value)
    expect(blankOf(records.client)).toHaveProperty(name, '')

    const { deeds } = await sender.api.history.list({ client_id: id })
    const row = deeds.flatMap((deed) => deed.rows).find((one) => one.table === 'client')
    const names = { language: 'fi' as const, person: () => undefined, rule: () => undefined }
    const told = changeLines('client', row?.fields ?? [], names)
    const label = (labelsOf('client', 'fi') as Record<string, string>)[name]
    expect(told).toContainEqual({ field: label, before: '', after: value })

    const field: Field = records.client.fields[name as 'name']
    if (field.basic) expect(basicsOf(client, 'fi')).toContainEqual({ field: name, label, value })
    if (field.called) expect(calledIn(records.client, client)).toContain(fold(value))

    // What a package holds back begins anew.
    const taken = (await twin.api.clients.get({ client: id })).client
    expect(taken).toHaveProperty(name, name in packed(records.client).fields ? value : '')
  })
})

it('a field that came later is blank where an older package has none, and refused where it is wrong', () => {
  const later = record('client', {
    named: 'name',
    year: 'own',
    fields: { name: field.name(), union: field.line({ since: '1.2' }) },
  })
  const schema = packedRow(later)
  expect(schema.parse({ name: 'A Oy' })).toEqual({ name: 'A Oy', union: '' })
  expect(schema.parse({ name: 'A Oy', union: 'PAM' })).toEqual({ name: 'A Oy', union: 'PAM' })
  expect(schema.safeParse({ name: 'A Oy', union: 7 }).success).toBe(false)
})

it('a whole record that came later raises the version of the package’s record', () => {
  const fields = { name: field.name() }
  const later = record('event', { named: 'name', year: 'none', since: '1.3', fields })
  const first = record('client', {
    named: 'name',
    year: 'own',
    fields: { ...fields, union: field.line({ since: '1.2' }) },
  })
  expect(broughtBy({ first, later })).toEqual(['1.2', '1.3'])
})
