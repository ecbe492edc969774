// @module-tag slow
/** Whatever a package says in a form that is taken in, every screen of every client answers afterwards. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { failing, finished } from '../../builders/core.ts'
import { aBusinessId } from '../../builders/clients.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { count } from '../../builders/endure.ts'
import { clientScreens, firmScreens, look } from '../../builders/screens.ts'
import { open, withRecord } from './bags.ts'
import { anEngine, aRichClient, aSender, aTwin, brought, firmOf, packed } from './firms.ts'

const RUNS = count(12, 80)
const PAPERS = 8
const engine = anEngine()
let sender: EngineCore
let receiver: EngineCore
let bytes: Uint8Array
beforeAll(async () => {
  sender = await aSender(engine())
  bytes = await packed(sender, (await aRichClient(sender)).id)
  receiver = await aTwin(engine(), await firmOf(sender))
})
afterAll(async () => {
  await sender.close()
  await receiver.close()
})

/** What says which row it is: another one is no row of this package. */
const named = /^(?:\$schema|version|profile|source|updated_at|(?:person_|pay_group_)?id)$/

type Parent = Record<string | number, unknown>
/** Every value of a record that is no object, with where it stands. */
function leavesOf(value: unknown): { parent: Parent; key: string | number }[] {
  if (typeof value !== 'object' || value === null) return []
  const parent = value as Parent
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return keys.flatMap((key) => {
    const inner = parent[key]
    if (typeof inner === 'object' && inner !== null) return leavesOf(inner)
    return named.test(String(key)) ? [] : [{ parent, key }]
  })
}

const day = fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-30'), noInvalidDate: true })
const isoDay = day.map((one) => one.toISOString().slice(0, 10))
/** Another value of the same type as one that stands in the record. */
const other = (value: unknown): fc.Arbitrary<unknown> => {
  if (typeof value === 'boolean') return fc.boolean()
  if (typeof value === 'number')
    return fc.oneof(fc.integer({ min: -40, max: 60 }), fc.integer({ min: -40_000, max: 40_000 }))
  if (value === null || (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)))
    return fc.oneof(isoDay, fc.constant(null))
  return fc.oneof(
    fc.constantFrom('constructor', '__proto__', 'toString', 'payday', 'payment-date', 'employment-end', '2027-02-30'),
    fc.tuple(fc.constantFrom('payday', 'oma-tarkistus', 'toString'), isoDay).map(([rule, on]) => `${rule}@${on}`),
    fc.string({ maxLength: 30 }),
  )
}

/** The same client under other ids, number and business ID: it can be taken in once more. */
function renewed(text: string): string {
  const ids = new Map<string, string>()
  return text.replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, (id) => {
    const known = ids.get(id) ?? randomUUID()
    ids.set(id, known)
    return known
  })
}

it('answers on every screen after any package that is taken in', async () => {
  const taken: string[] = []
  const change = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 2 })
  await fc.assert(
    fc.asyncProperty(change, async (places) => {
      const spoilt = await withRecord(await open(bytes), (record) => {
        const fresh = JSON.parse(renewed(JSON.stringify(record))) as typeof record
        Object.assign(fresh.client, { business_id: aBusinessId() })
        // Every part of the record is as likely as any other: most of its values are marks.
        const parts = Object.values(fresh).map(leavesOf)
        const full = parts.filter((leaves) => leaves.length > 0)
        for (const [place, seed] of places) {
          const leaves = full[place % full.length] ?? []
          const leaf = leaves[Math.floor(place / full.length) % leaves.length]
          if (leaf) leaf.parent[leaf.key] = fc.sample(other(leaf.parent[leaf.key]), { numRuns: 1, seed })[0]
        }
        return JSON.stringify(fresh)
      })
      const before = receiver.reports.length
      const job = receiver.api.handover.import({ file: await brought(receiver, spoilt) })
      const answer = await finished<{ client_id: string }>(job).catch((error: unknown) =>
        failing(Promise.reject(error)),
      )
      expect(receiver.reports.slice(before)).toEqual([])
      if (!('client_id' in answer)) return
      taken.push(answer.client_id)
      const { api, reports } = receiver
      const all = [...(await firmScreens(api)), ...(await clientScreens(api, answer.client_id))]
      // What is made into files takes long: once, in the endurance tier one time in eight.
      const screens = all.filter(({ kind }) => kind === 'query' || taken.length % PAPERS === 1)
      expect((await look(screens, reports)).blind).toEqual([])
      const last = await api.clients.get({ client: answer.client_id })
      await api.clients.remove({ id: last.client.id, version: last.client.version })
    }),
    { numRuns: RUNS, seed: Number(process.env['VUOSIKELLO_SEED'] ?? 20_270_203), endOnFailure: true },
  )
  // A property of nothing would hold as well.
  expect(taken.length).toBeGreaterThan(RUNS / 20)
}, 1_200_000)
