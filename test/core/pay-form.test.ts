/** Paid by the hour was a pay interval once: wherever it comes from, it becomes an interval and a form of pay. */
import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrate, migrations } from '../../electron/core/db/migrate.ts'
import { openSqlite } from '../../electron/core/db/open.ts'
import type { Schema } from '../../electron/core/db/schema.ts'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { finished } from '../builders/core.ts'
import type { EngineCore } from '../builders/engines.ts'
import { typedRule as typed } from '../builders/rules.ts'
import { first, type Json, open, said, withRecord } from './handover/bags.ts'
import { anEngine, aSender, brought, packed } from './handover/firms.ts'

const paydays = [
  ['15.k <p', 'monthly'],
  ['15,viim.k <p', 'twice-a-month'],
  ['joka 2. vk alkaen 8.1.2027', 'two-weekly'],
  ['pe.parillinen vko', 'two-weekly'],
  ['joka pe', 'weekly'],
  ['15.1,4,7,10', 'other'],
] as const

const stored = paydays.map(([rule, frequency]) => [JSON.stringify(typed(rule)), frequency] as const)

it.each([...stored, ['{', 'other'] as const])('in a file: %s pays %s', async (payday_json, frequency) => {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-form-'))
  const db = openSqlite(join(folder, 'data.db'))
  try {
    await migrate(db, Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '2026-12-04')))
    const put = async (table: string, values: Readonly<Record<string, string>>) => {
      const info = await sql<{
        name: string
        type: string
      }>`select name, type from pragma_table_info(${table})`.execute(db)
      const all = info.rows.map(({ name, type }) => [name, values[name] ?? (/int/i.test(type) ? 0 : '')])
      await db
        .insertInto(table as 'client')
        .values(Object.fromEntries(all) as Schema['client'])
        .execute()
    }
    await put('client', { id: 'a' })
    await put('pay_group', { id: 'g', client_id: 'a', frequency: 'hourly', payday_json })
    await put('pay_group', { id: 'h', client_id: 'a', frequency: 'weekly', payday_json })
    await migrate(db)
    const rows = await db.selectFrom('pay_group').select(['frequency', 'pay_form']).orderBy('id').execute()
    expect(rows).toEqual([
      { frequency, pay_form: 'hourly' },
      { frequency: 'weekly', pay_form: 'unknown' },
    ])
  } finally {
    await db.destroy()
    rmSync(folder, { recursive: true })
  }
})

const engine = anEngine()
const aHourly = async (core: EngineCore) => {
  const client = await aClient().in(core.api)
  await aPayGroup(client)
    .with({ name: 'Tunnit', payday: typed('joka 2. vk alkaen 8.1.2027') })
    .in(core.api)
  return client
}
const shown = async ({ api }: EngineCore) => {
  const { rows } = await api.clients.list({})
  const { payGroups } = await api.clients.get({ client: rows[0]?.id ?? '' })
  return payGroups.map(({ frequency, pay_form }) => [frequency, pay_form])
}
const groupsIn = async (bytes: Uint8Array) => {
  const { record, csv } = await said(bytes)
  return { groups: (record as unknown as { pay_groups: Json[] }).pay_groups, csv: csv('paygroups') }
}

it('in a package of an older program, and goes on as it is', async () => {
  const core = await aSender(engine())
  const client = await aHourly(core)
  const older = await withRecord(await open(await packed(core, client.id)), (record) => {
    const group = first(record['pay_groups'])
    group['frequency'] = 'hourly'
    delete group['pay_form']
  })
  await core.close()
  const receiver = await aSender(engine())
  await finished(receiver.api.handover.import({ file: await brought(receiver, older) }))
  expect(await shown(receiver)).toEqual([['two-weekly', 'hourly']])
  const { groups, csv } = await groupsIn(await packed(receiver, client.id))
  expect(groups).toMatchObject([{ frequency: 'two-weekly', pay_form: 'hourly' }])
  expect(csv).toContain('Tuntipalkka')
  await receiver.close()
})

it('in a row that undoing brought back', async () => {
  const core = await aSender(engine())
  const client = await aHourly(core)
  await sql`update pay_group set frequency = 'hourly', pay_form = 'unknown'`.execute(core.sql)
  expect(await shown(core)).toEqual([['two-weekly', 'hourly']])
  const { groups } = await groupsIn(await packed(core, client.id))
  expect(groups).toMatchObject([{ frequency: 'two-weekly', pay_form: 'hourly' }])
  await core.close()
})
