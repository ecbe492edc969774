import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Item } from '../../shared/api/items.ts'
import { aClient, aPayGroup, aPerson, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { run } from './documents/tools.ts'
import { typedRule as typed } from '../builders/rules.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().in(core.api)
  await aPayGroup(client)
    .with({
      payday: typed('30.k <p'),
      cutoffs: [cutoff('Tuntilistat', 'maksupäivä-5tp'), cutoff('Ilmoitukset', '3.k <')],
    })
    .in(core.api)
})
afterEach(() => core.close())

const cutoff = (name: string, rule: string) => ({
  kind: 'material' as const,
  name,
  responsible: 'client' as const,
  rule: typed(rule),
})

const textOf = (pdf: string) => run('pdftotext', ['-layout', pdf, '-'])

const pagesOf = (pdf: string) => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1])

const july = { language: 'fi', from: '2027-07-01', to: '2027-08-10' } as const
const items = async () => (await core.api.calendar.list({ client: client.id, ...july })).items
const payday = async (): Promise<Item> => {
  const one = (await items()).find(({ rule, nominal }) => rule === 'payday' && nominal === '2027-07-30')
  if (!one) throw new Error('There is no payday in July')
  return one
}
const move = async (day: string | null, reason = 'Kesälomat') =>
  core.api.runs.movePayday({ client_id: client.id, payday: (await payday()).key, day, reason })
const dues = async () =>
  Object.fromEntries(
    (await items())
      .filter(({ key, due }) => key.includes('#') && due > '2027-07-01')
      .map(({ name, due }) => [name, due] as const),
  )

it('shows what would move, and moves exactly that', async () => {
  const before = await dues()
  const shown = await core.api.runs.preview({
    client_id: client.id,
    payday: (await payday()).key,
    day: '2027-07-15',
    language: 'fi',
  })
  expect(shown).toMatchObject({ usual: '2027-07-30', now: '2027-07-30', reason: '' })
  expect(await dues()).toEqual(before)
  await move('2027-07-15')
  const after = new Map((await items()).map(({ key, due }) => [key, due]))
  for (const step of shown.steps) expect(after.get(step.key), step.name).toBe(step.after)
  expect(shown.steps.filter((step) => step.before !== step.after).length).toBeGreaterThan(4)
  expect(shown.steps.filter(({ tooLate }) => tooLate)).toEqual([])
  const steps = Object.fromEntries(shown.steps.map((step) => [step.name, step.after]))
  expect(steps).toMatchObject({
    'Aineisto: Tuntilistat': '2027-07-08',
    // A day of the month is agreed as it is.
    'Aineisto: Ilmoitukset': '2027-07-02',
    // The law counts from the payday that is.
    'Palkkatietoilmoitus tulorekisteriin': '2027-07-20',
  })
})

