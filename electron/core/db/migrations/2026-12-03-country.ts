import { type Kysely, sql } from 'kysely'
import { addColumn, flag, words } from '../columns.ts'

/**
 * Each client's country, and whether it is the firm itself. Until now one catalogue held for the whole file, so that all clients are of the country whose
 * catalogue the file keeps; of Finland, where it keeps none.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'client', 'country', words, 'fi')
  await addColumn(db, 'client', 'office', flag, 0)
  await sql`update client set country = coalesce((select country from catalogue order by id limit 1), 'fi')`.execute(db)
  // Who came in a package and was taken into use is one of ours: from now on that is said of the person.
  await sql`update person set origin = '' where active = 1`.execute(db)
}
