/** Files that were written while every sheet promised an answer in two working days. */
import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrate, migrations } from '../../electron/core/db/migrate.ts'
import { openSqlite } from '../../electron/core/db/open.ts'

it('go on promising what their clients were told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-answers-'))
  const db = openSqlite(join(folder, 'data.db'))
  await migrate(db, Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '2026-12-06-answers')))
  await sql`insert into firm (id, version, updated, origin, name, business_id, phone, email, address, language, colour, installation, days_off_json, working_week)
    values ('f', 1, '', '', 'Palkat Oy', '', '', '', '', 'fi', '#1f5f8b', 'i', '[]', '12345')`.execute(db)
  await migrate(db)
  expect(await db.selectFrom('firm').select('answer_days').execute()).toEqual([{ answer_days: 2 }])
  await db.destroy()
  rmSync(folder, { recursive: true })
})
