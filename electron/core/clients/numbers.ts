import type { Db } from '../db/read-only.ts'
import { program } from '../who.ts'
import { visible } from './visible.ts'

// Client numbers are the firm's: a number is taken, and the next one counted, whoever sees the client that has it.

/** The client that has a number, if any. */
export const holderOfNumber = (db: Db, number: string) =>
  visible(program).rows(db).select(['id', 'name']).where('number', '=', number).executeTakeFirst()

/** One more than the highest number there is: `029`. Numbers that are no digits do not count. */
export async function nextNumber(db: Db): Promise<string> {
  const rows = await visible(program).rows(db).select('number').execute()
  const highest = Math.max(0, ...rows.map((row) => Number(/^\d{1,9}$/.exec(row.number)?.[0] ?? 0)))
  return String(highest + 1).padStart(3, '0')
}

/** The client that is the firm itself, where it is another one. */
export const otherOffice = (db: Db, id: string | undefined) =>
  visible(program)
    .rows(db)
    .select('id')
    .where('office', '=', 1)
    .where('id', '!=', id ?? '')
    .executeTakeFirst()
