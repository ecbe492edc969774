/** What the recipient marks of a package goes back to its sender, into the groups of the handover. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handoverItems } from '../../../shared/domain/plans/content-kinds.ts'
import { aClient, aContact, aPayGroup, aPlan, type Saved } from '../../builders/clients.ts'
import { failing, finished } from '../../builders/core.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { open, textOf } from './bags.ts'
import { anEngine, aSender, brought, packed } from './firms.ts'

type Filled = { digest?: string; items: { part: string; received: string | null; remark: string }[]; groups: unknown[] }

describe('the receipt of a package', () => {
  const engine = anEngine()
  let sender: EngineCore
  let receiver: EngineCore
  let client: Saved
  let plan_id: string
  let bytes: Uint8Array
  let taken: string
  beforeAll(async () => {
    sender = await aSender(engine())
    const { api } = sender
    client = await aClient().with({ name: 'Lähtijä Oy', number: '014' }).in(api)
    await aContact(client).in(api)
    await aPayGroup(client).in(api)
    plan_id = (await aPlan(client).with({ template: 'end-change', anchor: '2027-02-26' }).in(api)).id
    const rest = handoverItems.filter((item) => item !== 'tax-cards' && item !== 'company' && item !== 'pay-groups')
    await api.planContents.markItems({ plan_id, items: rest, state: 'not-needed' })
    const note = '18 verokorttia, palkkaohjelmassa'
    await api.planContents.markItems({ plan_id, items: ['tax-cards'], state: 'delivered', note })
    bytes = await packed(sender, client.id, { recipient: 'Seuraaja Oy' })
    receiver = await engine().core()
    const { client_id } = await finished<{ client_id: string }>(
      receiver.api.handover.import({ file: await brought(receiver, bytes) }),
    )
    taken = client_id
  })
  afterAll(async () => {
    await sender.close()
    await receiver.close()
  })

  const came = async () => {
    const [row] = await receiver.api.handover.list({ client: taken })
    if (!row) throw new Error('no package')
    return row
  }
  /** Takes a receipt at the sender's, with something changed in it. */
  const returned = (
    content: string,
    change: (receipt: Filled & Record<string, unknown>) => unknown = () => undefined,
  ) => {
    const receipt = JSON.parse(content) as Filled & Record<string, unknown>
    change(receipt)
    const path = join(sender.profile, 'kuittaus.json')
    writeFileSync(path, JSON.stringify(receipt))
    return sender.api.planContents.takeReceipt({ plan_id, path })
  }
  const made = async (input: Parameters<EngineCore['api']['handover']['makeReceipt']>[0]) => {
    const { file, ...counts } = await finished(receiver.api.handover.makeReceipt(input))
    return { ...counts, content: readFileSync(receiver.files.path(file.token, file.name) ?? '', 'utf8') }
  }
  const by = 'Eeva Seuraaja'

  it('asks about the parts that are there and every group that somebody needs', async () => {
    const row = await came()
    expect(row).toMatchObject({ direction: 'in', answerable: true, receipt: null })
    const asked = await receiver.api.handover.receipt({ id: row.id })
    expect(asked.lines.filter(({ of }) => of === 'group').map(({ key, state, note }) => [key, state, note])).toEqual([
      ['company', 'to-do', ''],
      ['pay-groups', 'to-do', ''],
      ['tax-cards', 'delivered', '18 verokorttia, palkkaohjelmassa'],
    ])
    expect(asked.lines.filter(({ of }) => of === 'part').map(({ key }) => key)).toEqual(
      expect.arrayContaining(['client', 'contacts', 'paygroups', 'ending']),
    )
    const [own] = await sender.api.handover.list({ client: client.id })
    expect(own?.answerable).toBe(false)
    expect(await failing(sender.api.handover.receipt({ id: own?.id ?? '' }))).toMatchObject({ reason: 'no-receipt' })
  })

  it('is refused of another client or package, altered, empty, or with a personal identity code', async () => {
    const { id } = await came()
    const { content, marked, open: left } = await made({ id, marks: [], rest: true, by })
    expect([marked > 5, left]).toEqual([true, 0])
    const refusals = {
      'other-client': (receipt: Record<string, unknown>) => (receipt['business_id'] = '0000000-0'),
      'other-package': (receipt: Record<string, unknown>) => (receipt['package'] = 'luovutus-x-2027-02-03'),
      'altered-receipt': (receipt: Filled) => receipt.items.pop(),
      'not-marked': (receipt: Filled) => {
        receipt.items = receipt.items.map((item) => ({ ...item, received: null }))
        receipt.groups = receipt.groups.map((one) => ({ ...(one as object), received: null }))
      },
      'not-a-receipt': (receipt: Record<string, unknown>) => delete receipt['items'],
    }
    for (const [reason, change] of Object.entries(refusals))
      expect(await failing(returned(content, change as Parameters<typeof returned>[1])), reason).toMatchObject({
        reason,
      })
    const another = await failing(returned(content, (receipt) => (receipt.digest = 'f'.repeat(64))))
    expect(another).toMatchObject({ reason: 'other-package' })
    const fewer = await failing(returned(content, (receipt) => receipt.groups.pop()))
    expect(fewer).toMatchObject({ reason: 'altered-receipt' })
    const code = await failing(
      returned(content, (receipt) => receipt.items.forEach((item) => (item.remark = 'Kysy 131052-308T'))),
    )
    expect(code.fields).toMatchObject({ client: 'personal-id' })
    const remark = { of: 'part', key: 'client', received: 'missing', remark: '131052-308T' } as const
    expect((await failing(made({ id, marks: [remark], rest: false }))).fields).toEqual({
      'marks.0.remark': 'personal-id',
    })
    const stray = { of: 'group', key: 'holidays', received: 'missing', remark: '' } as const
    expect((await failing(made({ id, marks: [stray], rest: false }))).fields).toEqual({ marks: 'not-in-receipt' })
  })

  it('goes into the groups, once; a later one mends it, and the handover is then complete', async () => {
    const { id } = await came()
    const missing = { of: 'group', key: 'tax-cards', received: 'missing', remark: 'Kaksi puuttuu' } as const
    const first = await made({ id, marks: [missing], rest: true, by })
    expect(await returned(first.content)).toEqual({ marked: 3, complete: true, faulty: 1, closed: false })
    const states = async () =>
      (await sender.api.planContents.items({ client: client.id })).items
        .filter(({ state }) => state !== 'not-needed')
        .map(({ item, state, note }) => [item, state, note])
    expect(await states()).toEqual([
      ['company', 'received', ''],
      ['pay-groups', 'received', ''],
      ['tax-cards', 'missing', 'Kaksi puuttuu'],
    ])
    expect(await failing(returned(first.content))).toMatchObject({ code: 'conflict', reason: 'receipt-known' })
    const [own] = await sender.api.handover.list({ client: client.id })
    expect(own?.receipt).toMatchObject({ by, missing: 1, unreadable: 0, on: '2027-01-12' })
    // What was marked stands there again.
    const again = await receiver.api.handover.receipt({ id })
    expect(again.lines.find(({ key }) => key === 'tax-cards')).toMatchObject({ received: 'missing' })
    const second = await made({ id, marks: [{ ...missing, received: 'received', remark: '' }], rest: true, by })
    expect(await returned(second.content)).toMatchObject({ complete: true, faulty: 0, closed: false })
    expect((await states()).at(-1)?.slice(0, 2)).toEqual(['tax-cards', 'received'])
    await sender.api.history.undo({})
    expect((await states()).at(-1)?.slice(0, 2)).toEqual(['tax-cards', 'missing'])
  })

  it('is the evidence of the task that waits for it, and closes a plan of which nothing else is open; undo brings it all back', async () => {
    const { api, clock } = sender
    const plan = async () => {
      const [found] = (await api.plans.get({ client: client.id, language: 'fi' })).plans
      if (!found) throw new Error('no plan')
      return found
    }
    const open = async () => (await plan()).tasks.filter(({ item }) => item.status !== 'done').map(({ part }) => part)
    const { tasks } = await plan()
    // The package must have been there, and nothing else that is open comes before the receipt.
    expect(tasks.filter(({ item }) => item.status === 'done').map(({ part, item }) => [part, item.mark?.note])).toEqual(
      ['package', 'package', 'package', 'receipt'].map((part) => [
        part,
        expect.stringMatching(/^luovutus-.* · Eeva Seuraaja · saatu \d+, puuttuu 1$/),
      ]),
    )
    clock.set('2027-04-30')
    await api.marks.mark({
      items: tasks
        .filter(({ part, item }) => part !== 'close' && item.status !== 'done')
        .map(({ item: { client_id, key } }) => ({ client_id, key })),
      state: 'done',
      note: '',
    })
    expect(await open()).toEqual(['close'])
    const { id } = await came()
    const whole = await made({ id, marks: [], rest: true, by })
    expect(await returned(whole.content)).toMatchObject({ complete: true, faulty: 0, closed: true })
    expect(await plan()).toMatchObject({ state: 'closed', closed_on: '2027-04-30' })
    expect([await open(), await failing(returned(whole.content))]).toMatchObject([[], { reason: 'receipt-known' }])
    await api.history.undo({})
    expect(await plan()).toMatchObject({ state: 'open', closed_on: null })
    expect(await open()).toEqual(['close'])
    expect((await api.planContents.items({ client: client.id })).faulty).toEqual(['tax-cards'])
    clock.set('2027-01-12')
  })

  it('can be filled in by hand, and made of a package that was not taken in', async () => {
    const blank = textOf((await open(bytes)).get('data/receipt/receipt.json'))
    const byHand = await returned(blank, (receipt) => {
      for (const item of receipt.items) if (item.part === 'client') item.received = 'unreadable'
    })
    expect(byHand).toMatchObject({ marked: 1 })
    const ofFile = await made({ file: await brought(receiver, bytes), marks: [], rest: true, by })
    expect(JSON.parse(ofFile.content)).toMatchObject({ received_by: by, version: '1.2' })
  })

  it('tells the groups and the plan in tables and on the first page, and hands them on', async () => {
    const bag = await open(bytes)
    const csv = textOf(bag.get('data/csv/handover-groups.csv'))
    expect(csv).toContain('tax-cards,Verokortit,delivered,luovutettu,2027-02-03,,"18 verokorttia, palkkaohjelmassa"')
    expect(csv.trim().split('\r\n')).toHaveLength(31)
    expect(textOf(bag.get('data/csv/handover-plan.csv'))).toContain('Valtuuksien päättäminen')
    const page = textOf(bag.get('data/index.html'))
    for (const said of ['Luovutus ja sen vaiheet', '18 verokorttia', 'Luovuttajan suunnitelma'])
      expect(page).toContain(said)
    const form = textOf(bag.get('data/receipt/receipt.html'))
    expect(form).toContain('name="group-tax-cards"')
    expect(form).not.toContain('name="group-holidays"')
    // The receiver has no plan of an end: it tells on what it was told, and has none of it as work.
    const record = (of: Uint8Array) => open(of).then((one) => JSON.parse(textOf(one.get('data/client.json'))) as Filled)
    const handedOn = await record(await packed(receiver, taken))
    expect(handedOn).toMatchObject({ ending: ((await record(bytes)) as unknown as { ending: object }).ending })
    expect((await receiver.api.plans.get({ client: taken, language: 'fi' })).plans).toEqual([])
  })
})
