import { afterEach, beforeEach, expect, it } from 'vitest'
import type { InputOf } from '../../shared/api/names.ts'
import { aClient, aPayGroup, type Saved } from '../builders/clients.ts'
import { failing, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { sayRule, typedRule as typed } from '../builders/rules.ts'

// Today is 12.1.2027, a Tuesday: the material for the pay of 15.1. was due on Friday 8.1. at noon.
let core: TestCore
let client: Saved
let group: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().in(core.api)
  group = await aPayGroup(client)
    .with({
      payday: typed('15.k <p'),
      cutoffs: [cutoff('material', 'maksupäivä-5tp klo 12'), cutoff('approval', 'maksupäivä-2pp')],
    })
    .in(core.api)
})
afterEach(() => core.close())

const cutoff = (kind: 'material' | 'approval', rule: string) => ({
  kind,
  name: kind === 'material' ? 'Tuntilistat' : 'Palkkalistan hyväksyntä',
  responsible: 'client' as const,
  rule: typed(rule),
})

const january = { language: 'fi', from: '2027-01-01', to: '2027-01-31' } as const
const list = () => core.api.calendar.list({ client: client.id, ...january })
const runLine = async () => {
  const line = (await list()).runs.find(({ payday }) => payday === '2027-01-15')
  if (!line) throw new Error('There is no pay on 15 January')
  return line
}
const stepNamed = async (name: string) => {
  const step = (await runLine()).steps.find((one) => one.name === name)
  if (!step) throw new Error(`There is no step ${name}`)
  return step
}
const runOn = (day: string) => `${group.id}@${day}`
const show = (day = '2027-01-15') => core.api.runs.show({ client_id: client.id, run: runOn(day), language: 'fi' })
const note = (more: Partial<InputOf<'runs.note'>>) =>
  core.api.runs.note({
    client_id: client.id,
    run: runOn('2027-01-15'),
    kind: 'missing',
    text: 'Uuden työntekijän verokortti',
    source: 'Maija Niemi',
    channel: 'email',
    day: '2027-01-11',
    time: '9.10',
    step: '',
    ...more,
  })
const mark = (key: string) => core.api.marks.mark({ items: [{ client_id: client.id, key }], state: 'done' })

it('notes what came, from whom and when, and does the step by the same deed', async () => {
  const hours = await stepNamed('Aineisto: Tuntilistat')
  expect((await runLine()).readiness.state).toBe('material')
  await note({ kind: 'arrived', text: '', step: hours.key, day: '2027-01-08', time: '1115' })
  const { notes, done, run } = await show()
  expect(notes).toMatchObject([
    {
      kind: 'arrived',
      text: 'Aineisto: Tuntilistat',
      source: 'Maija Niemi',
      day: '2027-01-08',
      time: '11:15',
      after: null,
    },
  ])
  expect(done).toMatchObject([{ key: hours.key, day: '2027-01-08' }])
  expect(run.readiness.state).toBe('ready')
  expect((await runLine()).readiness).toEqual(run.readiness)
  await core.api.history.undo({})
  expect((await show()).notes).toEqual([])
  expect((await stepNamed('Aineisto: Tuntilistat')).status).toBe('overdue')
})

it('keeps an approval as evidence, on the day it was given', async () => {
  const approval = await stepNamed('Palkkalistan hyväksyntä')
  await note({ kind: 'approval', text: '', step: approval.key, channel: 'phone', day: '2027-01-12', time: '15.20' })
  expect((await show()).notes).toMatchObject([
    { kind: 'approval', channel: 'phone', time: '15:20', source: 'Maija Niemi' },
  ])
  expect((await stepNamed('Palkkalistan hyväksyntä')).status).toBe('done')
})

it('takes no approval that nobody gave', async () => {
  const approval = await stepNamed('Palkkalistan hyväksyntä')
  const nobodys = failing(note({ kind: 'approval', text: '', source: ' ', step: approval.key, day: '2027-01-12' }))
  expect(await nobodys).toMatchObject({ code: 'invalid', fields: { source: 'required' } })
  expect((await show()).notes).toEqual([])
  expect((await stepNamed('Palkkalistan hyväksyntä')).status).not.toBe('done')
})

