import type { Deed } from '../../../shared/api/history.ts'
import { columnOf, type Field } from '../../../shared/records/field.ts'
import { isTable, records } from '../../../shared/records/records.ts'
import { textsUnder } from '../../../shared/records/texts.ts'
import { visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { readJson } from '../json.ts'
import type { Sight } from '../who.ts'

type Content = Record<string, string | number | null>

type Span = { client_id?: string | undefined; before?: number | undefined; limit: number }

/** How many lines are read at a time. */
const LINES = 500

/**
 * The newest commands, of one client or of all that are seen, and the line below which the next page begins. Goes backwards
 * through the lines, however long the history is: writers take turns, so the lines of one command lie together.
 */
export async function newestCommands(
  db: Db,
  who: Sight,
  { client_id, before, limit }: Span,
): Promise<{ commands: string[]; next: number | null }> {
  const commands: string[] = []
  const { has } = visible(who)
  let next: number | null = null
  for (let below = before; ; below = next ?? 0) {
    let lines = db.selectFrom('change').select(['seq', 'command_id', 'client_id']).orderBy('seq', 'desc').limit(LINES)
    if (client_id !== undefined) lines = lines.where('client_id', '=', client_id)
    if (below !== undefined) lines = lines.where('seq', '<', below)
    const page = await lines.execute()
    for (const line of page) {
      if (has(line.client_id) && line.command_id !== commands.at(-1)) {
        if (commands.length === limit) return { commands, next }
        commands.push(line.command_id)
      }
      next = line.seq
    }
    if (page.length < LINES) return { commands, next: null }
  }
}

/**
 * Commands in words: who, when, what, and field by field what became of each row; in the order asked for. Of a command that
 * touched several clients only the rows of those that are seen are told.
 */
export async function deedsOf(db: Db, who: Sight, commandIds: readonly string[]): Promise<Deed[]> {
  if (!commandIds.length) return []
  const lines = await db.selectFrom('change').selectAll().where('command_id', 'in', commandIds).orderBy('seq').execute()
  const undoing = await db
    .selectFrom('change')
    .select(['target', 'command_id'])
    .distinct()
    .where('target', 'in', commandIds)
    .execute()
  const { has, rows } = visible(who)
  const clients = [...new Set(lines.flatMap(({ client_id }) => client_id ?? []))]
  const named = await rows(db)
    .select(['id', 'name'])
    .where('id', 'in', [...clients, ''])
    .execute()
  const nameOf = new Map(named.map(({ id, name }) => [id, name]))
  const undone = new Set(undoing.map((line) => line.target))
  return commandIds.flatMap((commandId) => {
    const mine = lines.filter((line) => line.command_id === commandId && has(line.client_id))
    const first = mine[0]
    if (!first) return []
    return [
      {
        commandId,
        command: first.command,
        at: first.at,
        person: first.person,
        target: first.target,
        undone: undone.has(commandId),
        client_id: first.client_id,
        client: mine.every((line) => line.client_id === first.client_id)
          ? (nameOf.get(first.client_id ?? '') ?? '')
          : '',
        rows: mine.slice(0, 200).map((line) => {
          const before = readJson<Content>(line.before ?? '{}', {})
          const after = readJson<Content>(line.after ?? '{}', {})
          return {
            table: line.table_name,
            id: line.row_id,
            label: labelOf(line.table_name, line.after === null ? before : after),
            kind:
              line.before === null
                ? ('insert' as const)
                : line.after === null
                  ? ('remove' as const)
                  : ('update' as const),
            fields: changesOf(line.table_name, before, after),
          }
        }),
      },
    ]
  })
}

/** The name people know a row by, or the person it is about; empty where it has neither. */
export function labelOf(table: string, row: Content): string {
  const named = isTable(table) ? records[table].named : 'name'
  return String((named === null ? undefined : row[named]) ?? '')
}

type Change = { field: string; before: string; after: string }

/** Field by field what became of a row. Fields that say nothing to people are passed over. */
function changesOf(table: string, before: Content, after: Content): Change[] {
  const fields = isTable(table) ? Object.entries<Field>(records[table].fields) : []
  return fields
    .filter(([, { silent }]) => !silent)
    .map(([name, field]) => ({ name, field, column: columnOf(name, field) }))
    .filter(({ column }) => before[column] !== after[column])
    .map(({ name, field, column }) => ({
      field: name,
      before: shown(said(field, before[column])),
      after: shown(said(field, after[column])),
    }))
    .filter((change) => change.before !== change.after)
}

/** What a column says to people. */
const said = ({ told, texts = [] }: Field, value: Content[string] | undefined) =>
  told === 'texts' && typeof value === 'string' ? textsUnder(value, texts).join('\n') : value

const shown = (value: string | number | null | undefined): string =>
  (value === null || value === undefined ? '' : String(value)).slice(0, 2000)
