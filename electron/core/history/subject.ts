import { records, isTable, tables } from '../../../shared/records/records.ts'
import type { RecordOf } from '../../../shared/records/field.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import { readJson } from '../json.ts'
import { labelOf } from './deeds.ts'
import { namedBy } from './named.ts'

type Content = Record<string, string | number | null>
type Line = {
  readonly table_name: string
  readonly client_id: string | null
  readonly before: string | null
  readonly after: string | null
}
type Asked = Pick<Reading, 'db' | 'who' | 'env'>

/** So much of a command tells what it was done to. */
const LINES = 40

/** The whole before its parts. */
const rankOf = ({ table_name }: Line) => (isTable(table_name) ? tables.indexOf(table_name) : tables.length)

/**
 * What a command was done to, as people call it: the row (where its name says something to people) and the client, where it is
 * one: `Saija Berg, Kahvila Aamu Oy`. Empty where nothing of it is seen, or it was done to many.
 */
export async function subjectOf(commandId: string, language: Language, context: Asked): Promise<string> {
  const { db, who } = context
  const lines = await db
    .selectFrom('change')
    .select(['table_name', 'client_id', 'before', 'after'])
    .where('command_id', '=', commandId)
    .orderBy('seq')
    .limit(LINES)
    .execute()
  const { has } = visible(who)
  const [main] = lines.toSorted((one, other) => rankOf(one) - rankOf(other))
  if (!main || lines.some(({ client_id }) => !has(client_id))) return ''
  const ids = new Set(lines.flatMap(({ client_id }) => client_id ?? []))
  const clients = ids.size === 1 ? await namesIn(db, 'client', [...ids]) : []
  const alone = lines.filter(({ table_name }) => table_name === main.table_name).length === 1
  return [...new Set([...(alone ? [await nameOf(main, language, context)] : []), ...clients])]
    .filter(Boolean)
    .join(', ')
}

/** The name of a row; of one that goes by its person or its rule, theirs. Kinds say nothing. */
async function nameOf(line: Line, language: Language, context: Asked): Promise<string> {
  const { db } = context
  if (!isTable(line.table_name)) return ''
  const { named, fields }: RecordOf = records[line.table_name]
  const label = labelOf(line.table_name, readJson<Content>(line.after ?? line.before ?? '{}', {}))
  if (line.table_name === 'mark' || line.table_name === 'rule')
    return Object.values(await namedBy([{ client: line.client_id ?? '', key: label }], language, context, true)).join(
      '',
    )
  if (named === 'person_id') return (await namesIn(db, 'person', [label])).join('')
  return named !== null && fields[named]?.words === undefined ? label : ''
}

const namesIn = async (db: Db, table: 'client' | 'person', ids: readonly string[]): Promise<string[]> =>
  (await db.selectFrom(table).select('name').where('id', 'in', ids).execute()).map(({ name }) => name)

/** The first occurrence that a command marked: where a list goes back to when it is undone. */
export async function markedBy(db: Db, commandId: string): Promise<{ client_id: string; key: string } | null> {
  const line = await db
    .selectFrom('change')
    .select(['client_id', 'before', 'after'])
    .where('command_id', '=', commandId)
    .where('table_name', '=', 'mark')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  const key = line && labelOf('mark', readJson<Content>(line.after ?? line.before ?? '{}', {}))
  return line?.client_id && key ? { client_id: line.client_id, key } : null
}
