/** Plans of takeovers and ends: in the year, in their order, and moved with their anchor. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aContact, aPayGroup, aPerson, aPlan, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { daysFrom } from '../../shared/domain/plans/task-rule.ts'

const language = 'fi' as const
let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ name: 'Suunnitelma Oy', state: 'takeover' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const plans = async () => (await core.api.plans.get({ client: client.id, language })).plans
async function plan() {
  const [found] = await plans()
  if (!found) throw new Error('There is no plan')
  return found
}
const taskOf = async (part: string) => {
  const found = (await plan()).tasks.find((task) => task.part === part)
  if (!found) throw new Error(`No task of ${part}`)
  return found
}
const done = (items: readonly { client_id: string; key: string }[]) =>
  core.api.marks.mark({ items: items.map(({ client_id, key }) => ({ client_id, key })), state: 'done', note: '' })
const inYear = async () =>
  (await core.api.calendar.list({ client: client.id, from: '2026-12-01', to: '2027-12-31', language })).items.filter(
    ({ rule }) => rule.startsWith('plan-'),
  )

describe('a plan', () => {
  it('holds a personal identity code in no text of it, its tasks or its notes', async () => {
    const code = 'Kysy 131052-308T'
    const refused = async (call: Promise<unknown>) => (await failing(call)).fields
    expect(await refused(aPlan(client).with({ note: code }).in(core.api))).toEqual({ note: 'personal-id' })
    await aPlan(client).in(core.api)
    const { id, version, tasks, template: _, anchor: __, state: ___, ...shown } = await plan()
    const { client_id, person_id, other } = shown
    const fields = { client_id, person_id, other, other_contact: code, cost: '', note: '' }
    expect(await refused(core.api.plans.save({ id, version, ...fields }))).toEqual({ other_contact: 'personal-id' })
    const [first] = tasks
    if (!first) throw new Error('no task')
    const { item: _i, waits: _w, contact: _c, ...task } = first
    expect(await refused(core.api.plans.saveTask({ ...task, text: code, note: code }))).toEqual({
      text: 'personal-id',
      note: 'personal-id',
    })
    const entry = { client_id, plan_id: id, kind: 'risk', side: 'client', state: 'open', day: null, note: '' } as const
    expect(await refused(core.api.plans.saveEntry({ ...entry, text: 'Riski', who: code }))).toEqual({
      who: 'personal-id',
    })
  })

  it('has its tasks in the year and in Today, late ones too, and is undone as one', async () => {
    await aPlan(client).in(core.api)
    const { tasks, total, late } = await plan()
    expect((await inYear()).map(({ key }) => key).toSorted()).toEqual(tasks.map(({ item }) => item.key).toSorted())
    // 12.1.2027: the call was due on 11.1., 35 days before the first payday.
    expect([total, late, tasks[0]?.item.status]).toEqual([28, 1, 'overdue'])
    const today = await core.api.calendar.today({ language, days: 7 })
    expect(today.items.some(({ name }) => name.startsWith('Haltuunotto: '))).toBe(true)
    const line = (await core.api.plans.list({ language })).rows[0]
    expect(line).toMatchObject({ client: 'Suunnitelma Oy', total: 28, late: 1, next: { text: tasks[0]?.text } })
    await core.api.history.undo({})
    expect(await plans()).toEqual([])
    expect(await inYear()).toEqual([])
  })

  it('shows what is late also where the year was settled before it began', async () => {
    core.clock.set('2027-03-02')
    const items = (await core.api.calendar.today({ language, days: 0 })).items
    await core.api.marks.mark({
      items: items.filter((item) => item.client_id === client.id).map(({ client_id, key }) => ({ client_id, key })),
      state: 'done',
      note: '',
      tickAll: true,
    })
    await aPlan(client).with({ anchor: '2027-03-15' }).in(core.api)
    const late = (await core.api.calendar.today({ language, days: 0 })).items.filter(({ rule }) =>
      rule.startsWith('plan-'),
    )
    expect(late.length).toBeGreaterThan(10)
  })

  it('is one of its kind at a time, in the language of the client', async () => {
    await aPlan(client).in(core.api)
    expect(await failing(aPlan(client).with({ template: 'takeover-large' }).in(core.api))).toMatchObject({
      reason: 'plan-open',
    })
    await aPlan(client).with({ template: 'end-change' }).in(core.api)
    expect((await plans()).map(({ kind }) => kind).toSorted()).toEqual(['end', 'takeover'])
    const swede = await aClient().with({ language: 'sv' }).in(core.api)
    await aPlan(swede).in(core.api)
    const [theirs] = (await core.api.plans.get({ client: swede.id, language })).plans
    expect(theirs?.tasks.at(-1)?.phase).toBe('Stabilisering och avslut')
  })

  it('lets the client follow, where it may, in the same deed', async () => {
    const prospect = await aClient().with({ state: 'prospect' }).in(core.api)
    await aPlan(prospect).with({ moveState: true }).in(core.api)
    expect((await core.api.clients.get({ client: prospect.id })).client).toMatchObject({
      state: 'takeover',
      state_since: '2027-01-12',
    })
    await core.api.history.undo({})
    expect((await core.api.clients.get({ client: prospect.id })).client.state).toBe('prospect')
    const gone = await aClient().with({ state: 'ended' }).in(core.api)
    const failure = await failing(aPlan(gone).with({ template: 'end-change', moveState: true }).in(core.api))
    expect(failure.fields).toEqual({ moveState: 'state-order' })
  })
})

describe('moving the anchor', () => {
  it('shows the difference, moves what is open with what was said of it, and leaves what was done', async () => {
    await aPlan(client).in(core.api)
    const before = await plan()
    const [call, base, identify] = before.tasks
    const { api } = core
    await done([call!.item])
    await api.marks.ask({ items: [{ client_id: client.id, key: base!.item.key, to: '' }], way: 'phone', note: '' })
    const to = { client_id: client.id, key: identify!.item.key }
    await api.marks.mark({ items: [to], state: 'moved', moved_to: '2027-01-29', reason: 'Sovittu', note: '' })
    const preview = await api.plans.previewMove({ id: before.id, anchor: '2027-02-26' })
    const { moved } = await api.plans.move({ id: before.id, version: before.version, anchor: '2027-02-26' })
    const after = await plan()
    expect(moved).toBe(preview.moved)
    expect(after.tasks.map(({ item }) => item.due)).toEqual(preview.tasks.map((task) => task.after))
    expect(preview.tasks.filter(({ kept }) => kept).map(({ text }) => text)).toEqual([call!.text, identify!.text])
    expect(after.tasks.slice(0, 3).map(({ item }) => [item.status, item.due])).toEqual([
      ['done', call!.item.due],
      ['waiting', '2027-01-22'],
      ['planned', '2027-01-29'],
    ])
    expect(after.tasks[1]?.item.mark?.askings).toHaveLength(1)
    // There and back again: nothing is asked for twice.
    await api.plans.move({ id: after.id, version: after.version, anchor: before.anchor })
    expect((await plan()).tasks.map(({ item }) => item.due)).toEqual(
      before.tasks.map(({ item }, at) => (at === 2 ? '2027-01-29' : item.due)),
    )
    expect((await inYear()).length).toBe(28)
    await api.history.undo({})
    expect((await plan()).anchor).toBe('2027-02-26')
  })

  it('is refused over what somebody else changed', async () => {
    const saved = await aPlan(client).in(core.api)
    await core.api.plans.move({ ...saved, anchor: '2027-03-01' })
    expect(await failing(core.api.plans.move({ ...saved, anchor: '2027-04-01' }))).toMatchObject({
      reason: 'changed-elsewhere',
    })
  })
})

describe('the order of the end', () => {
  it('refuses to cancel authorisations before the last report is filed and the evidence saved, and says what comes first', async () => {
    await aPlan(client).with({ template: 'end-change' }).in(core.api)
    const cancel = await taskOf('cancel-authorisations')
    const failure = await failing(done([cancel.item]))
    expect(failure).toMatchObject({ code: 'invalid', reason: 'task-blocked' })
    expect(String(failure.facts?.['first'])).toContain('Todisteet tallennetaan')
    expect(cancel.waits).toContain('Viimeisen kuukauden työnantajan erillisilmoitus annetaan')
    // Among others it is left; what comes before it in the same deed counts.
    const { tasks } = await plan()
    const first = tasks.filter(({ part }) => part === 'last-report' || part === 'evidence')
    const other = tasks.find(({ part }) => part === 'cost')!
    expect(await done([other.item, cancel.item])).toMatchObject({ marked: 1, left: [{ key: cancel.item.key }] })
    await done(first.map(({ item }) => item))
    expect((await taskOf('cancel-authorisations')).waits).toEqual([])
    expect(await done([cancel.item])).toMatchObject({ marked: 1, left: [] })
  })

  it('cannot be edited away, and no task comes after itself', async () => {
    await aPlan(client).with({ template: 'end-change' }).in(core.api)
    const { item: _, waits: __, contact: ___, ...cancel } = await taskOf('cancel-authorisations')
    await core.api.plans.saveTask({ ...cancel, after: [] })
    expect((await taskOf('cancel-authorisations')).waits.length).toBeGreaterThan(3)
    const evidence = await taskOf('evidence')
    const report = await taskOf('last-report')
    const { item: ____, waits: _____, contact: ______, ...first } = report
    expect((await failing(core.api.plans.saveTask({ ...first, after: [evidence.id] }))).fields).toEqual({
      after: 'circular',
    })
  })
})

describe('a task', () => {
  it('is added, put on another day with its mark, and removed; its contact may go', async () => {
    await aPlan(client).in(core.api)
    const contact = await aContact(client).with({ name: 'Saija Berg' }).in(core.api)
    const { id: plan_id } = await plan()
    const blank: Omit<Parameters<typeof core.api.plans.saveTask>[0], 'text' | 'side' | 'contact_id' | 'rule'> = {
      client_id: client.id,
      plan_id,
      phase: 'Ohjeet',
      part: 'plain',
      note: '',
      after: [],
      day: null,
    } as const
    const fields = {
      ...blank,
      text: 'Oma tehtävä',
      side: 'client',
      contact_id: contact.id,
      rule: daysFrom(-3),
    } as const
    const saved = await core.api.plans.saveTask(fields)
    const found = async () => (await plan()).tasks.find(({ id }) => id === saved.id)
    expect(await found()).toMatchObject({ contact: 'Saija Berg', item: { due: '2027-02-12', responsible: 'client' } })
    expect((await plan()).tasks.findIndex(({ id }) => id === saved.id)).toBeGreaterThan(0)
    const person = await aPerson().in(core.api)
    await core.api.marks.give({
      items: [{ client_id: client.id, key: (await found())!.item.key }],
      personId: person.id,
    })
    await core.api.plans.saveTask({ ...fields, ...saved, rule: daysFrom(-10) })
    expect(await found()).toMatchObject({ item: { due: '2027-02-05', given_to: person.id } })
    await core.api.clients.removeContact(contact)
    const now = (await found())!
    expect(now).toMatchObject({ contact_id: null, contact: '' })
    await core.api.plans.removeTask(now)
    expect(await found()).toBeUndefined()
  })

  it('takes no rule but a distance from the anchor or a day', async () => {
    await aPlan(client).in(core.api)
    const { item: _, waits: __, contact: ___, ...task } = (await plan()).tasks[0]!
    const rule = { rule: { type: 'weekly', weekday: 1 }, non_business_day: { action: 'none' } } as const
    expect((await failing(core.api.plans.saveTask({ ...task, rule }))).fields).toEqual({ rule: 'not-a-time' })
  })
})

describe('closing', () => {
  it('turns what is open into normal tasks, moves the client on, and is undone whole', async () => {
    await aPlan(client).in(core.api)
    const { tasks } = await plan()
    await done(tasks.slice(0, 20).map(({ item }) => item))
    const { id, version } = await plan()
    const { open } = await core.api.plans.close({ id, version, rest: 'tasks', moveState: true })
    expect(open).toBe(7)
    const closed = await plan()
    expect(closed).toMatchObject({ state: 'closed', closed_on: '2027-01-12', settled: 28, total: 28 })
    expect((await core.api.clients.get({ client: client.id })).client.state).toBe('active')
    const { items } = await core.api.calendar.list({
      client: client.id,
      from: '2027-01-01',
      to: '2027-12-31',
      language,
    })
    expect(items.filter(({ rule }) => rule.startsWith('task-')).map(({ name }) => name)).toContain(tasks[25]?.text)
    await core.api.history.undo({})
    expect(await plan()).toMatchObject({ state: 'open', settled: 20 })
    expect((await core.api.clients.get({ client: client.id })).client.state).toBe('takeover')
  })

  it('leaves it out with the reason, and a plan that is removed leaves what was done with a name', async () => {
    await aPlan(client).in(core.api)
    await done([(await plan()).tasks[0]!.item])
    const { id, version } = await plan()
    await core.api.plans.close({ id, version, rest: 'skip', moveState: false })
    expect((await plan()).tasks[1]?.item).toMatchObject({
      status: 'skipped',
      mark: { reason: 'Suunnitelma päätettiin' },
    })
    await core.api.plans.reopen({ id, version: (await plan()).version })
    await core.api.plans.remove({ id, version: (await plan()).version })
    expect((await inYear()).every(({ name }) => name === 'Suunnitelman tehtävä')).toBe(true)
    await core.api.history.undo({})
    expect((await plan()).total).toBe(28)
  })
})

describe('on paper', () => {
  it('is a PDF for the client in its language, with the steering group', async () => {
    await aPlan(client).with({ template: 'takeover-large', other: 'Vanha Palkka Oy' }).in(core.api)
    const { id: plan_id } = await plan()
    const entry = { client_id: client.id, plan_id, side: 'client', day: null, note: '', state: 'open' } as const
    await core.api.plans.saveEntry({ ...entry, kind: 'member', text: 'Saija Berg', who: 'talousjohtaja' })
    const { name, token } = await finished(core.api.plans.print({ id: plan_id }))
    expect(name).toMatch(/^suunnitelma-\d+\.pdf$/)
    expect(core.files.path(token, name)).toBeTruthy()
  })
})

it('goes with its client into the bin, and into no package', async () => {
  await aPlan(client).in(core.api)
  await done([(await plan()).tasks[0]!.item])
  const { report } = await finished(core.api.handover.export({ client: client.id, profile: 'successor' }))
  expect(report.client).toBe('Suunnitelma Oy')
  const { version } = (await core.api.clients.get({ client: client.id })).client
  await core.api.clients.remove({ id: client.id, version })
  await core.api.history.undo({})
  expect((await plan()).settled).toBe(1)
})
