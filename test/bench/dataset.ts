import type Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createCatalogue } from '../../electron/core/year/catalogue.ts'
import { migrate, migrations } from '../../electron/core/db/migrate.ts'
import { openConnection, overConnection, writeAhead } from '../../electron/core/db/open.ts'
import type { Schema } from '../../electron/core/db/schema.ts'
import { digestOf, sealOf } from '../../electron/core/write.ts'
import { createDayOffs } from '../../shared/domain/calendar/days/daysoff.ts'
import { effectiveRules } from '../../shared/domain/calendar/rules/effective.ts'
import { resources } from '../builders/core.ts'
import { fill, type Plan, type Put } from './dataset-rows.ts'

/** The day on which all sets stand. */
export const TODAY = '2026-11-16'
const plans = {
  S: { clients: 50, years: 5, today: TODAY },
  M: { clients: 500, years: 5, today: TODAY },
  L: { clients: 2000, years: 10, today: TODAY },
} as const satisfies Record<string, Plan>
export type SetName = keyof typeof plans
export const setNames = Object.keys(plans) as SetName[]

/** Files of an earlier shape are of no use: raised with every change of the generator. */
const EDITION = 3
const cache = new URL('../../out/bench/', import.meta.url).pathname
/** Marks older than this have no line in the change history: it would only make the file larger. */
const TOLD = `${Number(TODAY.slice(0, 4)) - 1}${TODAY.slice(4)}`

/** The data file of a set, made when it is first asked for. Benchmarks work on copies or do not write. */
export async function dataset(name: SetName): Promise<string> {
  const file = join(cache, `${name}-${EDITION}-${Object.keys(migrations).at(-1)}.db`)
  if (existsSync(file)) return file
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache)) if (old.startsWith(`${name}-`)) rmSync(join(cache, old))
  await make(file, plans[name])
  return file
}

/** Makes a data file by a plan: the program's own schema, filled in one go. */
export async function make(file: string, plan: Plan): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  const scratch = `${file}.part`
  rmSync(scratch, { force: true })
  const connection = openConnection(scratch)
  const db = overConnection(connection)
  await migrate(db)
  for (const setting of ['journal_mode = off', 'synchronous = off', 'cache_size = -400000', 'foreign_keys = off'])
    connection.pragma(setting)
  const indexes = connection
    .prepare(`select name, sql from sqlite_schema where type = 'index' and sql is not null`)
    .all() as { name: string; sql: string }[]
  for (const index of indexes) connection.exec(`drop index "${index.name}"`)
  connection.exec('begin')
  const rules = effectiveRules(createCatalogue(resources).shipped().catalogue.rules, [], [])
  fill(plan, rules, createDayOffs(), writer(connection))
  connection.exec('commit')
  for (const index of indexes) connection.exec(index.sql)
  writeAhead(connection)
  await db.destroy()
  renameSync(scratch, file)
}

/** Inserts a row, and its line in the change history with a seal that holds. */
function writer(connection: InstanceType<typeof Database>): Put {
  const statements = new Map<string, ReturnType<typeof connection.prepare>>()
  const insert = (table: string, row: object) => {
    let statement = statements.get(table)
    if (!statement) {
      const columns = Object.keys(row)
      const list = columns.map((column) => `"${column}"`).join(', ')
      const values = columns.map((column) => `@${column}`).join(', ')
      statement = connection.prepare(`insert into "${table}" (${list}) values (${values})`)
      statements.set(table, statement)
    }
    statement.run(row)
  }
  let last = ''
  return (table, row) => {
    insert(table, row)
    if (!('id' in row) || (table === 'mark' && 'day' in row && String(row.day) < TOLD)) return
    const values = row as Record<string, unknown>
    const texts = { before: null, after: JSON.stringify(values) }
    const line: Omit<Schema['change'], 'seq' | 'hash' | 'before' | 'after' | 'line_before' | 'line_after'> = {
      at: String(values['updated']),
      person: 'Aino Laine',
      person_id: null,
      command: table === 'mark' ? 'marks.mark' : 'clients.save',
      command_id: String(row.id),
      target: null,
      client_id: table === 'client' ? String(row.id) : ((values['client_id'] as string | undefined) ?? null),
      table_name: table,
      row_id: String(row.id),
      digest: digestOf(texts),
    }
    last = sealOf(last, line)
    insert('change', { ...line, ...texts, hash: last })
  }
}