describe('a last day that would have passed', () => {
  const january = { language: 'fi', from: '2027-01-01', to: '2027-02-10', client: '' } as const
  const all = async () => (await core.api.calendar.list({ ...january, client: client.id })).items
  const moving = async () => {
    const one = (await all()).find(({ rule, nominal }) => rule === 'payday' && nominal === '2027-01-30')
    return { client_id: client.id, payday: one?.key ?? '', day: '2027-01-15' }
  }
  const sheets = async () => {
    const { steps } = await core.api.runs.preview({ ...(await moving()), language: 'fi' })
    const step = steps.find(({ name }) => name === 'Aineisto: Tuntilistat')
    if (!step) throw new Error('There is no such step')
    return step
  }

  it('is told, and gets the day that is given, which the letter asks for', async () => {
    const step = await sheets()
    expect(step).toMatchObject({ before: '2027-01-22', after: '2027-01-08', passed: true, cutoff: true })
    const steps = [{ key: step.key, day: '2027-01-13' }]
    await core.api.runs.movePayday({ ...(await moving()), reason: 'Tilinpäätös', steps })
    const item = (await all()).find(({ key }) => key === step.key)
    expect(item).toMatchObject({ due: '2027-01-13', status: 'due', mark: { state: 'moved', reason: 'Tilinpäätös' } })
    const [letter] = await core.api.letters.draft({ items: [{ client_id: client.id, key: step.key }] })
    expect(JSON.stringify(letter)).toContain('13.1.')
    expect(JSON.stringify(letter)).not.toContain('8.1.')
    // One deed, and one way back.
    await core.api.history.undo({})
    expect((await all()).find(({ key }) => key === step.key)).toMatchObject({ due: '2027-01-22', mark: null })
  })

  it('is given no day that has passed, and no other step is given one', async () => {
    const { key } = await sheets()
    const move = async (steps: { key: string; day: string }[]) =>
      core.api.runs.movePayday({ ...(await moving()), reason: 'x', steps })
    expect(await failing(move([{ key, day: '2027-01-11' }]))).toMatchObject({ fields: { 'steps.0.day': 'day-passed' } })
    const report = (await all()).find(({ rule }) => rule === 'ir-earnings-payment-report')
    expect(await failing(move([{ key: report?.key ?? '', day: '2027-01-20' }]))).toMatchObject({ code: 'not-found' })
    expect((await all()).find((one) => one.key === key)).toMatchObject({ due: '2027-01-22' })
  })
})

it('moves what lies months from its payday as well', async () => {
  const { payGroups } = await core.api.clients.get({ client: client.id })
  const { exceptions: _, ...fields } = payGroups[0]!
  await core.api.clients.savePayGroup({ ...fields, cutoffs: [cutoff('Tulospalkkiot', 'maksupäivä-150pv')] })
  const wanted = { client_id: client.id, payday: (await payday()).key, day: '2027-07-15', language: 'fi' } as const
  const { steps } = await core.api.runs.preview(wanted)
  expect(steps.find(({ name }) => name === 'Aineisto: Tulospalkkiot')).toMatchObject({
    before: '2027-03-02',
    after: '2027-02-15',
  })
})

it('says which agreed day would come after the payday', async () => {
  const early = await core.api.runs.preview({
    client_id: client.id,
    payday: (await payday()).key,
    day: '2027-07-01',
    language: 'fi',
  })
  expect(early.steps.filter(({ tooLate }) => tooLate).map(({ name }) => name)).toEqual(['Aineisto: Ilmoitukset'])
})

it('keeps what was done before the move, and comes back by undo and by its usual day', async () => {
  const hours = (await items()).find(({ name, due }) => name === 'Aineisto: Tuntilistat' && due > '2027-07-10')
  if (!hours) throw new Error('There are no hours to send')
  await core.api.marks.mark({ items: [{ client_id: client.id, key: hours.key }], state: 'done', day: '2027-01-12' })
  const before = await dues()
  await move('2027-07-15')
  const done = (await items()).find(({ key }) => key === hours.key)
  // What is done stays on the day it was done for.
  expect(done).toMatchObject({ status: 'done', due: hours.due })
  await core.api.history.undo({})
  expect(await dues()).toEqual(before)
  await move('2027-07-15')
  await move('2027-07-16', 'Toisin sovittu')
  expect(await payday()).toMatchObject({ due: '2027-07-16', nominal: '2027-07-30' })
  await move('2027-07-30')
  expect(await dues()).toEqual(before)
  const { payGroups } = await core.api.clients.get({ client: client.id })
  expect(payGroups[0]?.exceptions).toEqual([])
})

