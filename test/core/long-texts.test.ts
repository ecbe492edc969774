// @module-tag slow
/** Texts without measure: a field says how much it holds, and a sheet is refused before it takes minutes. */
import { expect, it, onTestFinished } from 'vitest'
import { drawn } from '../../electron/core/documents/coverage.ts'
import { MOST_LETTERS } from '../../electron/core/documents/bounds.ts'
import { failing, resources } from '../builders/core.ts'
import { aSampleFirm } from '../builders/sample.ts'

async function aClientsSheet() {
  const core = await aSampleFirm({ resources })
  onTestFinished(() => core.close())
  const id = (await core.api.clients.list({ limit: 1 })).rows[0]?.id ?? ''
  const item = {
    client_id: id,
    audience: 'client',
    section: '',
    due_rule: '',
    due_words: '',
    pay_group: '',
    cutoff: '',
  } as const
  const add = (what: string, how: string, position: number) =>
    core.api.instructions.save({ ...item, what, how, responsible: 'client', position })
  return { ...core, id, add }
}

it('a field says that it is full, and by which measure', async () => {
  const { add } = await aClientsSheet()
  expect((await add('Ohje', 'a'.repeat(50_000), 0)).version).toBe(1)
  expect(await failing(add('Ohje', 'a'.repeat(50_001), 1))).toMatchObject({ fields: { how: 'text-too-long' } })
})

it('a sheet of more text than fits names the longest, for itself and for a package', async () => {
  const { api, id, add } = await aClientsSheet()
  await add('Pisin', `Tämä on pisin teksti. ${'Lausetta riittää. '.repeat(2700)}`, 0)
  for (let at = 1; at < 12; at++) await add(`Kohta ${at}`, 'Toinen lause. '.repeat(2600), at)
  const why = {
    reason: 'document-too-long',
    facts: { longest: expect.stringMatching(/^Tämä on pisin/), most: MOST_LETTERS },
  }
  expect(await failing(api.instructions.print({ client: id }).then(drained))).toMatchObject(why)
  expect(await failing(api.handover.export({ client: id, profile: 'successor' }).then(drained))).toMatchObject(why)
})

const drained = async (job: AsyncIterable<unknown>) => {
  for await (const _ of job);
}

it('fifty thousand marks on one letter cost no more than a few', () => {
  const every = { has: () => true }
  expect(drawn(`a${'\u0301'.repeat(50_000)}b`, every).length).toBeLessThan(10)
})