it('does not let pay leave for the bank while something is missing', async () => {
  const bank = await stepNamed('Palkka-aineiston lähetys pankkiin')
  const { id } = await note({})
  expect((await runLine()).readiness).toMatchObject({ state: 'missing', missing: 1 })
  expect(await failing(mark(bank.key))).toMatchObject({
    code: 'invalid',
    reason: 'run-blocked',
    facts: { missing: 'Uuden työntekijän verokortti' },
  })
  // A span leaves it, and says so.
  const span = { clients: [client.id], from: '2027-01-14', to: '2027-01-14', language: 'fi' as const }
  expect((await core.api.marks.range(span)).left.map(({ key }) => key)).toContain(bank.key)
  // Another month is not concerned.
  const [february] = (
    await core.api.calendar.list({ client: client.id, ...january, from: '2027-02-01', to: '2027-02-28' })
  ).items.filter(({ rule }) => rule === 'salary-payment-file-to-bank')
  await mark(february?.key ?? '')
  await core.api.runs.settleNote({ id, version: 1, outcome: 'dropped' })
  await mark(bank.key)
  expect((await stepNamed('Palkka-aineiston lähetys pankkiin')).status).toBe('done')
})

it('leaves of several what its run lacks something for, and does the rest', async () => {
  const files = (await core.api.calendar.list({ client: client.id, ...january, to: '2027-02-28' })).items.filter(
    ({ rule }) => rule === 'salary-payment-file-to-bank',
  )
  const items = files.map(({ client_id, key }) => ({ client_id, key }))
  expect(items).toHaveLength(2)
  await note({})
  const done = () => core.api.marks.mark({ items, state: 'done' })
  expect(await done()).toMatchObject({ marked: 1, left: [items[0]] })
  await core.api.history.undo({})
  await note({ run: runOn('2027-02-15') })
  expect(await done()).toMatchObject({ marked: 0, left: items })
})

it('knows a change that came after the last day, and carries it into the next run', async () => {
  const late = await note({ kind: 'change', text: 'Yksi lisävuoro', day: '2027-01-08', time: '12.05' })
  await note({ kind: 'change', text: 'Loma siirtyy', day: '2027-01-08', time: '11.00' })
  expect((await show()).notes.map(({ text, after }) => [text, after])).toEqual([
    ['Loma siirtyy', null],
    ['Yksi lisävuoro', '2027-01-08'],
  ])
  expect((await runLine()).readiness).toMatchObject({ state: 'change', changes: 2 })
  // The late history counts it as the client's.
  const history = await core.api.late.history({
    client: client.id,
    from: '2027-01-01',
    to: '2027-12-31',
    language: 'fi',
  })
  expect(history.clients).toMatchObject([{ lateChanges: 1 }])
  expect(history.lines.filter(({ state }) => state === 'change')).toMatchObject([
    { name: 'Muutos: Yksi lisävuoro', due: '2027-01-08', doneOn: '2027-01-08', by: 'client' },
  ])
  await core.api.runs.settleNote({ id: late.id, version: late.version, outcome: 'next' })
  expect((await runLine()).readiness.changes).toBe(1)
  expect((await show('2027-02-15')).notes).toMatchObject([
    { kind: 'instruction', text: 'Yksi lisävuoro', outcome: 'open' },
  ])
  await core.api.history.undo({})
  expect((await show('2027-02-15')).notes).toEqual([])
  expect((await show()).notes.map(({ outcome }) => outcome)).toEqual(['open', 'open'])
})

it('keeps what was decided of a change when it was noted, until the time it came at is corrected', async () => {
  const late = await note({ kind: 'change', text: 'Yksi lisävuoo', day: '2027-01-08', time: '12.05' })
  const payday = (await runLine()).steps.find(({ rule }) => rule === 'payday')
  await core.api.runs.movePayday({
    client_id: client.id,
    payday: payday?.key ?? '',
    day: '2027-01-22',
    reason: 'Järjestelmä vaihtuu',
  })
  const mend = async (more: Partial<InputOf<'runs.note'>>) => {
    const [before] = (await show()).notes
    await note({ id: late.id, version: before?.version ?? 0, kind: 'change', text: 'Yksi lisävuoro', ...more })
    return (await show()).notes
  }
  const same = { day: '2027-01-08', time: '12.05' }
  expect(await mend(same)).toMatchObject([{ text: 'Yksi lisävuoro', after: '2027-01-08' }])
  expect(await mend({ ...same, time: '11.05' })).toMatchObject([{ time: '11:05', after: null }])
})

