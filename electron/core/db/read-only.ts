import type { Kysely } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Schema } from './schema.ts'

/** The database for somebody who only reads: it knows no statement that writes. */
export type Db = ReadonlyKysely<Schema>

/** The same connection or transaction for somebody who only reads. */
export const readOnly = (db: Kysely<Schema>): Db => db as unknown as Db