it('prints what was agreed, by name, with what is otherwise this once', async () => {
  await move('2027-07-15')
  const { token, name } = await finished(core.api.runs.print({ client: client.id }))
  const text = textOf(core.files.path(token, name) ?? '')
  const line = (of: string) => text.split('\n').find((one) => one.includes(of)) ?? ''
  expect(line('Aineisto: Tuntilistat')).toContain('Aineisto: Ilmoitukset')
  expect(line('to 15.7.2027')).toMatch(/pe 2\.7\.2027|to 8\.7\.2027/)
  expect(text).toMatch(/poikkeus, muuten\s+pe 30.7.2027/)
  // Nobody agreed on an approval.
  expect(text).not.toContain('yväksyntä')
  const all = await finished(core.api.runs.print({}))
  expect(textOf(core.files.path(all.token, all.name) ?? '')).toContain('Aineisto: Tuntilistat')
  const nobody = await aPerson().in(core.api)
  expect(await failing(finished(core.api.runs.print({ personId: nobody.id })))).toMatchObject({ reason: 'no-paydays' })
})

it('prints a last day of months before its payday, though it has passed', async () => {
  await aPayGroup(client)
    .with({ name: 'Kuukausi', payday: typed('25.k <p'), cutoffs: [cutoff('Suunnitelma', '10.k-2 <')] })
    .in(core.api)
  core.clock.set('2027-03-20')
  const { token, name } = await finished(core.api.runs.print({ client: client.id }))
  const text = textOf(core.files.path(token, name) ?? '')
  expect(text.split('\n').find((one) => one.includes('to 25.3.2027'))).toContain('pe 8.1.2027')
})

it('says a time that is the same every time once, above its days', async () => {
  const noon = cutoff('Sairauslomat', 'maksupäivä-4tp klo 12')
  await aPayGroup(client)
    .with({
      name: 'Tunnit',
      payday: typed('15.k <p'),
      cutoffs: [noon, cutoff('Lomat', 'maksupäivä-6tp'), cutoff('Muut', 'maksupäivä-3tp')],
    })
    .in(core.api)
  const { token, name } = await finished(core.api.runs.print({ client: client.id }))
  const text = textOf(core.files.path(token, name) ?? '')
  expect(text.split('klo 12.00')).toHaveLength(2)
})

it('is one page for a client of up to three pay groups', async () => {
  await move('2027-07-15')
  for (const name of ['Viikkopalkat', 'Toimisto']) {
    const { token, name: file } = await finished(core.api.runs.print({ client: client.id }))
    expect(pagesOf(core.files.path(token, file) ?? '')).toBe(1)
    const payday = typed(name === 'Viikkopalkat' ? 'joka 1. vk alkaen 8.1.2027 <p' : '15.k <p')
    await aPayGroup(client).with({ name, payday }).in(core.api)
  }
  const { token, name } = await finished(core.api.runs.print({ client: client.id }))
  expect(pagesOf(core.files.path(token, name) ?? '')).toBe(1)
})

it('stays when the form of the group is saved', async () => {
  await move('2027-07-15')
  const group = (await core.api.clients.get({ client: client.id })).payGroups[0]
  if (!group) throw new Error('There is no pay group')
  const { exceptions, ...form } = group
  expect(exceptions).toEqual([{ payday: '2027-07-30', day: '2027-07-15', reason: 'Kesälomat' }])
  await core.api.clients.savePayGroup({ ...form, name: 'Toinen nimi' })
  expect(await payday()).toMatchObject({ due: '2027-07-15' })
})

it('says what is wrong, and moves nothing', async () => {
  const before = await dues()
  expect(await failing(move('2027-10-01'))).toMatchObject({ fields: { day: 'too-far-away' } })
  const key = (await payday()).key
  const other = (await items()).find(({ rule }) => rule !== 'payday')?.key ?? ''
  for (const wrong of [other, 'payday@2027-07-29#x', key.replace('07-30', '07-28')])
    expect(
      await failing(core.api.runs.movePayday({ client_id: client.id, payday: wrong, day: '2027-07-15', reason: 'x' })),
    ).toMatchObject({ code: 'not-found', reason: 'no-occurrence' })
  // The mark of a single date would leave the report where the law does not have it.
  expect(
    await failing(
      core.api.marks.mark({
        items: [{ client_id: client.id, key }],
        state: 'moved',
        moved_to: '2027-07-15',
        reason: 'x',
      }),
    ),
  ).toMatchObject({ fields: { moved_to: 'payday-moves-alone' } })
  expect(await dues()).toEqual(before)
})

