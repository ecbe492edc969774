import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { Day, Instant } from '../../../shared/api/values.ts'
import type { ConformanceRule } from '../../../shared/domain/handover/conformance.ts'
import { fromFormulaSafe, formulaSafe } from '../documents/csv.ts'
import { sha256 } from '../documents/zip.ts'
import type { Bag } from './open-bag.ts'

const types = ['string', 'integer', 'boolean', 'date', 'datetime'] as const
const Field = z.object({
  name: z.string(),
  type: z.enum(types),
  constraints: z.object({ required: z.boolean(), unique: z.boolean() }).partial().default({}),
})
const Resource = z.object({
  name: z.string(),
  path: z.string(),
  bytes: z.int(),
  hash: z.string(),
  schema: z.object({
    fields: z.array(Field).min(1),
    foreignKeys: z
      .array(
        z.object({
          fields: z.array(z.string()).min(1),
          reference: z.object({ resource: z.string(), fields: z.array(z.string()).min(1) }),
        }),
      )
      .default([]),
  }),
})
type Resource = z.output<typeof Resource>
const Description = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  resources: z.array(Resource).min(1),
})

type Found = readonly [rule: ConformanceRule, where: string | undefined]
type Row = Readonly<Record<string, string>>

/** Rules 4.1 to 4.5; those that nothing can be said of after a fault are left out. */
export function describedTables(bag: Bag): readonly Found[] {
  const description = Description.safeParse(json(bag.held.get('datapackage.json')))
  if (!description.success)
    return [['4.1', `datapackage.json: ${description.error.issues[0]?.path.map(String).join('.') ?? ''}`]]
  const { resources } = description.data
  const described = new Set(resources.map(({ path }) => path))
  const wrong =
    resources.find(({ path, bytes, hash }) => {
      const file = bag.held.get(path)
      return file === undefined || file.length !== bytes || hash !== `sha256:${sha256(file)}`
    })?.path ?? [...bag.paths].find((path) => path.startsWith('csv/') && !described.has(path))
  if (wrong !== undefined) return [['4.1', wrong]]
  const read = resources.map((resource) => ({ resource, rows: rowsOf(resource, bag) }))
  const unread = read.find(({ rows }) => rows === undefined)
  if (unread)
    return [
      ['4.1', undefined],
      ['4.2', unread.resource.path],
    ]
  const tables = read.map(({ resource, rows = [] }) => ({ resource, rows }))
  return [
    ['4.1', undefined],
    ['4.2', undefined],
    ['4.3', first(tables, cellFault)],
    ['4.4', first(tables, (table) => referenceFault(table, tables))],
    ['4.5', first(tables, formulaFault)],
  ]
}

type Table = { readonly resource: Resource; readonly rows: readonly Row[] }

function first(tables: readonly Table[], fault: (table: Table) => string | undefined): string | undefined {
  for (const table of tables) {
    const found = fault(table)
    if (found !== undefined) return `${table.resource.path}: ${found}`
  }
  return undefined
}

function json(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** A table as text cells under its headings; undefined for one that is not written as the profile asks. */
function rowsOf({ path, schema }: Resource, { held }: Bag): Row[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(held.get(path))
    if (!text.startsWith('\ufeff') || !text.endsWith('\r\n')) return undefined
    const [head = [], ...body] = parse(text.slice(1), { record_delimiter: '\r\n' }) as string[][]
    if (head.join('\n') !== schema.fields.map(({ name }) => name).join('\n')) return undefined
    return body.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
  } catch {
    return undefined
  }
}

const fits: Readonly<Record<(typeof types)[number], (cell: string) => boolean>> = {
  string: () => true,
  integer: (cell) => /^-?\d+$/.test(cell),
  boolean: (cell) => cell === 'true' || cell === 'false',
  date: (cell) => Day.safeParse(cell).success,
  datetime: (cell) => Instant.safeParse(cell).success,
}

function cellFault({ resource, rows }: Table): string | undefined {
  for (const { name, type, constraints } of resource.schema.fields) {
    const seen = new Set<string>()
    for (const [at, row] of rows.entries()) {
      const cell = row[name] ?? ''
      const isWrong = cell === '' ? constraints.required === true : !fits[type](cell)
      if (isWrong || (constraints.unique === true && seen.has(cell))) return placed(at, name)
      seen.add(cell)
    }
  }
  return undefined
}

function referenceFault({ resource, rows }: Table, tables: readonly Table[]): string | undefined {
  for (const { fields, reference } of resource.schema.foreignKeys) {
    const [from = '', to = ''] = [fields[0], reference.fields[0]]
    const target = tables.find((table) => table.resource.name === reference.resource)
    const known = new Set(target?.rows.map((row) => row[to]))
    const at = rows.findIndex((row) => row[from] !== '' && !known.has(row[from]))
    if (at >= 0) return placed(at, from)
  }
  return undefined
}

/** A cell is safe when it is what making it safe would give of what it says. */
function formulaFault({ resource, rows }: Table): string | undefined {
  for (const { name, type } of resource.schema.fields) {
    if (type !== 'string') continue
    const at = rows.findIndex((row) => formulaSafe(fromFormulaSafe(row[name] ?? '')) !== row[name])
    if (at >= 0) return placed(at, name)
  }
  return undefined
}

/** As a spreadsheet counts: the headings are the first row. */
const placed = (at: number, column: string): string => `row ${at + 2}, ${column}`
