import { readJson } from '../json.ts'
import type { Db } from '../db/read-only.ts'

const tables = ['instruction', 'sheet'] as const
/** Kept by the program, or said by publishing itself. */
const apart: ReadonlySet<string> = new Set(['id', 'version', 'updated', 'origin', 'number', 'day'])

type Content = Readonly<Record<string, unknown>>

/** A step of our own process, then as now: it stands on no sheet of the client's. */
const isOurs = (then: Content | undefined, now: Content | undefined): boolean =>
  [then, now].every((one) => one === undefined || one['audience'] === 'process')

/**
 * Whether a client's instruction is no longer what was published as its version `number`: the change history says what each
 * row was then. A change that was taken back is none.
 */
export async function changedSincePublished(db: Db, client: string, number: number): Promise<boolean> {
  if (number === 0) return false
  const lines = await db
    .selectFrom('change')
    .select(['seq', 'table_name', 'row_id', 'before', 'after'])
    .where('client_id', '=', client)
    .where('table_name', 'in', tables)
    .orderBy('seq', 'desc')
    .execute()
  const published = lines.find(
    ({ table_name, after }) => table_name === 'sheet' && readJson<Content>(after ?? '{}', {})['number'] === number,
  )
  // It came with a package, as it was published elsewhere.
  const since = published ? lines.filter(({ seq }) => seq > published.seq) : []
  const touched = Map.groupBy(since.toReversed(), ({ table_name, row_id }) => `${table_name} ${row_id}`)
  for (const [key, mine] of touched) {
    const [table = '', id = ''] = key.split(' ')
    const [first] = mine
    const now: Content | undefined = await db
      .selectFrom(table as 'instruction')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    // The first change of a column tells what stood in it when it was published.
    const then = mine.reduceRight<Content>(
      (all, { before }) => ({ ...all, ...readJson<Content>(before ?? '{}', {}) }),
      {},
    )
    if (isOurs(first?.before === null ? undefined : { ...now, ...then }, now)) continue
    if (first === undefined || (first.before === null) !== (now === undefined)) return true
    if (now === undefined) continue
    if (Object.entries(then).some(([column, value]) => !apart.has(column) && now[column] !== value)) return true
  }
  return false
}