it('is one line: its payday and every step with its state, whatever span is asked for', async () => {
  const { items: all, runs } = await core.api.calendar.list({ client: client.id, ...july })
  const run = runs.find((one) => one.payday === '2027-07-30')
  expect(run?.steps.map(({ name, due }) => [name, due])).toEqual([
    ['Aineisto: Ilmoitukset', '2027-07-02'],
    ['Aineisto: Tuntilistat', '2027-07-23'],
    ['Palkkojen laskenta', '2027-07-27'],
    ['Palkka-aineiston lähetys pankkiin', '2027-07-29'],
    ['Palkanmaksupäivä', '2027-07-30'],
    ['Palkkalaskelman antaminen', '2027-07-30'],
    ['Palkkatietoilmoitus tulorekisteriin', '2027-08-04'],
  ])
  for (const item of all.filter((one) => one.run !== ''))
    expect(runs.find((one) => one.run === item.run)?.steps).toContainEqual({
      key: item.key,
      rule: item.rule,
      name: item.name,
      due: item.due,
      time: item.time,
      status: item.status,
      waiting: item.mark?.state === 'waiting',
    })
  const [material] = all.filter(({ name }) => name === 'Aineisto: Tuntilistat')
  if (!material) throw new Error('There is no material')
  await core.api.marks.mark({ items: [{ client_id: client.id, key: material.key, seen: null }], state: 'done' })
  const narrow = await core.api.calendar.list({
    client: client.id,
    language: 'fi',
    from: '2027-07-29',
    to: '2027-07-29',
  })
  const [same] = narrow.runs
  expect(same?.run).toBe(run?.run)
  expect(same?.steps.map(({ status }) => status)).toEqual(
    run?.steps.map(({ key, status }) => (key === material.key ? 'done' : status)),
  )
})

