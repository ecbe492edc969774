import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, anAbsence, anAssignment, aPayGroup, aPerson, type Saved } from '../../builders/clients.ts'
import { failing } from '../../builders/core.ts'
import type { Engine, EngineCore } from '../../builders/engines.ts'
import { states } from '../../../shared/domain/calendar/marks/tally.ts'
import { workOf } from '../../builders/lines.ts'

const language = 'fi' as const

/** An absence moves work for its days and no longer, on every engine; nothing else is written. */
export function absenceSuite(engine: () => Engine): void {
  let core: EngineCore
  let [aino, bertta, cecilia]: Saved[] = []
  let kello: Saved
  let lanka: Saved

  const person = async (name: string) =>
    aPerson()
      .with({ name, initials: name.slice(0, 2) })
      .in(core.api)
  const client = async (name: string, ...people: [Saved, 'responsible' | 'deputy' | 'account-manager'][]) => {
    const made = await aClient().with({ name, clock_start: '2026-12-01' }).in(core.api)
    await aPayGroup(made).in(core.api)
    for (const [one, role] of people) await anAssignment(made, one).with({ role }).in(core.api)
    return made
  }
  beforeEach(async () => {
    core = await engine().core()
    ;[aino, bertta, cecilia] = [await person('Aino Aalto'), await person('Bertta Berg'), await person('Cecilia Cygnel')]
    kello = await client('Kello Oy', [aino, 'responsible'], [bertta, 'deputy'])
    lanka = await client('Lanka Oy', [aino, 'responsible'])
    await client('Muu Oy', [cecilia, 'responsible'])
  })
  afterEach(() => core.close())
  const a = () => aino ?? kello
  const b = () => bertta ?? kello
  const c = () => cecilia ?? kello

  const seenBy = async (one: Saved, days = 30) => {
    const { items } = await core.api.calendar.today({ language, days, personId: one.id })
    return new Set(items.map((item) => item.client))
  }
  const clientsOf = (...names: string[]) => new Set(names)

  it('the deputies see the work for the days of the absence, and the absent person still does', async () => {
    expect(await seenBy(b())).toEqual(clientsOf())
    await anAbsence(a())
      .with({ last_day: '2027-01-20', deputies: [{ client_id: lanka.id, person_id: c().id }] })
      .in(core.api)
    expect(await seenBy(b())).toEqual(clientsOf('Kello Oy'))
    expect(await seenBy(c())).toEqual(clientsOf('Lanka Oy', 'Muu Oy'))
    expect(await seenBy(a())).toEqual(clientsOf('Kello Oy', 'Lanka Oy'))

    // It ends by itself.
    core.clock.set('2027-01-21')
    expect(await seenBy(b())).toEqual(clientsOf())
    expect(await seenBy(c())).toEqual(clientsOf('Muu Oy'))
  })

  it('work is stood in for on the day it is due; what is overdue, today', async () => {
    await anAbsence(a())
      .with({ deputies: [{ client_id: null, person_id: c().id }] })
      .in(core.api)
    const { items } = await core.api.calendar.list({ language, from: '2026-12-01', to: '2027-02-28', client: kello.id })
    const on = (from: string, to: string) => items.filter((item) => item.due >= from && item.due <= to)
    expect(on('2026-12-01', '2027-01-16').length).toBeGreaterThan(5)
    for (const item of on('2026-12-01', '2027-01-16'))
      expect(item).toMatchObject({ person: 'Aino Aalto', away: true, stand_in: 'Cecilia Cygnel' })
    expect(on('2027-01-17', '2027-02-28').length).toBeGreaterThan(5)
    for (const item of on('2027-01-17', '2027-02-28'))
      expect(item).toMatchObject({ person: 'Aino Aalto', away: false, stand_in: '' })
  })

  it('every view agrees on whose a month is', async () => {
    await anAbsence(a()).with({ first_day: '2027-01-18', last_day: '2027-02-05' }).in(core.api)
    const january = async (personId: string) => {
      const span = { from: '2027-01-01', to: '2027-01-31' }
      const { items } = await core.api.calendar.list({ language, personId, ...span })
      const grid = await core.api.calendar.grid({ year: 2027, personId })
      const month = await core.api.calendar.month({ language, year: 2027, month: 1, personId })
      const wheel = await core.api.calendar.wheel({ language, year: 2027, personId })
      const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
      const inJanuary = ({ day }: { day: string }) => day >= span.from && day <= span.to
      return {
        list: workOf(items).length,
        dates: items.length,
        grid: sum(grid.clients.flatMap(({ counts }) => counts.slice(0, states))),
        month: sum(month.tally),
        wheel: sum(wheel.entries.filter(inJanuary).map(({ done, open, late }) => done + open + late)),
      }
    }
    const deputy = await january(b().id)
    expect(deputy.list).toBeGreaterThan(0)
    // The wheel has a dot for every date; a run is one line everywhere else.
    expect(deputy).toEqual({ ...deputy, grid: deputy.list, month: deputy.list, wheel: deputy.dates })
    const own = await january(a().id)
    expect(own.list).toBeGreaterThan(deputy.list)
    expect(own).toEqual({ ...own, grid: own.list, month: own.list, wheel: own.dates })
  })

  it('is previewed as it will be: what moves, to whom, and what nobody does', async () => {
    const fields = anAbsence(a()).fields
    const preview = await core.api.people.previewAbsence(fields)
    expect(preview.clients.map((one) => [one.client, one.stand_in?.person ?? null, one.own])).toEqual([
      ['Kello Oy', 'Bertta Berg', 'Bertta Berg'],
      ['Lanka Oy', null, ''],
    ])
    expect(preview.uncovered).toBe(1)
    expect(preview.overdue).toBeGreaterThan(0)
    const [kelloLine, lankaLine] = preview.clients
    expect(lankaLine?.uncovered).toBe((lankaLine?.items ?? 0) + (lankaLine?.overdue ?? 0))
    const moved = (kelloLine?.items ?? 0) + (kelloLine?.overdue ?? 0)
    expect(preview.deputies).toEqual([
      { person_id: b().id, person: 'Bertta Berg', clients: 1, weeks: [{ monday: '2027-01-11', items: moved }] },
    ])
    await core.api.people.saveAbsence(fields)
    const { items } = await core.api.calendar.today({ language, days: 4, personId: b().id })
    expect(items.length).toBe(moved)
  })

  it('lists what runs, comes and is past, with who stands in', async () => {
    await anAbsence(a()).with({ first_day: '2026-12-07', last_day: '2026-12-11' }).in(core.api)
    await anAbsence(a()).in(core.api)
    await anAbsence(b()).with({ first_day: '2027-02-01', last_day: '2027-02-05' }).in(core.api)
    const lines = await core.api.people.absences({})
    expect(lines.map((one) => [one.person, one.state, one.uncovered])).toEqual([
      ['Aino Aalto', 'running', 1],
      ['Bertta Berg', 'coming', 0],
      ['Aino Aalto', 'past', 0],
    ])
    expect(lines[0]?.standIns).toEqual([{ person_id: b().id, person: 'Bertta Berg', clients: 1 }])
    expect((await core.api.people.absences({ past: false, person: 'be' })).map((one) => one.person)).toEqual([
      'Bertta Berg',
    ])
    expect(await core.api.people.substitution({ personId: b().id })).toMatchObject({
      away: null,
      standing: [{ person: 'Aino Aalto', last_day: '2027-01-16', clients: [kello.id] }],
    })
    expect((await core.api.people.substitution({ personId: a().id })).away?.uncovered).toBe(1)
  })

  it('a deputy’s own absence tells whom it leaves alone, before it is saved and in both lines of the list', async () => {
    await anAbsence(a()).with({ first_day: '2027-01-25', last_day: '2027-02-05' }).in(core.api)
    const uncovered = async () => (await core.api.people.absences({})).map((one) => [one.person, one.uncovered])
    // Lanka has no deputy at all.
    expect(await uncovered()).toEqual([['Aino Aalto', 1]])
    const own = anAbsence(b()).with({ first_day: '2027-01-28', last_day: '2027-01-29' })
    const preview = await core.api.people.previewAbsence(own.fields)
    expect(preview.clients).toMatchObject([{ client: 'Kello Oy', stand_in: null, bare: '2027-01-28' }])
    expect(preview.items).toBeGreaterThan(0)
    expect(preview).toMatchObject({ uncovered: 1, deputies: [], clients: [{ uncovered: preview.items }] })
    const saved = await own.in(core.api)
    expect(await uncovered()).toEqual([
      ['Aino Aalto', 2],
      ['Bertta Berg', 1],
    ])
    const { items } = await core.api.calendar.list({ language, from: '2027-01-28', to: '2027-01-29', client: kello.id })
    expect(items.map(({ rule }) => rule)).toContain('payday')
    for (const item of items) expect(item).toMatchObject({ person: 'Aino Aalto', away: true, stand_in: '' })

    // Whoever is named for the deputy does it, and is told so in both.
    const deputies = [{ client_id: kello.id, person_id: c().id }]
    await core.api.people.saveAbsence({ ...own.fields, ...saved, deputies })
    const [first, second] = await core.api.people.absences({})
    expect([first?.uncovered, second?.uncovered]).toEqual([1, 0])
    expect(first?.standIns.map((one) => [one.person, one.clients])).toEqual([
      ['Bertta Berg', 1],
      ['Cecilia Cygnel', 1],
    ])
    expect(second?.standIns).toEqual([{ person_id: c().id, person: 'Cecilia Cygnel', clients: 1 }])
  })

  it('refuses spans and deputies that cannot be', async () => {
    const saved = await anAbsence(a()).in(core.api)
    await anAbsence(b()).with({ first_day: '2027-01-11', last_day: '2027-01-20' }).in(core.api)
    const left = await aPerson().with({ active: false }).in(core.api)
    const fields = async (more: object) => (await failing(anAbsence(a()).with(more).in(core.api))).fields
    const later = { first_day: '2027-01-18', last_day: '2027-01-20' }
    expect(await fields({ last_day: '2027-01-11' })).toEqual({ last_day: 'ends-before-start' })
    expect(await fields({ last_day: '2072-01-16' })).toEqual({ last_day: 'span-too-long' })
    const endless = { ...anAbsence(a()).fields, last_day: '2072-01-16' }
    expect(await failing(core.api.people.previewAbsence(endless))).toMatchObject({
      fields: { last_day: 'span-too-long' },
    })
    expect(await fields({ first_day: '2027-01-16', last_day: '2027-01-20' })).toEqual({ first_day: 'absence-overlaps' })
    const named = async (person_id: string) => fields({ ...later, deputies: [{ client_id: null, person_id }] })
    expect(await named(a().id)).toEqual({ 'deputies.0.person_id': 'deputy-is-absent-person' })
    expect(await named(left.id)).toEqual({ 'deputies.0.person_id': 'person-left' })
    expect(await named(b().id)).toEqual({ 'deputies.0.person_id': 'deputy-away' })
    // Away on some of the days only: that one's deputy does the rest.
    const deputies = [{ client_id: null, person_id: b().id }]
    await anAbsence(a()).with({ first_day: '2027-01-18', last_day: '2027-01-22', deputies }).in(core.api)
    // Its own days are no obstacle to changing it.
    await core.api.people.saveAbsence({ ...anAbsence(a()).fields, ...saved, last_day: '2027-01-15' })
  })

  it('keeps what it names from being removed, goes with its client, and is undone as one deed', async () => {
    const deputies = [
      { client_id: null, person_id: c().id },
      { client_id: lanka.id, person_id: b().id },
    ]
    const saved = await anAbsence(a()).with({ deputies }).in(core.api)
    const stored = async () => (await core.sql.selectFrom('absence_deputy').selectAll().execute()).length
    await core.api.clients.remove({ id: lanka.id, version: 1 })
    expect(await stored()).toBe(1)
    await core.api.history.undo({})
    expect(await stored()).toBe(2)
    await core.api.people.saveAbsence({ ...anAbsence(a()).fields, ...saved, deputies: deputies.slice(0, 1) })
    expect(await stored()).toBe(1)
    await core.api.history.undo({})
    expect(await stored()).toBe(2)
    const other = await person('Vain Sijainen')
    await core.api.people.saveAbsence({
      ...anAbsence(a()).fields,
      ...saved,
      deputies: [{ client_id: null, person_id: other.id }],
    })
    expect(await failing(core.api.people.remove(other))).toMatchObject({ reason: 'in-use' })
    await core.api.people.removeAbsence(saved)
    expect(await stored()).toBe(0)
    await core.api.people.remove(other)
  })

  it('is told of once it is over: what was done, what is late, what was changed', async () => {
    await anAbsence(a()).with({ first_day: '2027-01-13' }).in(core.api)
    core.clock.set('2027-01-14')
    const { items } = await core.api.calendar.today({ language, days: 0, personId: b().id })
    const [first] = items
    await core.api.marks.mark({
      items: first ? [{ client_id: first.client_id, key: first.key }] : [],
      state: 'done',
      personId: b().id,
    })
    const own = anAssignment(kello, c()).with({ role: 'account-manager' })
    await own.in(core.api)
    const ask = { personId: a().id, language, looked: '2027-01-12' }
    expect(await core.api.people.digest(ask)).toBeNull()
    core.clock.set('2027-01-18')
    const digest = await core.api.people.digest(ask)
    expect(digest).toMatchObject({ because: 'absence', from: '2027-01-13', to: '2027-01-17' })
    expect(digest?.done.map((item) => [item.key, item.mark?.person])).toEqual([[first?.key, 'Bertta Berg']])
    expect(digest?.late.length).toBe(
      (await core.api.calendar.today({ language, days: 0, personId: a().id })).items.filter(
        (item) => item.status === 'overdue',
      ).length,
    )
    // The clients were entered the day before.
    expect(digest?.changes.map((one) => one.client)).toEqual(['Kello Oy'])
    expect(await core.api.people.digest({ ...ask, looked: '2027-01-18' })).toBeNull()
  })
}
