import { describe, expect, it } from 'vitest'
import { finished } from '../../builders/core.ts'
import { some } from '../../builders/endure.ts'
import { anEngine, aRichClient, aSender, brought, packed } from './firms.ts'

describe.each(some(['SQLite', 'PGlite']))('a client in the bin that came back in a package, on %s', (name) => {
  const engine = anEngine(name)

  it('keeps its new history, undoing included, when the bin is emptied', async () => {
    const core = await aSender(engine())
    const { id } = await aRichClient(core)
    const file = await brought(core, await packed(core, id))
    const { client } = await core.api.clients.get({ client: id })
    await core.api.clients.remove({ id, version: client.version })
    await finished(core.api.handover.import({ file }))

    expect(await core.api.history.emptyBin({})).toEqual({ emptied: 1 })
    const [taken, removed] = (await core.api.history.list({ client_id: id })).deeds
    expect(taken).toMatchObject({ command: 'handover.import' })
    expect(taken?.rows.map((row) => row.label)).toContain(client.name)
    expect(removed?.rows.every((row) => row.label === '' && row.fields.length === 0)).toBe(true)
    expect(await core.api.history.verify({})).toMatchObject({ intact: true })
    await core.api.history.undo({ commandId: taken?.commandId ?? '' })
    expect(await core.sql.selectFrom('client').select('id').where('id', '=', id).execute()).toEqual([])
    await core.close()
  })
})