describe('a pay group that changes from a day on', () => {
  const year = { language: 'fi', from: '2026-12-01', to: '2027-12-31' } as const
  const group = async () => {
    const [first] = (await core.api.clients.get({ client: client.id })).payGroups
    if (!first) throw new Error('There is no group')
    const { origin: _, updated: __, exceptions: ___, ...fields } = first as typeof first & Record<string, unknown>
    return { ...fields, client_id: client.id, payday: typed('15.k <p') }
  }
  const paydays = async () =>
    (await core.api.calendar.list({ client: client.id, ...year })).items
      .filter(({ rule }) => rule === 'payday')
      .map(({ key, due, anchor }) => ({ key, due, anchor }))

  it('shows every payday that moves, and moves those alone: what was before stays with its marks', async () => {
    const before = await paydays()
    const [material] = (await items()).filter(({ name }) => name === 'Aineisto: Tuntilistat')
    if (!material) throw new Error('There is no material')
    const changed = { ...(await group()), from: '2027-08-01' }
    await core.api.marks.mark({ items: [{ client_id: client.id, key: material.key, seen: null }], state: 'done' })
    const shown = await core.api.runs.previewGroup({ ...changed, language: 'fi' })
    expect(shown.paydays.slice(0, 2)).toEqual([
      { nominal: '2027-08-15', before: '2027-08-30', after: '2027-08-13' },
      { nominal: '2027-09-15', before: '2027-09-30', after: '2027-09-15' },
    ])
    expect(shown.paydays.every(({ before: was, after }) => was !== null && after !== null)).toBe(true)
    expect(shown.steps).toMatchObject({ removed: 0 })

    await core.api.clients.savePayGroup(changed)
    const after = await paydays()
    expect(after.filter(({ due }) => due < '2027-08-01')).toEqual(before.filter(({ due }) => due < '2027-08-01'))
    expect(after.filter(({ due }) => due > '2027-08-01').map(({ due }) => due)).toEqual([
      '2027-08-13',
      '2027-09-15',
      '2027-10-15',
      '2027-11-15',
      '2027-12-15',
    ])
    // It goes on under its name: nothing needs to be told apart.
    expect(after.every(({ anchor }) => anchor === '')).toBe(true)
    expect((await items()).find(({ key }) => key === material.key)?.status).toBe('done')
    await core.api.history.undo({})
    expect(await paydays()).toEqual(before)
  })

  it('tells by name what was agreed on: the next day of each before and after, with how many, and what hangs on it', async () => {
    await core.api.rules.change({
      client_id: client.id,
      fields: { name: 'Listojen tarkistus', rule: typed('aineistopäivä: Tuntilistat +1tp') },
      reach: 'all',
      seen: [],
    })
    const now = { ...(await group()), payday: typed('30.k <p') }
    const [first, second] = now.cutoffs.map(({ name }) => name)
    expect([first, second]).toEqual(['Tuntilistat', 'Ilmoitukset'])
    const shown = async (cutoffs: typeof now.cutoffs) =>
      (await core.api.runs.previewGroup({ ...now, cutoffs, language: 'fi' })).agreed
    expect(await shown(now.cutoffs)).toEqual([])
    const later = now.cutoffs.map((one) => (one.name === first ? { ...one, rule: typed('maksupäivä-4tp') } : one))
    expect(await shown(later)).toMatchObject([
      { name: 'Aineisto: Tuntilistat', before: '2027-01-22', after: '2027-01-25', added: 0, removed: 0 },
    ])
    const gone = await shown(now.cutoffs.slice(1))
    expect(gone.map(({ name, before, after, moved, added }) => [name, before, after, moved, added])).toEqual([
      ['Aineisto: Tuntilistat', '2027-01-22', null, 0, 0],
      ['Listojen tarkistus', '2027-01-25', null, 0, 0],
    ])
    expect(gone.every(({ removed }) => removed === gone[0]?.removed && removed >= 12)).toBe(true)
    const approval = { kind: 'approval' as const, name: 'Palkkalistan hyväksyntä', responsible: 'client' as const }
    expect(
      await shown([...now.cutoffs, { ...approval, rule: typed('maksupäivä-2pp') }] as typeof now.cutoffs),
    ).toMatchObject([{ name: 'Palkkalistan hyväksyntä', before: null, after: '2027-01-27', moved: 0, removed: 0 }])
  })

  it('lists what would go when the whole group begins on that day', async () => {
    const shown = await core.api.runs.previewGroup({
      ...(await group()),
      payday: typed('30.k <p'),
      valid_from: '2027-04-01',
      language: 'fi',
    })
    expect(shown.paydays.map(({ before, after }) => [before, after])).toEqual([
      ['2027-01-29', null],
      ['2027-02-26', null],
      ['2027-03-30', null],
    ])
    expect(shown.steps.removed).toBeGreaterThan(0)
    expect(shown.steps.moved).toBe(0)
  })

  it('takes an exceptional payday along', async () => {
    await move('2027-07-15')
    await core.api.clients.savePayGroup({ ...(await group()), payday: typed('30.k <p'), from: '2027-07-01' })
    expect((await paydays()).map(({ due }) => due)).toContain('2027-07-15')
  })

  it('refuses a day on which it has not begun or has ended', async () => {
    const ended = { ...(await group()), valid_from: '2027-01-01', valid_until: '2027-12-31' }
    await core.api.clients.savePayGroup(ended)
    for (const from of ['2027-01-01', '2028-01-01'])
      expect(await failing(core.api.clients.savePayGroup({ ...(await group()), from }))).toMatchObject({
        fields: { from: 'change-before-start' },
      })
  })
})