it('notes what came for a step whose checklist is unfinished, and leaves the step open', async () => {
  const { payGroups } = await core.api.clients.get({ client: client.id })
  const { exceptions: _, ...fields } = payGroups[0]!
  await core.api.clients.savePayGroup({ ...fields, cutoffs: [] })
  const rule = 'client-material-deadline'
  await sayRule(core.api, client.id, rule, { checklist: ['Tunnit tarkistettu'] })
  const material = async () => (await runLine()).steps.find((one) => one.rule === rule)
  const key = (await material())?.key ?? ''
  const came = { kind: 'arrived', text: '', step: key, day: '2027-01-08' } as const
  expect(await note(came)).toMatchObject({ unfinished: 1 })
  expect((await show()).notes).toMatchObject([{ kind: 'arrived', step: key }])
  expect(await material()).toMatchObject({ status: 'overdue' })
  await core.api.marks.tick({ client_id: client.id, key, step: 'Tunnit tarkistettu', on: true })
  expect(await note(came)).toMatchObject({ unfinished: 0 })
  expect(await material()).toMatchObject({ status: 'done' })
})

it('refuses what says nothing, comes from the future or belongs to another run', async () => {
  expect(await failing(note({ text: '' }))).toMatchObject({ fields: { text: 'required' } })
  expect(await failing(note({ day: '2027-01-13' }))).toMatchObject({ fields: { day: 'not-after-today' } })
  expect(await failing(note({ time: '25.00' }))).toMatchObject({ fields: { time: 'not-a-time' } })
  expect(await failing(note({ step: 'client-material-deadline@2027-02-08' }))).toMatchObject({
    reason: 'no-occurrence',
  })
  expect(await failing(note({ run: runOn('2027-01-16') }))).toMatchObject({ reason: 'no-occurrence' })
})

it('says that there is no next run', async () => {
  const { payGroups } = await core.api.clients.get({ client: client.id })
  const [now] = payGroups
  if (!now) throw new Error('There is no group')
  const { exceptions: _, ...fields } = now
  await core.api.clients.savePayGroup({ ...fields, valid_until: '2027-01-31' })
  const { id, version } = await note({})
  expect(await failing(core.api.runs.settleNote({ id, version, outcome: 'next' }))).toMatchObject({
    reason: 'no-next-run',
  })
})

it('follows the run when the payday of its group changes, from a day or for all its time', async () => {
  await note({ kind: 'instruction', text: 'Tulospalkkiot' })
  const february = { run: runOn('2027-02-15') }
  await note({ kind: 'instruction', text: 'Puhelinetu päättyy', ...february })
  const { payGroups } = await core.api.clients.get({ client: client.id })
  const { exceptions: _, ...fields } = payGroups[0]!
  await core.api.clients.savePayGroup({ ...fields, payday: typed('20.k <p'), from: '2027-02-01' })
  expect((await show()).notes).toMatchObject([{ text: 'Tulospalkkiot' }])
  const after = (await core.api.clients.get({ client: client.id })).payGroups.find(
    ({ valid_from }) => valid_from !== null,
  )
  if (!after) throw new Error('The group does not go on')
  const moved = await core.api.runs.show({
    client_id: client.id,
    run: `${after.id}@2027-02-19`,
    language: 'fi',
  })
  expect(moved.notes).toMatchObject([{ text: 'Puhelinetu päättyy' }])
  await core.api.history.undo({})
  expect((await show('2027-02-15')).notes).toMatchObject([{ text: 'Puhelinetu päättyy' }])
})

it('goes into the bin with its pay group, and comes back with it', async () => {
  await note({})
  await core.api.clients.removePayGroup({ id: group.id, version: group.version })
  await core.api.history.undo({})
  expect((await show()).notes).toHaveLength(1)
})
