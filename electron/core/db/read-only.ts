import type { Kysely } from 'kysely'
import type { Db } from '../handlers.ts'
import type { Schema } from './schema.ts'

/** The same connection or transaction for somebody who only reads: the types know no statement that writes. */
export const readOnly = (db: Kysely<Schema>): Db => db as unknown as Db
