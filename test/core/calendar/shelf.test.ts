/** What the years in memory read anew, and what they leave as it is. */
import { expect, it, onTestFinished } from 'vitest'
import { createCatalogue } from '../../../electron/core/year/catalogue.ts'
import { createYearShelf } from '../../../electron/core/year/shelf.ts'
import type { Db } from '../../../electron/core/db/read-only.ts'
import { program } from '../../../electron/core/who.ts'
import { aClient, anAssignment, aPerson } from '../../builders/clients.ts'
import { resources } from '../../builders/core.ts'
import { engines } from '../../builders/engines.ts'

/** A core with a file of its own, which goes when the test is over. */
async function aFile() {
  const engine = await engines[0]?.start?.()
  if (!engine) throw new Error('SQLite is always there')
  const core = await engine.core()
  onTestFinished(async () => {
    await core.close()
    await engine.stop()
  })
  return { core, db: core.sql as unknown as Db }
}

it('reads only the clients anew that something happened to', async () => {
  const { core, db } = await aFile()
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
})

it('reads for one person what the years of all would say of that person, also after a change', async () => {
  const { core, db } = await aFile()
  const [mine, theirs, away] = [
    await aPerson().in(core.api),
    await aPerson().in(core.api),
    await aPerson().in(core.api),
  ]
  const [own, other, covered] = [
    await aClient().in(core.api),
    await aClient().in(core.api),
    await aClient().in(core.api),
  ]
  const give = (client: typeof own, person: typeof mine) => anAssignment(client, person).in(core.api)
  await give(own, mine)
  await give(other, theirs)
  await give(covered, away)
  const fresh = () => createYearShelf(createCatalogue(resources), core.clock.today)
  const shelf = fresh()
  const narrow = await shelf.ofPerson(db, program, mine.id)
  expect([...narrow.clients.keys()]).toEqual([own.id])
  expect(await shelf.ofPerson(db, program, mine.id)).toBe(narrow)
  expect(narrow.clients.get(own.id)).toEqual((await fresh().all(db, program)).clients.get(own.id))
  // Somebody who may see none of them sees none here either.
  expect((await shelf.ofPerson(db, { clients: new Set() }, mine.id)).clients.size).toBe(0)

  await give(other, mine)
  expect([...(await shelf.ofPerson(db, program, mine.id)).clients.keys()].toSorted()).toEqual(
    [own.id, other.id].toSorted(),
  )

  // Who stands in does the work of clients that are nobody's of theirs: then all are looked at.
  await core.api.people.saveAbsence({
    person_id: away.id,
    first_day: core.clock.today(),
    last_day: core.clock.today(),
    note: '',
    deputies: [{ client_id: null, person_id: mine.id }],
  })
  expect((await shelf.ofPerson(db, program, mine.id)).clients.has(covered.id)).toBe(true)

  // Once all are there, a person's are no others.
  const all = await shelf.all(db, program)
  expect(await shelf.ofPerson(db, program, mine.id)).toBe(all)
})

it('reads for clients that are named what the years of all would say of them', async () => {
  const { core, db } = await aFile()
  const [one, other] = [await aClient().in(core.api), await aClient().in(core.api)]
  const shelf = createYearShelf(createCatalogue(resources), core.clock.today)
  const some = await shelf.ofClients(db, program, [one.id])
  expect([...some.clients.keys()]).toEqual([one.id])
  expect((await shelf.ofClients(db, { clients: new Set([other.id]) }, [one.id])).clients.size).toBe(0)

  // Once all are there, they are asked of those.
  const all = await shelf.all(db, program)
  expect(some.clients.get(one.id)).toEqual(all.clients.get(one.id))
  expect(await shelf.ofClients(db, program, [one.id])).toBe(all)
})
