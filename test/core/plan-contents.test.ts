/** What a takeover asks and compares, and what a handover collects until the successor has marked it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aContact, aPayGroup, anAuthorisation, aPlan, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { handoverItems } from '../../shared/domain/plans/content-kinds.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { run } from './documents/tools.ts'
import { open, textOf } from './handover/bags.ts'

const language = 'fi' as const
let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ name: 'Sisältö Oy' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const begin = async (template: 'takeover-small' | 'end-change') =>
  (await aPlan(client).with({ template, other: 'Seuraaja Oy' }).in(core.api)).id
const a = (plan_id: string) => ({ client_id: client.id, plan_id })
const told = (plan_id: string, more: object = {}) => ({
  ...a(plan_id),
  topic: 'Matka-aika',
  source: 'Saija Berg',
  what: 'Maksetaan puolikkaana.',
  verified_on: null,
  ...more,
})
const line = (plan_id: string, more: object = {}) => {
  const { position: _, ...blank } = blankOf(records.run_difference)
  return { ...blank, ...a(plan_id), stage: 'parallel' as const, ...more }
}

describe('tacit knowledge', () => {
  it('is asked topic by topic, and lands where it belongs with one deed, which undo takes back', async () => {
    const plan = await begin('takeover-small')
    const { api } = core
    expect(await api.planContents.addTopics({ plan_id: plan })).toEqual({ added: 12 })
    expect(await api.planContents.addTopics({ plan_id: plan })).toEqual({ added: 0 })
    const saved = await api.planContents.saveKnowledge(told(plan))
    const known = async () => (await api.planContents.get({ plan })).knowledge.find(({ id }) => id === saved.id)
    await api.planContents.land({ ...saved, to: 'process' })
    const { items } = await api.instructions.get({ client: client.id, language })
    expect(items.map(({ audience, what, how }) => [audience, what, how])).toEqual([
      ['process', 'Matka-aika', 'Maksetaan puolikkaana.'],
    ])
    expect(await known()).toMatchObject({ went: 'process', source: 'Saija Berg' })
    await api.history.undo({})
    expect(await known()).toMatchObject({ went: 'open' })
    expect((await api.instructions.get({ client: client.id, language })).items).toEqual([])
    for (const to of ['information', 'task', 'instruction'] as const) {
      const now = await known()
      await api.planContents.land({ id: saved.id, version: now?.version ?? 0, to })
    }
    expect((await api.information.get({ client: client.id })).lines[0]).toMatchObject({ name: 'Matka-aika' })
    const year = await api.calendar.list({ client: client.id, from: '2027-01-01', to: '2027-01-31', language })
    expect(year.items.find(({ rule }) => rule.startsWith('task-'))?.name).toBe('Matka-aika: Maksetaan puolikkaana.')
  })

  it('lands nowhere before anything was told, and holds no personal identity code', async () => {
    const plan = await begin('takeover-small')
    const empty = await core.api.planContents.saveKnowledge(told(plan, { what: '' }))
    expect(await failing(core.api.planContents.land({ ...empty, to: 'process' }))).toMatchObject({
      reason: 'nothing-told',
    })
    const code = told(plan, { what: 'Kysy: 131052-308T' })
    expect((await failing(core.api.planContents.saveKnowledge(code))).fields).toEqual({ what: 'personal-id' })
  })
})

describe('a comparison of two systems', () => {
  it('is accepted when it is explained, and says what is open', async () => {
    const plan = await begin('takeover-small')
    const { planContents } = core.api
    await planContents.saveDifference(
      line(plan, { old_count: 18, new_count: 18, old_sum: '26 040', new_sum: '26040,00' }),
    )
    const tax = await planContents.saveDifference(
      line(plan, { kind: 'withholding', old_sum: '5 731,20', new_sum: '5718.9', explanation: 'Muutosverokortti' }),
    )
    const odd = await planContents.saveDifference(line(plan, { kind: 'net', old_count: 2, new_count: 1 }))
    const standings = async () => (await planContents.get({ plan })).differences.map(({ standing }) => standing)
    expect(await standings()).toEqual(['same', 'open', 'unexplained'])
    expect((await planContents.get({ plan })).differences[1]).toMatchObject({ old_cents: 573_120, new_cents: 571_890 })
    expect(await planContents.accept({ plan_id: plan, ids: [tax.id, odd.id], by: 'Saija Berg' })).toEqual({
      accepted: 1,
    })
    expect(await standings()).toEqual(['same', 'accepted', 'unexplained'])
    expect((await planContents.get({ plan })).unsettled).toBe(1)
    // The usual lines that are not there yet wait for their numbers, and tell nobody that they agree.
    expect(await planContents.addLines({ plan_id: plan })).toEqual({ added: 10 })
    expect(await planContents.addLines({ plan_id: plan })).toEqual({ added: 0 })
    const { differences, unsettled } = await planContents.get({ plan })
    expect(differences.filter(({ standing }) => standing === 'blank')).toHaveLength(10)
    expect(unsettled).toBe(11)
  })

  it('refuses what is no amount, an own kind without a name, and a personal identity code', async () => {
    const plan = await begin('takeover-small')
    const wrong = line(plan, { kind: 'own', old_sum: 'paljon', explanation: '' })
    expect((await failing(core.api.planContents.saveDifference(wrong))).fields).toEqual({
      old_sum: 'not-money',
      name: 'required',
    })
    const code = line(plan, { explanation: 'Henkilön 131052-308T ero' })
    expect((await failing(core.api.planContents.saveDifference(code))).fields).toEqual({ explanation: 'personal-id' })
  })
})

describe('the groups of a handover', () => {
  it('begin as to do, say what blocks and what of them a package holds', async () => {
    await aContact(client).in(core.api)
    expect(await core.api.planContents.items({ client: client.id })).toMatchObject({ plan_id: null, complete: false })
    const plan_id = await begin('end-change')
    const before = await core.api.planContents.items({ client: client.id })
    expect(before.items).toHaveLength(30)
    expect(before.items.find(({ item }) => item === 'contacts')).toMatchObject({
      state: 'to-do',
      rows: 1,
      essential: true,
    })
    expect(before.items.find(({ item }) => item === 'tax-cards')?.rows).toBe(null)
    await core.api.planContents.markItems({ plan_id, items: [...before.blocking], state: 'collected' })
    const after = await core.api.planContents.items({ client: client.id })
    expect([after.blocking, after.open.length]).toEqual([[], 30 - before.blocking.length])
    await core.api.history.undo({})
    expect((await core.api.planContents.items({ client: client.id })).blocking).toEqual(before.blocking)
  })

  it('take the worst mark of their parts from a receipt, and are complete when each is marked', async () => {
    const plan_id = await begin('end-change')
    const { api } = core
    await api.planContents.markItems({ plan_id, items: [...handoverItems], state: 'not-needed' })
    await api.planContents.markItems({ plan_id, items: ['company', 'pay-groups', 'year-clock'], state: 'delivered' })
    const { file } = await finished(api.handover.export({ client: client.id, profile: 'successor' }))
    const bag = await open(core.files.read(file))
    const path = join(core.profile, 'receipt.json')
    const give = (marks: Readonly<Record<string, readonly [string, string]>>) => {
      const receipt = JSON.parse(textOf(bag.get('data/receipt/receipt.json'))) as { items: { part: string }[] }
      const items = receipt.items.map((item) => {
        const [received = null, remark = ''] = marks[item.part] ?? []
        return { ...item, received, remark }
      })
      writeFileSync(path, JSON.stringify({ ...receipt, items }))
      return api.planContents.takeReceipt({ plan_id, path })
    }
    const missing = ['missing', 'Hyväksyntäpäivät puuttuvat'] as const
    const marks = { client: ['received', ''], paygroups: ['received', ''], cutoffs: missing } as const
    expect(await give(marks)).toMatchObject({ marked: 2, complete: false })
    const found = await api.planContents.items({ client: client.id })
    expect(
      found.items.filter(({ state }) => state !== 'not-needed').map(({ item, state, note }) => [item, state, note]),
    ).toEqual([
      ['company', 'received', ''],
      ['pay-groups', 'missing', 'Hyväksyntäpäivät puuttuvat'],
      ['year-clock', 'delivered', ''],
    ])
    expect([found.faulty, found.complete]).toEqual([['pay-groups'], false])
    expect(await give({ 'deadlines-open': ['received', ''] })).toMatchObject({ marked: 1, complete: true, faulty: 1 })
  })

  it('print as a hand-back document with the authorisations to end, and lines to sign', async () => {
    const plan_id = await begin('end-change')
    await anAuthorisation(client).with({ kind: 'own', name: 'Pankkivaltuus' }).in(core.api)
    await core.api.planContents.markItems({
      plan_id,
      items: ['company'],
      state: 'delivered',
      years: '2019–2026',
      note: 'luovutus.zip',
    })
    const { api } = core
    const wrong = line(plan_id, { stage: 'opening' })
    expect((await failing(api.planContents.saveDifference(wrong))).fields).toEqual({ stage: 'not-of-plan' })
    const sums = { old_count: 2, new_count: 2, old_sum: '1200', new_sum: '1180', explanation: 'Korjaus tulossa' }
    const compared = await api.planContents.saveDifference(line(plan_id, { stage: 'register', ...sums }))
    await api.planContents.accept({ plan_id, ids: [compared.id], by: 'Saija Berg' })
    const [shown] = (await api.plans.get({ client: client.id, language })).plans
    if (!shown) throw new Error('no plan')
    const { id, version, client_id, person_id, other, other_contact, note } = shown
    await api.plans.save({ id, version, client_id, person_id, other, other_contact, note, cost: 'Enintään 6 h' })
    expect(
      (await core.api.planContents.items({ client: client.id })).items.find(({ item }) => item === 'reconciliation')
        ?.rows,
    ).toBe(1)
    const { name, token } = await finished(core.api.planContents.printReturn({ plan_id }))
    const text = run('pdftotext', ['-layout', core.files.path(token, name) ?? '', '-'])
    for (const said of ['Luovutustodistus', 'Yritystiedot', 'luovutus.zip', 'Pankkivaltuus', 'Asiakkaan puolesta'])
      expect(text).toContain(said)
    for (const said of ['2019–2026', 'Täsmäytys tulorekisteriin', '2 · 1 200,00', 'Korjaus tulossa', 'Saija Berg'])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said)
    expect(text).toContain('Enintään 6 h')
    expect(text).not.toContain('Verokortit')
  })
})

it('goes into the bin with its plan and comes back with it', async () => {
  const plan = await begin('takeover-small')
  await core.api.planContents.saveKnowledge(told(plan))
  const [{ version } = { version: 0 }] = (await core.api.plans.get({ client: client.id, language })).plans
  await core.api.plans.remove({ id: plan, version })
  await core.api.history.undo({})
  expect((await core.api.planContents.get({ plan })).knowledge).toHaveLength(1)
})
