import { Ajv2020, type Schema } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** Checks data against a JSON Schema 2020-12; gives what is wrong. */
export function schemaCheck(schema: Schema): (data: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false })
  formats(ajv)
  const validate = ajv.compile(schema)
  return (data) =>
    validate(data) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

const url = (name: string) => ({ const: `https://datapackage.org/profiles/2.0/${name}.json` })
const name = { type: 'string', pattern: '^[-a-z0-9._/]+$' }
const text = { type: 'string', minLength: 1 }

/**
 * What Data Package v2, Table Dialect and Table Schema ask of a package like ours (datapackage.org, standard 2.0), written
 * from the text of the standard: the official profile may not be copied here and no npm package carries it.
 */
const dataPackage = {
  type: 'object',
  required: ['$schema', 'name', 'resources'],
  properties: {
    $schema: url('datapackage'),
    name,
    title: text,
    version: text,
    created: { type: 'string', format: 'date-time' },
    contributors: {
      type: 'array',
      items: { type: 'object', properties: { title: text, roles: { type: 'array', items: text } } },
    },
    resources: { type: 'array', minItems: 1, items: { $ref: '#/$defs/resource' } },
  },
  additionalProperties: false,
  $defs: {
    resource: {
      type: 'object',
      required: ['$schema', 'name', 'path', 'type', 'schema', 'dialect', 'encoding', 'bytes', 'hash', 'title'],
      properties: {
        $schema: url('dataresource'),
        name,
        type: { const: 'table' },
        title: text,
        path: { type: 'string', pattern: '^csv/[a-z-]+[.]csv$' },
        format: { const: 'csv' },
        mediatype: { const: 'text/csv' },
        encoding: { const: 'utf-8' },
        bytes: { type: 'integer' },
        hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
        dialect: {
          type: 'object',
          properties: {
            $schema: url('tabledialect'),
            delimiter: { const: ',' },
            lineTerminator: { const: '\r\n' },
            quoteChar: { const: '"' },
            doubleQuote: { type: 'boolean' },
            header: { type: 'boolean' },
            byteOrderMark: { type: 'boolean' },
          },
          required: ['$schema', 'delimiter', 'byteOrderMark'],
          additionalProperties: false,
        },
        schema: { $ref: '#/$defs/schema' },
      },
      additionalProperties: false,
    },
    schema: {
      type: 'object',
      required: ['$schema', 'fields', 'primaryKey'],
      properties: {
        $schema: url('tableschema'),
        fields: { type: 'array', minItems: 1, items: { $ref: '#/$defs/field' } },
        primaryKey: { type: 'array', items: text, minItems: 1 },
        missingValues: { type: 'array', items: { type: 'string' } },
        foreignKeys: {
          type: 'array',
          items: {
            type: 'object',
            required: ['fields', 'reference'],
            properties: {
              fields: { type: 'array', items: text },
              reference: {
                type: 'object',
                required: ['resource', 'fields'],
                properties: { resource: text, fields: { type: 'array', items: text } },
              },
            },
          },
        },
      },
      additionalProperties: false,
    },
    field: {
      type: 'object',
      required: ['name', 'type', 'title', 'description'],
      properties: {
        name: { type: 'string', pattern: '^[a-z_]+$' },
        type: { enum: ['string', 'integer', 'boolean', 'date', 'datetime'] },
        title: text,
        description: text,
        constraints: {
          type: 'object',
          properties: { required: { type: 'boolean' }, unique: { type: 'boolean' } },
          additionalProperties: false,
        },
        categories: {
          type: 'array',
          minItems: 1,
          items: { type: 'object', required: ['value', 'label'], properties: { value: text, label: text } },
        },
      },
      additionalProperties: false,
    },
  },
}

type Field = {
  name: string
  type: 'string' | 'integer' | 'boolean' | 'date' | 'datetime'
  constraints?: { required?: boolean; unique?: boolean }
  categories?: { value: string }[]
}
type Resource = {
  name: string
  path: string
  bytes: number
  hash: string
  schema: { fields: Field[]; foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[] }
}

/** A cell as JSON Schema: `null` stands for an empty one. */
function cellSchema({ type, categories }: Field): Schema {
  if (type === 'integer') return { type: 'string', pattern: '^-?[0-9]+$' }
  if (type === 'boolean') return { enum: ['true', 'false'] }
  if (type === 'date') return { type: 'string', format: 'date' }
  if (type === 'datetime') return { type: 'string', format: 'date-time' }
  return categories
    ? { enum: categories.map(({ value }) => value) }
    : { type: 'string', pattern: '^(?![=+@\\t\\r\\n-])' }
}

/** A CSV (RFC 4180) as rows of cells, by the letter. */
export function readCsv(file: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy
  let at = 0
  for (const [all, value = '', end] of file.matchAll(cell)) {
    at += all.length
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value)
    if (end === '\r\n') rows.push([])
  }
  if (at !== file.length) throw new Error(`not CSV from ${at}: ${JSON.stringify(file.slice(at, at + 20))}`)
  return rows.slice(0, -1)
}

/** Judges `datapackage.json` and every row of every table it names: shapes, types, keys and references. */
export function checkTables(descriptor: Record<string, unknown>, read: (path: string) => Uint8Array | undefined) {
  const problems = schemaCheck(dataPackage)(descriptor)
  const tables = new Map<string, Record<string, string | null>[]>()
  const resources = descriptor['resources'] as Resource[]
  for (const resource of resources) {
    const bytes = read(resource.path)
    if (bytes?.length !== resource.bytes) problems.push(`${resource.name}: ${bytes?.length} bytes`)
    const file = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
    if (!file.startsWith('\ufeff')) problems.push(`${resource.name}: no byte-order mark`)
    const [head = [], ...body] = readCsv(file.slice(1))
    const { fields } = resource.schema
    if (head.join() !== fields.map((field) => field.name).join()) problems.push(`${resource.name}: ${head.join()}`)
    const rows = body.map((row) =>
      Object.fromEntries(head.map((key, at) => [key, row[at] === '' ? null : (row[at] ?? null)])),
    )
    tables.set(resource.name, rows)
    const check = schemaCheck({
      type: 'array',
      items: {
        type: 'object',
        properties: Object.fromEntries(
          fields.map((field) => [
            field.name,
            field.constraints?.required ? cellSchema(field) : { anyOf: [{ type: 'null' }, cellSchema(field)] },
          ]),
        ),
      },
    })
    problems.push(...check(rows).map((problem) => `${resource.name}${problem}`))
    for (const { name: key, constraints } of fields)
      if (constraints?.unique && new Set(rows.map((row) => row[key])).size !== rows.length)
        problems.push(`${resource.name}: ${key} is not unique`)
  }
  for (const { name: from, schema } of resources)
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = new Set(tables.get(reference.resource)?.map((row) => row[reference.fields[0] ?? '']))
      for (const row of tables.get(from) ?? []) {
        const value = row[fields[0] ?? '']
        if (value !== null && !known.has(value)) problems.push(`${from}: no ${reference.resource} ${value}`)
      }
    }
  return { problems, rows: Object.fromEntries([...tables].map(([key, rows]) => [key, rows.length])) }
}
