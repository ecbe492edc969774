import { expect, it } from 'vitest'
import {
  appliedMigrations,
  migrate,
  migrations,
  pendingMigrations,
  type Migration,
} from '../../../electron/core/db/migrate.ts'
import { failureOf } from '../../../shared/api/errors.ts'
import type { Engine } from '../../builders/engines.ts'
import { tables } from '../../builders/rows.ts'

/** Migrations as every engine runs them. What they do to a file stands in `migrate.test.ts`. */
export function schemaSuite(engine: () => Engine): void {
  const later = (up: Migration['up']) => ({ ...migrations, '9999-01-01-later': { up } })

  it('makes every table of the schema in one go, and has nothing to do the second time', async () => {
    const db = await engine().blank()
    expect(await migrate(db)).toEqual(Object.keys(migrations))
    const made = (await db.introspection.getTables()).map((table) => table.name)
    expect(made.filter((name) => !/^(?:sqlite_|search_index)/.test(name)).toSorted()).toEqual(tables.toSorted())
    expect(await migrate(db)).toEqual([])
    await db.destroy()
  })

  it('takes all pending steps or none', async () => {
    const db = await engine().blank()
    await migrate(db)
    const list = {
      ...later(async (tx) => {
        await tx.schema.createTable('half_made').addColumn('id', 'text').execute()
      }),
      '9999-01-02-worse': {
        async up(tx: Parameters<Migration['up']>[0]) {
          await tx.schema.alterTable('no_such_table').addColumn('x', 'text').execute()
        },
      },
    }
    await expect(migrate(db, list)).rejects.toThrow(/no_such_table/)
    expect(await appliedMigrations(db)).toEqual(Object.keys(migrations))
    expect((await db.introspection.getTables()).map((table) => table.name)).not.toContain('half_made')
    await db.destroy()
  })

  it('refuses a database that a newer program has written', async () => {
    const db = await engine().blank()
    await migrate(
      db,
      later(() => Promise.resolve()),
    )
    const failure = await pendingMigrations(db).catch((error: unknown) => failureOf(error))
    expect(failure).toMatchObject({ code: 'conflict', reason: 'newer-file', facts: { step: '9999-01-01-later' } })
    await db.destroy()
  })
}
