/** What the years in memory read anew, and what they leave as it is. */
import { expect, it } from 'vitest'
import { createCatalogue } from '../../../electron/core/year/catalogue.ts'
import { createYearShelf } from '../../../electron/core/year/shelf.ts'
import type { Db } from '../../../electron/core/db/read-only.ts'
import { program } from '../../../electron/core/who.ts'
import { aClient, aPerson } from '../../builders/clients.ts'
import { resources } from '../../builders/core.ts'
import { engines } from '../../builders/engines.ts'

it('reads only the clients anew that something happened to', async () => {
  const engine = await engines[0]?.start?.()
  if (!engine) throw new Error('SQLite is always there')
  const core = await engine.core()
  try {
    const db = core.sql as unknown as Db
    const first = await aClient().in(core.api)
    const second = await aClient().in(core.api)
    const shelf = createYearShelf(createCatalogue(resources), core.clock.today)
    const before = await shelf.all(db, program)

    await core.api.views.save({ name: 'Oma', person_id: null, screen: 'agenda', search: {} })
    const filtered = await shelf.all(db, program)
    expect(filtered.clients.get(first.id)).toBe(before.clients.get(first.id))

    await core.api.clients.save({ ...aClient().with({ name: 'Toinen nimi Oy' }).fields, ...second })
    const renamed = await shelf.all(db, program)
    expect(renamed.clients.get(first.id)).toBe(before.clients.get(first.id))
    expect(renamed.clients.get(second.id)?.name).toBe('Toinen nimi Oy')

    // A part of them is the same object for whoever sees the same, since what was found is remembered by it.
    const narrow = await shelf.all(db, { clients: new Set([second.id]) })
    expect([...narrow.clients.keys()]).toEqual([second.id])
    expect(narrow.clients.get(second.id)).toBe(renamed.clients.get(second.id))
    expect(await shelf.all(db, { clients: new Set([second.id]) })).toBe(narrow)
    expect(await shelf.all(db, { clients: new Set([first.id]) })).not.toBe(narrow)
    expect((await shelf.all(db, { clients: new Set() })).clients.size).toBe(0)
    expect(await shelf.all(db, program)).toBe(renamed)

    // Whoever is new among the firm's people may change whose work it is.
    await aPerson().in(core.api)
    expect((await shelf.all(db, program)).clients.get(first.id)).not.toBe(before.clients.get(first.id))
  } finally {
    await core.close()
    await engine.stop()
  }
})
