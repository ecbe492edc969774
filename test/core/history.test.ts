/** Long histories: pages of commands that touched more rows than are read at a time. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openConnection } from '../../electron/core/db/open.ts'
import { aClient } from '../builders/clients.ts'
import { aCore, failing, finished } from '../builders/core.ts'
import { FIRM } from '../builders/engines.ts'
import { aFirm } from '../builders/firm.ts'

it('pages through commands of thousands of rows, each once, in order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-history-'))
  const file = join(folder, 'data.db')
  const core = await aCore({ file })
  await finished(core.api.storage.create({ file, ...FIRM }))
  const { id } = await aClient().in(core.api)
  const connection = openConnection(file)
  const insert = connection.prepare(
    `insert into change (at, person, command, command_id, client_id, table_name, row_id, digest, hash)
     values ('2027-01-12T07:00:00.000Z', '', ?, ?, ?, 'mark', ?, '', '')`,
  )
  const uuid = (command: number, row: number) =>
    `019b0000-0000-7${String(command).padStart(3, '0')}-8000-${String(row).padStart(12, '0')}`
  const sizes = [1300, 1, 499, 500, 501, 2, 1000]
  connection.exec('begin')
  for (const [command, size] of sizes.entries())
    for (let row = 0; row < size; row++)
      insert.run(`big.${command}`, uuid(command, 0), row % 2 ? id : null, uuid(command, row))
  connection.exec('commit')
  connection.close()

  for (const client_id of [undefined, id]) {
    const seen: string[] = []
    let before: number | undefined
    for (;;) {
      const page = await core.api.history.list({ limit: 3, ...(client_id && { client_id }), ...(before && { before }) })
      seen.push(...page.deeds.map((deed) => deed.command))
      if (page.next === null) break
      before = page.next
    }
    const expected = sizes.flatMap((size, at) => (client_id && size < 2 ? [] : [`big.${at}`])).toReversed()
    expect(seen).toEqual([...expected, 'clients.save', ...(client_id ? [] : ['storage.create'])])
  }
  // No more rows of one command are sent than people read.
  const { deeds } = await core.api.history.list({ limit: 1 })
  expect(deeds[0]?.rows.length).toBe(200)
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

it('has nothing to undo at the start, nor after another file was opened', async () => {
  const core = await aFirm()
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-history-'))
  expect(await core.api.history.stack({})).toEqual({ undo: null, redo: null })
  await aClient().in(core.api)
  await finished(core.api.storage.create({ file: join(folder, 'data.db'), ...FIRM }))
  await core.api.storage.status({})
  await finished(core.api.storage.open({ file: join(folder, 'data.db') }))
  expect(await core.api.history.stack({})).toEqual({ undo: null, redo: null })
  expect(await failing(core.api.history.undo({}))).toMatchObject({ code: 'not-found', reason: 'nothing-to-undo' })
  const nobody = '019b0000-0000-7000-8000-000000000000'
  expect(await failing(core.api.history.undo({ commandId: nobody }))).toMatchObject({ reason: 'nothing-to-undo' })
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})
