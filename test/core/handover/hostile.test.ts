// @module-tag slow
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failing, finished } from '../../builders/core.ts'
import { failureOf } from '../../../shared/api/failure.ts'
import { count } from '../../builders/endure.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { bytesOf, first, open, pack, reseal, textOf, withRecord } from './bags.ts'
import { anEngine, aRichClient, aSender, aTwin, brought, firmOf, packed, rowsOf } from './firms.ts'
import { spoils } from './spoils.ts'

/** What puts another value in the place of one, for each value of a record. */
function leavesOf(value: unknown): ((other: unknown) => void)[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'object' && inner !== null
      ? leavesOf(inner)
      : [(other: unknown) => void Object.assign(value, { [name]: other })],
  )
}

describe('a spoilt package', () => {
  const engine = anEngine()
  let sender: EngineCore
  let receiver: EngineCore
  let bytes: Uint8Array
  beforeAll(async () => {
    sender = await aSender(engine())
    const client = await aRichClient(sender)
    bytes = await packed(sender, client.id)
    receiver = await aTwin(engine(), await firmOf(sender))
  })
  afterAll(async () => {
    await sender.close()
    await receiver.close()
  })

  it.each(spoils)('%s is refused, and nothing of it is taken in', async (_, reason, spoil) => {
    const spoilt = await spoil(await open(bytes), bytes)
    const before = await rowsOf(receiver)
    const { api } = receiver
    const verdict = await failing(finished(api.handover.verify({ file: await brought(receiver, spoilt) })))
    const refused = await failing(finished(api.handover.import({ file: await brought(receiver, spoilt) })))
    for (const failure of [verdict, refused]) {
      expect(failure.code).toBe('invalid')
      expect(typeof reason === 'string' ? [reason] : reason).toContain(failure.reason)
    }
    expect(await rowsOf(receiver)).toEqual(before)
    expect(receiver.reports).toEqual([])
  })

  it('is refused as a path too', async () => {
    const { api, profile } = receiver
    const path = join(profile, 'puolikas.zip')
    writeFileSync(path, bytes.slice(0, 5000))
    expect(await failing(finished(api.handover.verify({ path })))).toMatchObject({ code: 'invalid' })
    expect(await failing(finished(api.handover.verify({ path: profile })))).toMatchObject({ reason: 'not-a-package' })
    expect(await failing(finished(api.handover.verify({ path: join(profile, 'ei.zip') })))).toMatchObject({
      code: 'not-found',
      reason: 'no-such-file',
    })
    expect(await failing(finished(api.handover.verify({ path: 'a\0b' })))).toMatchObject({ code: 'invalid' })
    expect(await failing(finished(api.handover.verify({})))).toMatchObject({
      code: 'invalid',
      fields: { file: 'required' },
    })
    expect(
      await failing(finished(api.handover.import({ file: { token: 'a'.repeat(32), name: 'x.zip' } }))),
    ).toMatchObject({ code: 'not-found' })
    expect(receiver.reports).toEqual([])
  })

  it(
    'by chance, in its bytes or in what its record says, is taken in whole or not at all',
    { timeout: count(30, 900) * 1000 },
    async () => {
      const { api } = receiver
      const bag = await open(bytes)
      const record: unknown = JSON.parse(textOf(bag.get('data/client.json')))
      const inBytes = fc
        .array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 })
        .map((spoilt) => async () => {
          const changed = Uint8Array.from(bytes)
          for (const [at, to] of spoilt) changed[at] = to
          return changed
        })
      // As somebody does who knows the format: one value of the record is another, and the package is sealed again.
      const inRecord = fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 })).map(([at, value]) => async () => {
        const changed = structuredClone(record)
        const leaves = leavesOf(changed)
        leaves[at % leaves.length]?.(value)
        const other = new Map(bag)
        other.set('data/client.json', bytesOf(JSON.stringify(changed)))
        return pack(reseal(other))
      })
      const before = await rowsOf(receiver)
      await fc.assert(
        fc.asyncProperty(fc.oneof(inBytes, inRecord, inRecord), async (spoil) => {
          const file = await brought(receiver, await spoil())
          const told = await finished(api.handover.import({ file })).then(
            () => undefined,
            (error: unknown) => failureOf(error),
          )
          if (told) expect(['invalid', 'conflict']).toContain(told.code)
          else await api.history.undo({})
          const { change: _, ...facts } = await rowsOf(receiver)
          expect(before).toMatchObject(facts)
          expect(receiver.reports).toEqual([])
        }),
        { numRuns: count(8, 300) },
      )
    },
  )

  it('of a newer minor version is taken in, its surplus left', async () => {
    const newer = await withRecord(await open(bytes), (record) => {
      Object.assign(record, { version: '1.7', balances: [{ id: 1 }] })
      Object.assign(first(record['contacts']), { pronoun: 'hän' })
    })
    const taken = await finished<{ client_id: string }>(
      receiver.api.handover.import({ file: await brought(receiver, newer) }),
    )
    expect((await receiver.api.clients.get({ client: taken.client_id })).contacts).toHaveLength(2)
  })
})
