import { canonicalJson, type Json } from '../../../shared/domain/handover/canonical.ts'
import type { Profile } from '../../../shared/domain/handover/profiles.ts'
import type { RecordClient } from '../../../shared/domain/handover/record.ts'
import type { ColumnType } from '../../../shared/domain/handover/columns.ts'
import { type Column, type Table, tablesOf } from '../../../shared/domain/handover/tables.ts'
import type { PackageWords } from '../../../shared/domain/handover/words.ts'

/** Version of the layout of a package, as `docs/package/README.md` describes it. */
export const packageVersion = '1.0.0'
const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`

const types: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
}

export type TableFile = { readonly path: string; readonly bytes: number; readonly sum: string; readonly rows: number }

/**
 * `datapackage.json`: a Data Package (datapackage.org, version 2.0) that says of every column of every table its type and
 * meaning, in the client's language. The byte-order mark is stated in the dialect by a property of our own, since the
 * standard has none for it; `fieldsMatch` keeps its default (`exact`) and is not written.
 */
export function dataPackage(
  name: string,
  client: RecordClient,
  about: { readonly sender: string; readonly day: string; readonly profile: Profile },
  files: Readonly<Record<string, TableFile>>,
  words: PackageWords,
): string {
  return canonicalJson({
    $schema: profile('datapackage'),
    name,
    title: `${words.page.kinds[about.profile]}: ${client.name}`,
    version: packageVersion,
    created: `${about.day}T00:00:00Z`,
    contributors: [{ title: about.sender, roles: ['creator'] }],
    resources: tablesOf(about.profile).map((table) => resource(table, files[table.name], words)),
  })
}

function resource(table: Table, file: TableFile | undefined, words: PackageWords): Json {
  if (file === undefined) throw new RangeError(`no file for ${table.name}`)
  return {
    $schema: profile('dataresource'),
    name: table.name,
    type: 'table',
    title: words.tables[table.name],
    path: file.path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sum}`,
    dialect: {
      $schema: profile('tabledialect'),
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      byteOrderMark: true,
    },
    schema: {
      $schema: profile('tableschema'),
      fields: table.columns.flatMap((column) => fields(column, words)),
      primaryKey: ['id'],
      missingValues: [''],
      ...(table.references && {
        foreignKeys: [
          { fields: [table.references.column], reference: { resource: table.references.table, fields: ['id'] } },
        ],
      }),
    },
  }
}

function fields({ name, type, required, codes, open }: Column, words: PackageWords): Json[] {
  const [title, description] = words.columns[name]
  const constraints = { ...(required && { required }), ...(name === 'id' && { unique: true }) }
  const field = {
    name,
    type: types[type],
    title,
    description,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
  if (codes === undefined) return [field]
  const [wordTitle, meaning] = words.inWords(title)
  const categories = Object.entries(words.codes[codes])
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, label]) => ({ value, label }))
  return [
    { ...field, ...(open !== true && { categories }) },
    { name: `${name}_text`, type: 'string', title: wordTitle, description: meaning },
  ]
}
