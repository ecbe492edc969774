/** Feedback: its two clocks, what goes along in the client's year, and the trail. */
import type { InputOf } from '../../shared/api/names.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aMatter, anAssignment, anEncounter, anInstruction, aPerson, type Saved } from '../builders/clients.ts'
import { failing, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'

let core: TestCore
let client: Saved
let id: string
beforeEach(async () => {
  // Tuesday; it is eight o'clock in Finland.
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Päiväkoti Ässä Oy' }).in(core.api)
  id = (await aMatter(client).with({ title: 'Iltalisä puuttui palkasta' }).in(core.api)).id
})
afterEach(() => core.close())

const card = () => core.api.feedback.get({ id, language: 'fi' })
const list = async (more: object = {}) => (await core.api.feedback.list({ shown: 'all', ...more })).rows
const work = async () => {
  const { items } = await core.api.calendar.list({ client: '7', from: '2027-01-01', to: '2027-03-31', language: 'fi' })
  return items.filter(({ rule }) => rule.startsWith('matter-'))
}
const due = async () => (await work()).map((one) => [one.name, one.due, one.time, one.status])
const step = async (name: 'answer' | 'wait' | 'resume' | 'reopen', more: object = {}) => {
  const { version } = await card()
  return core.api.feedback[name]({ id, version, day: core.clock.today(), time: '', text: '', ...more })
}
const solve = async (solution: string, more: object = {}) => {
  const { version } = await card()
  return core.api.feedback.solve({ id, version, day: core.clock.today(), time: '', solution, ...more })
}
const trail = async () => (await card()).events.map(({ kind, day, time }) => `${kind} ${day} ${time}`)
const key = (what: string, day: string) => `matter-${id}-${what}@${day}`
const markDone = (what: string, day: string, more: Partial<InputOf<'marks.mark'>> = {}) =>
  core.api.marks.mark({ items: [{ client_id: client.id, key: key(what, day) }], state: 'done', ...more })

describe('the two clocks', () => {
  it('are dated work of the client, by the targets of the severity', async () => {
    expect(await due()).toEqual([
      ['Vastaa palautteeseen: Iltalisä puuttui palkasta', '2027-01-12', '09:00', 'due'],
      ['Ratkaise palaute: Iltalisä puuttui palkasta', '2027-01-13', '09:00', 'due'],
    ])
    expect((await card()).clocks).toMatchObject({
      answer: { state: 'warning', due: { day: '2027-01-12', time: '09:00' }, days: 1, left: 60 },
      solution: { state: 'running', due: { day: '2027-01-13', time: '09:00' }, days: 2, left: 540 },
    })
    await core.api.feedback.save({ ...(await fields()), severity: 5 })
    expect((await work()).map((one) => one.due)).toEqual(['2027-01-12', '2027-01-12'])
  })

  it('stop one by one, and neither stops the other', async () => {
    await step('answer', { text: 'Tarkistetaan huomenna' })
    expect((await card()).clocks).toMatchObject({ answer: { state: 'kept' }, solution: { state: 'running' } })
    expect(await due()).toEqual([
      ['Vastaa palautteeseen', '2027-01-12', null, 'done'],
      ['Ratkaise palaute: Iltalisä puuttui palkasta', '2027-01-13', '09:00', 'due'],
    ])
    expect(await failing(step('answer'))).toMatchObject({ code: 'conflict', reason: 'done-already' })
  })

  it('stand still while the client is waited for, and go on where they stood', async () => {
    await step('wait', { text: 'Mikä vuoro?' })
    expect((await work()).map((one) => one.status)).toEqual(['waiting', 'waiting'])
    expect((await card()).clocks.answer).toMatchObject({ state: 'paused', left: 60 })
    core.clock.set('2027-01-20')
    expect((await card()).clocks.answer).toMatchObject({ state: 'paused', left: 60 })
    await step('resume')
    expect(await due()).toMatchObject([
      [expect.any(String), '2027-01-20', '09:00', 'due'],
      [expect.any(String), '2027-01-21', '09:00', 'due'],
    ])
    expect(await trail()).toEqual(['waiting 2027-01-12 08:00', 'resumed 2027-01-20 08:00'])
  })

  it('follow the firm’s calendar when it changes, with a line in the trail', async () => {
    const firm = await core.api.firm.get({})
    await core.api.firm.save({ ...firm, days_off: [{ from: '2027-01-12', to: '2027-01-12', name: 'Koulutus' }] })
    expect((await work()).map((one) => one.due)).toEqual(['2027-01-13', '2027-01-14'])
    const { events, skipped } = await card()
    expect(events).toMatchObject([{ kind: 'recounted', text: expect.stringContaining('13.1.2027 9.00') }])
    expect(skipped).toEqual([{ day: '2027-01-12', name: 'Koulutus' }])
  })

  it('refuse a week without a working day and hours that end before they begin, and stand where they stood', async () => {
    const firm = await core.api.firm.get({})
    const before = [await due(), await card()]
    expect(await failing(core.api.firm.save({ ...firm, working_week: [] }))).toMatchObject({
      code: 'invalid',
      fields: { working_week: 'empty' },
    })
    const hours = [{ weekday: 1, from: '16:00', to: '08:00' }]
    expect(await failing(core.api.firm.save({ ...firm, working_week: [1], hours }))).toMatchObject({
      fields: { 'hours.0.to': 'closes-before-opening' },
    })
    const always = [{ from: '2027-01-01', to: '2031-12-31', name: 'Suljettu' }]
    expect(await failing(core.api.firm.save({ ...firm, days_off: always }))).toMatchObject({
      fields: { 'days_off.0.to': 'span-too-long' },
    })
    expect([await due(), await card()]).toEqual(before)
  })

  it('follow what the firm promises, of every client: a line for each date that moved, and nothing of what stands still', async () => {
    const { api } = core
    const [waits, answered, small] = await Promise.all(
      ['Odottaa', 'Vastattu', 'Toive'].map((title, at) =>
        aMatter(client)
          .with({ title, severity: at === 2 ? 1 : 3 })
          .in(api),
      ),
    )
    const said = { day: '2027-01-12', time: '', text: '' }
    await api.feedback.wait({ ...waits!, ...said })
    await api.feedback.answer({ ...answered!, ...said })
    const other = await aMatter(await aClient().with({ number: '8' }).in(api)).in(api)
    const targets = (solution_days: number) => [
      { field: '' as const, severity: 3, answer_days: 0, solution_days, person_id: null },
    ]
    expect(await api.feedback.saveTargets({ said: targets(5) })).toEqual({ saved: 1 })
    const lines = async (of: string) =>
      (await api.feedback.get({ id: of, language: 'fi' })).events
        .filter(({ kind }) => kind === 'recounted')
        .map(({ text }) => text)
    const moved = [expect.stringMatching(/^Ratkaisu: 13\.1\.2027 9\.00 → 18\.1\.2027 9\.00$/)]
    for (const of of [id, answered!.id, other.id]) expect(await lines(of)).toEqual(moved)
    for (const of of [waits!.id, small!.id]) expect(await lines(of)).toEqual([])
    // The same again is no deed at all, and one undo takes targets and lines back.
    await api.feedback.saveTargets({ said: targets(5) })
    expect(await lines(other.id)).toEqual(moved)
    await api.history.undo({})
    expect([await lines(other.id), (await api.feedback.targets({})).said]).toEqual([[], []])
  })

  it('go by the class of the client and by what its sheet promises', async () => {
    const rows = [{ field: '' as const, severity: 3, answer_days: 3, solution_days: 5, person_id: null }]
    await core.api.feedback.saveTargets({ said: rows })
    expect((await card()).clocks).toMatchObject({ answer: { days: 2 }, solution: { days: 5 } })
    const texts = { introduction: '', exceptions: '', closing: '', answer_days: 3, review: false }
    await core.api.instructions.saveSheet({ client_id: client.id, ...texts })
    expect((await card()).clocks).toMatchObject({ answer: { days: 3 }, solution: { days: 5 } })
  })
})

describe('what is marked in the year', () => {
  it('answers the feedback, and undo takes both back', async () => {
    await markDone('answer', '2027-01-12')
    expect(await card()).toMatchObject({ state: 'answered', answered_day: '2027-01-12', answered_time: '08:00' })
    await core.api.history.undo({})
    expect(await card()).toMatchObject({ state: 'open', answered_day: null })
    expect((await work()).map((one) => one.status)).toEqual(['due', 'due'])
  })

  it('does not close it without a solution, and moves nothing', async () => {
    expect(await failing(markDone('solution', '2027-01-13'))).toMatchObject({ reason: 'matter-solution' })
    expect(await failing(markDone('answer', '2027-01-12', { state: 'skipped', reason: 'x' }))).toMatchObject({
      reason: 'matter-clock',
    })
    const moved = { state: 'moved', reason: 'x', moved_to: '2027-01-20' } as const
    expect(await failing(markDone('solution', '2027-01-13', moved))).toMatchObject({ reason: 'matter-clock' })
  })

  it('waits for the client with both dates, and goes on when that is taken back', async () => {
    await markDone('solution', '2027-01-13', { state: 'waiting' })
    expect((await work()).map((one) => one.status)).toEqual(['waiting', 'waiting'])
    expect(await card()).toMatchObject({ state: 'waiting' })
    await core.api.marks.unmark({ items: [{ client_id: client.id, key: key('answer', '2027-01-12') }] })
    expect(await card()).toMatchObject({ state: 'open', clocks: { answer: { state: 'warning' } } })
    expect((await work()).map((one) => one.status)).toEqual(['due', 'due'])
  })

  it('takes an answer back that was none, and leaves what is closed', async () => {
    await markDone('answer', '2027-01-12')
    await core.api.marks.unmark({ items: [{ client_id: client.id, key: key('answer', '2027-01-12') }] })
    expect(await card()).toMatchObject({ state: 'open', events: [] })
    await solve('Iltalisä maksettiin')
    const back = core.api.marks.unmark({ items: [{ client_id: client.id, key: key('answer', '2027-01-12') }] })
    expect(await failing(back)).toMatchObject({ reason: 'matter-closed' })
  })
})

describe('closing', () => {
  it('needs a solution, answers what was not answered, and is told in the late history', async () => {
    expect(await failing(solve(' '))).toMatchObject({ fields: { solution: 'required' } })
    core.clock.set('2027-01-15')
    await solve('Iltalisä maksettiin', { day: '2027-01-14', time: '10:00' })
    expect(await card()).toMatchObject({
      state: 'closed',
      clocks: { answer: { state: 'missed' }, solution: { state: 'missed', due: { day: '2027-01-13' } } },
    })
    expect(await trail()).toEqual(['missed 2027-01-12 09:00', 'missed 2027-01-13 09:00', 'solved 2027-01-14 10:00'])
    const late = await core.api.late.history({ from: '2027-01-01', to: '2027-01-31', language: 'fi' })
    const [figures] = late.clients
    expect((figures?.lateProvider ?? 0) - (figures?.openLate ?? 0)).toBe(2)
  })

  it('is opened again with its trail, and what lies between counts for nobody', async () => {
    await solve('Maksettiin', { time: '08:00' })
    core.clock.set('2027-02-01')
    await step('reopen', { text: 'Vieläkin puuttuu' })
    expect(await card()).toMatchObject({
      state: 'answered',
      clocks: { answer: { state: 'kept' }, solution: { state: 'running', left: 540, due: { day: '2027-02-02' } } },
    })
    expect(await trail()).toEqual(['solved 2027-01-12 08:00', 'reopened 2027-02-01 08:00'])
    await solve('Nyt maksettiin')
    expect(await trail()).toHaveLength(3)
  })

  it('of praise is its answer', async () => {
    id = (await aMatter(client).with({ title: 'Kiitos nopeasta avusta', kind: 'praise', severity: 1 }).in(core.api)).id
    expect((await card()).clocks).toMatchObject({ solution: null, answer: { days: 2 } })
    await step('answer')
    expect(await card()).toMatchObject({ state: 'closed' })
  })
})

describe('whose it is', () => {
  it('goes to who stands in, and the clock does not stop for that', async () => {
    const aino = await aPerson().with({ name: 'Aino Away' }).in(core.api)
    const ville = await aPerson().with({ name: 'Ville Vara' }).in(core.api)
    await anAssignment(client, aino).in(core.api)
    await anAssignment(client, ville).with({ role: 'deputy' }).in(core.api)
    const before = (await card()).clocks
    await core.api.people.saveAbsence({
      person_id: aino.id,
      first_day: '2027-01-12',
      last_day: '2027-01-15',
      note: '',
      deputies: [{ client_id: null, person_id: ville.id }],
    })
    expect(await card()).toMatchObject({ holder: 'Aino Away', stand_in: 'Ville Vara', clocks: before })
    expect(await list({ shown: 'open', personId: ville.id })).toHaveLength(1)
  })

  it('goes to whoever follows the one who leaves, and the clock neither stops nor begins anew', async () => {
    const [leaving, next] = [
      await aPerson().with({ name: 'Lauri Lähtevä' }).in(core.api),
      await aPerson().with({ name: 'Saara Seuraaja' }).in(core.api),
    ]
    await anAssignment(client, leaving).with({ valid_until: '2027-01-12' }).in(core.api)
    await anAssignment(client, next).with({ valid_from: '2027-01-13' }).in(core.api)
    const before = await card()
    expect(before.holder).toBe('Lauri Lähtevä')
    core.clock.set('2027-01-13')
    const after = await card()
    expect(after.holder).toBe('Saara Seuraaja')
    expect(after.clocks.solution?.due).toEqual(before.clocks.solution?.due)
    expect(await list({ shown: 'open', personId: next.id })).toHaveLength(1)
    expect(await list({ shown: 'open', personId: leaving.id })).toHaveLength(0)
  })

  it('is escalated to who was named once it is late', async () => {
    const boss = await aPerson().with({ name: 'Outi Omistaja' }).in(core.api)
    const said = [{ field: '' as const, severity: 3, answer_days: 0, solution_days: 0, person_id: boss.id }]
    await core.api.feedback.saveTargets({ said })
    expect(await core.api.feedback.escalated({ personId: boss.id })).toEqual([])
    core.clock.set('2027-01-13')
    expect(await core.api.feedback.escalated({ personId: boss.id })).toMatchObject([{ id }])
    expect(await list({ shown: 'late' })).toMatchObject([{ escalates_to: 'Outi Omistaja' }])
    await step('answer')
    expect((await card()).events[0]).toMatchObject({ kind: 'missed', day: '2027-01-12', person: 'Outi Omistaja' })
    expect(await failing(core.api.people.remove({ id: boss.id, version: boss.version }))).toMatchObject({
      reason: 'in-use',
    })
  })
})

describe('what was learned', () => {
  it('is kept with the day on which one looks whether it helped', async () => {
    const { version } = await card()
    const learned = { cause: 'Tuntilista jäi sähköpostiin', correction: '', prevention: 'Yhteinen laatikko' }
    await core.api.feedback.learn({ id, version, ...learned, follow_up: '2027-02-06', sheet_number: 0, rule_key: '' })
    expect((await due()).at(-1)).toEqual(['Katso, auttoiko: Iltalisä puuttui palkasta', '2027-02-08', null, 'planned'])
    await markDone('follow-up', '2027-02-06')
    expect((await due()).at(-1)?.at(-1)).toBe('done')
  })

  it('tells with what it was linked, and no more of what is gone', async () => {
    const { api } = core
    const step = await anInstruction(client).with({ what: 'Tuntilistat portaaliin' }).in(api)
    const met = await anEncounter(client).with({ text: 'Puhelu iltalisistä', day: '2027-01-11' }).in(api)
    const [rule] = await api.rules.list({ client: '7', language: 'fi' })
    const linked = await aMatter(client).with({ instruction_id: step.id, encounter_id: met.id }).in(api)
    const learned = { cause: '', correction: '', prevention: '', follow_up: null, sheet_number: 0 }
    await api.feedback.learn({ ...linked, ...learned, rule_key: rule?.key ?? '' })
    const shown = () => api.feedback.get({ id: linked.id, language: 'fi' })
    expect(await shown()).toMatchObject({
      instruction: 'Tuntilistat portaaliin',
      encounter: { day: '2027-01-11', text: 'Puhelu iltalisistä' },
      rule: { name: rule?.name, own: false },
    })
    await api.encounters.remove(met)
    expect(await shown()).toMatchObject({ instruction: 'Tuntilistat portaaliin', encounter: null })
  })

  it('is shown where something alike is typed', async () => {
    const asked = { kind: 'wish' as const, client: client.id }
    const titles = async (title: string) =>
      (await core.api.feedback.similar({ ...asked, title })).map((one) => one.title)
    expect(await titles('Iltalisät puuttuvat')).toEqual(['Iltalisä puuttui palkasta'])
    expect(await titles('Verokortti')).toEqual([])
    expect(await core.api.feedback.similar({ kind: 'error', title: 'Iltalisät puuttuvat' })).toEqual([])
  })
})

it('is found, told in the bin and brought back with its trail', async () => {
  await step('answer', { text: 'Tarkistamme vuorolistan' })
  const [found] = await core.api.search.find({ search: 'vuorolista', language: 'fi' })
  expect(found).toMatchObject({ table: 'matter_event' })
  const { version } = await card()
  await core.api.feedback.remove({ id, version })
  expect(await list()).toEqual([])
  expect(await work()).toMatchObject([{ status: 'done' }])
  await core.api.history.undo({})
  expect(await trail()).toHaveLength(1)
})

it('refuses a moment that cannot be', async () => {
  expect(await failing(step('answer', { day: '2027-01-13' }))).toMatchObject({ fields: { day: 'not-after-today' } })
  expect(await failing(step('answer', { day: '2027-01-08' }))).toMatchObject({ fields: { day: 'before-it-came' } })
  const late = aMatter(client).with({ opened_day: '2027-02-01' }).in(core.api)
  expect(await failing(late)).toMatchObject({ fields: { opened_day: 'not-after-today' } })
})

async function fields() {
  const one = await card()
  const { client_id, title, kind, channel, severity, contact_id, person_id, whose, internal } = one
  const { opened_day, opened_time, text, occurrence, instruction_id, encounter_id, version } = one
  return {
    id,
    version,
    client_id,
    title,
    kind,
    channel,
    severity,
    contact_id,
    person_id,
    whose,
    internal,
    opened_day,
    opened_time,
    text,
    occurrence,
    instruction_id,
    encounter_id,
  }
}
