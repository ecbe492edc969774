import { type KeptLine, RetentionFields, type RetentionLine } from '../../../shared/api/retention.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { isExpired, type KeptFor, keptUntil } from '../../../shared/domain/attachments/retention.ts'
import { askedWords } from '../../../shared/domain/clients/asked.ts'
import { isHeld } from '../../../shared/domain/retention/plan.ts'
import { fold, holds } from '../../../shared/domain/search.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { attachmentsOf } from '../attachments/index.ts'
import { findClient } from '../clients/index.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading } from '../handlers.ts'
import { dayIn, fitting } from '../sound.ts'
import { clientsFor } from './whose.ts'

type Owner = Pick<Schema['client'], 'fiscal_year_end' | 'clock_end'>
const keptFor = ({ fiscal_year_end, clock_end }: Owner): KeptFor => ({
  fiscalYearEnd: fiscal_year_end,
  ended: dayIn(clock_end),
})

/** A line of a plan with the last day on which it must be kept. */
export function lineShown(row: Schema['retention_line'], owner: Owner, today: string): RetentionLine {
  const fields = fitting(RetentionFields, row, fallbackOf(records.retention_line)).row as unknown as RetentionFields
  const until = keptUntil(fields, keptFor(owner))
  const expired = isHeld(fields.state) && isExpired(until, today)
  const { client_id, material, name, place, retention, retention_day, ground, state } = fields
  const own = { client_id, material, name, place, retention, retention_day, ground, state }
  return { ...own, id: row.id, version: row.version, state_on: dayIn(row.state_on), until, expired }
}

export async function planOf({ client }: Parsed<'retention.get'>, { db, who, env }: Reading) {
  const owner = await findClient(db, who, client)
  const rows = await db
    .selectFrom('retention_line')
    .selectAll()
    .where('client_id', '=', owner.id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const today = env.clock.today()
  return { rows: rows.map((row) => lineShown(row, owner, today)), ended: dayIn(owner.clock_end) }
}

/** A class of a plan or a file with a time, with all that a list tells of it. */
export type Kept = KeptLine & Pick<RetentionLine, 'retention_day' | 'ground'>
type Narrowed = { readonly search: string; readonly personId?: string | undefined }

/** What is kept of the clients that are seen, or was, the earliest first: the classes of their plans, and files with a time. */
export async function everything({ search, personId }: Narrowed, context: Reading): Promise<Kept[]> {
  const { db, who, env } = context
  const today = env.clock.today()
  const owners = new Map(
    (
      await clientsFor({ db, who }, personId)
        .select(['client.id', 'name', 'number', 'search', 'fiscal_year_end', 'clock_end'])
        .execute()
    ).map((one) => [one.id, one]),
  )
  const lines = await db.selectFrom('retention_line').selectAll().orderBy('id').execute()
  const ofPlans = lines.flatMap((row): Kept[] => {
    const owner = owners.get(row.client_id)
    if (!owner) return []
    const { state_on: _, ...line } = lineShown(row, owner, today)
    return [{ of: 'line', client: owner.name, number: owner.number, ...line }]
  })
  const files = (await attachmentsOf(undefined, context)).flatMap((one): Kept[] => {
    const owner = owners.get(one.client_id)
    if (!owner || one.retention === 'none') return []
    const { id, version, client_id, name, retention, retention_day, until, expired } = one
    const whose = { client_id, client: owner.name, number: owner.number }
    const what = { material: 'attachment', name, place: '', ground: '', state: 'kept' } as const
    return [{ of: 'attachment', id, version, ...whose, ...what, retention, retention_day, until, expired }]
  })
  const asked = askedWords(search)
  const isAsked = (line: KeptLine) => {
    const text = `${owners.get(line.client_id)?.search ?? ''} ${fold(`${line.name} ${line.place}`)}`
    return asked.every((ways) => ways.some((word) => holds(text, word)))
  }
  return [...ofPlans, ...files]
    .filter(isAsked)
    .toSorted((a, b) => compare(a.until ?? '9999', b.until ?? '9999') || compare(a.id, b.id))
}

/** What still has to be seen to, or only that whose time is over. */
export async function keptOf({ which, ...narrowed }: Parsed<'retention.due'>, context: Reading) {
  const rows = (await everything(narrowed, context)).filter(
    ({ state, expired }) => isHeld(state) && (which === 'all' || expired),
  )
  return { rows: rows.map(({ retention_day: _, ground: __, ...line }): KeptLine => line) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
