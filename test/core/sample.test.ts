import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCatalogue } from '../../electron/core/year/catalogue.ts'
import { createPlanTemplates } from '../../electron/core/plans/templates.ts'
import { openSqlite } from '../../electron/core/db/open.ts'
import { planSample } from '../../electron/sample/plan.ts'
import { readFeedback } from '../../electron/sample/feedback-deeds.ts'
import { readClients } from '../../electron/sample/spec.ts'
import type { Write } from '../../electron/core/write.ts'
import type { SheetState } from '../../shared/api/instructions.ts'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'
import { businessId } from '../../shared/domain/clients/business-id.ts'
import { aClock, aCore, failing, finished, resources, type TestCore } from '../builders/core.ts'
import { textOf } from '../builders/paper.ts'
import { run } from './documents/tools.ts'

const monday = '2026-11-23'
const catalogue = createCatalogue(resources).shipped()

type Row = Record<string, unknown>
/** What a plan would write, without a database. */
async function written(today: string): Promise<{ table: string; row: Row }[]> {
  const rows: { table: string; row: Row }[] = []
  const write = {
    insert: async (table: string, row: Row) => rows.push({ table, row }),
    update: async (table: string, id: string, version: number, row: Row) =>
      rows.push({ table: `${table} ${id} ${version}`, row }),
    keepPart: () => Promise.resolve(),
  } as unknown as Write
  for (const { at, person, command, steps } of planSample(
    today,
    'fi',
    catalogue,
    readClients(resources),
    createPlanTemplates(resources)(),
    readFeedback(resources),
  ).deeds) {
    rows.push({ table: 'deed', row: { at, person, command } })
    for (const step of steps) await step(write)
  }
  return rows
}

describe('the sample firm in its file', () => {
  let core: TestCore
  beforeAll(async () => {
    core = await aCore({ file: join('/nonexistent', 'none.db'), clock: aClock(monday) })
    await finished(core.api.storage.sample({ language: 'fi' }))
  })
  afterAll(() => core.close())

  it('is a firm of six people with clients of every kind', async () => {
    const status = await core.api.storage.status({})
    expect(status).toMatchObject({ state: 'open', firm: 'Palkkatoimisto Kuukausikello Oy' })
    const people = await core.api.people.list({})
    expect(people).toHaveLength(6)
    const { rows, total } = await core.api.clients.list({ limit: 100 })
    expect(total).toBe(28)
    expect(new Set(rows.map((row) => row.state))).toEqual(
      new Set(['prospect', 'takeover', 'active', 'leaving', 'ended']),
    )
    expect(new Set(rows.map((row) => row.language))).toEqual(new Set(['fi', 'sv', 'en']))
    const { personId } = await core.api.storage.preferences({})
    expect(people.find((person) => person.id === personId)?.role).toBe('payroll-accountant')
  })

  it('has right check digits, and only the household is without an ID', async () => {
    const { rows } = await core.api.clients.list({ limit: 100 })
    const ids = rows.map((row) => row.business_id)
    expect(ids.filter((id) => id === '')).toHaveLength(1)
    for (const id of ids.filter(Boolean)) expect(businessId(id)).toBe(id)
    expect(new Set(ids).size).toBe(28)
    const firm = await core.api.firm.get({})
    expect(businessId(firm.business_id)).toBe(firm.business_id)
  })

  it('reaches nobody who exists', async () => {
    const { rows } = await core.api.clients.list({ limit: 100 })
    const people = await core.api.people.list({})
    const cards = await Promise.all(rows.map((row) => core.api.clients.get({ client: row.id })))
    for (const { email, phone } of [...people, ...cards.flatMap((card) => card.contacts)]) {
      expect(email).toMatch(/^[a-z.]+@[a-z]+\.example\.fi$/)
      expect(phone).toMatch(/^050 000 \d{4}$/)
    }
  })

  it('shows one client without a deputy and one without a deputy on its own side', async () => {
    const { rows } = await core.api.clients.list({ limit: 100 })
    const cards = await Promise.all(rows.map((row) => core.api.clients.get({ client: row.id })))
    const with_ = (code: string) =>
      cards.filter((card) => card.warnings.some((one) => one.code === code)).map((card) => card.client.number)
    expect(with_('no-deputy')).toEqual(['121'])
    expect(with_('no-client-deputy')).toEqual(['106'])
    expect(with_('no-instruction')).toEqual([])
    expect([with_('contract-ending'), with_('no-dpa'), with_('not-identified')]).toEqual([['108'], ['124'], []])
    expect(with_('no-contract')).toEqual([])
    expect([with_('stale-information').toSorted(), with_('no-map-keeper'), with_('map-keeper-left')]).toEqual([
      ['107', '112'],
      ['118'],
      [],
    ])
    expect([with_('authorisation-missing').toSorted(), with_('authorisation-ending')]).toEqual([
      ['104', '125'],
      ['113'],
    ])
    expect(with_('long-silence')).toEqual(['116'])
    // A list where most are marked says nothing.
    expect(cards.filter((card) => card.warnings.length > 0).length).toBeLessThan(rows.length / 2)
  })

  it('takes a client over by a plan in its third week, sees one off, and has closed the plan of one that ended', async () => {
    const { rows } = await core.api.plans.list({ language: 'fi', state: 'all' })
    const said = new Map(rows.map((row) => [row.number, row]))
    expect([...said.keys()].toSorted()).toEqual(['125', '126', '128'])
    expect(said.get('125')).toMatchObject({ kind: 'takeover', state: 'open', late: 0 })
    expect(said.get('126')).toMatchObject({ template: 'end-change', state: 'open' })
    expect(said.get('128')).toMatchObject({ state: 'closed', settled: 21, total: 21 })
    for (const number of ['125', '126']) {
      const { settled = 0, total = 0 } = said.get(number) ?? {}
      expect(settled > 4 && settled < total, number).toBe(true)
    }
  })

  it('has an absence of each kind, and its user stands in for somebody', async () => {
    const lines = await core.api.people.absences({})
    expect(new Set(lines.map((line) => line.state))).toEqual(new Set(['running', 'coming', 'past']))
    expect(lines.map((line) => line.uncovered)).toEqual(lines.map(() => 0))
    const personId = (await core.api.storage.preferences({})).personId ?? ''
    const { away, standing } = await core.api.people.substitution({ personId })
    expect(away).toBeNull()
    expect(standing.map((one) => one.clients.length)).toEqual([1])
    expect(await core.api.people.digest({ personId, language: 'fi', looked: null })).toBeNull()
  })

  it('has a year and a half of feedback: a circle that is whole, one late, one that waits', async () => {
    const { rows } = await core.api.feedback.list({ shown: 'all', limit: 100 })
    expect(rows.length).toBeGreaterThan(12)
    const whole = rows.find(({ prevention }) => prevention.includes('uusi versio'))
    expect(whole).toMatchObject({ kind: 'complaint', state: 'closed', clocks: { answer: { state: 'kept' } } })
    const praise = rows.find((one) => one.client === whole?.client && one.kind === 'praise')
    expect((praise?.opened_day ?? '') > (whole?.opened_day ?? '')).toBe(true)
    expect(rows.filter(({ clocks }) => clocks.answer?.state === 'late')).toHaveLength(1)
    expect(rows.filter(({ state }) => state === 'waiting')).toHaveLength(1)
  })

  it('has logged encounters of every third client, with next steps that are open and done', async () => {
    const { rows } = await core.api.encounters.list({ limit: 100 })
    expect(new Set(rows.map(({ number }) => number)).size).toBeGreaterThanOrEqual(9)
    expect(new Set(rows.map(({ kind }) => kind)).size).toBe(4)
    const steps = rows.flatMap(({ next }) => next?.status ?? [])
    expect(new Set(steps)).toEqual(new Set(['done', 'due', 'planned']))
    expect(rows.filter(({ internal }) => internal)).toHaveLength(2)
    expect(rows.every(({ contact, person }) => contact !== '' && person !== '')).toBe(true)
  })

  it('has signed contracts and hours attached, and the contracts can be read', async () => {
    const rows = (await core.api.attachments.list({ client: '104' })).rows
    expect(rows.map(({ name, retention }) => [name.replace(/\d.*\./, '.'), retention])).toEqual([
      ['Tunnit .csv', 'six-years'],
      ['Toimeksiantosopimus .pdf', 'relationship'],
    ])
    const file = await finished(core.api.attachments.open({ id: rows[1]?.id ?? '', show: true }))
    const text = run('pdftotext', ['-layout', core.files.path(file.token) ?? '', '-'])
    expect(text).toContain('laskee palkat asiakkaalle Metsäkone Kuusihauta Ky.')
  })

  it('has a task that is open and one that is done', async () => {
    const { items } = await core.api.calendar.list({
      client: '112',
      language: 'fi',
      from: '2026-01-01',
      to: '2027-12-31',
    })
    const tasks = items.filter(({ rule }) => rule.startsWith('task-')).map(({ name, status }) => [name, status])
    expect(tasks).toEqual([
      ['Uudet TES-taulukot PalkkaTikkaan', 'done'],
      ['Uusi valtuus verottajan palveluun', expect.not.stringContaining('done')],
    ])
  })

  it('looks like a Monday morning', async () => {
    const { items, faults } = await core.api.calendar.today({ language: 'fi', days: 7 })
    expect(faults).toEqual([])
    const of = (status: string) => items.filter((item) => item.status === status)
    expect(of('overdue').length).toBeGreaterThanOrEqual(5)
    expect(of('overdue').length).toBeLessThanOrEqual(10)
    expect(of('waiting').length).toBeGreaterThanOrEqual(3)
    expect(of('done').length).toBeGreaterThanOrEqual(2)
    expect(of('due').length + of('planned').length).toBeGreaterThan(40)
    for (const item of of('waiting')) expect(item.mark?.note).toMatch(/\d+\.\d+\./)
  })

  it('marks only what a rule made, and says so in the history', async () => {
    const { items } = await core.api.calendar.list({ language: 'fi', from: '2025-01-01', to: '2027-01-31' })
    expect(items.filter((item) => item.mark).length).toBeGreaterThan(6000)
    const open = items.filter((item) => item.due < monday && item.status === 'overdue')
    expect(open.length).toBeLessThanOrEqual(10)
    // Every stored mark is found again: none hangs on a date that no rule gives.
    const db = openSqlite((await core.api.storage.status({})).file)
    const { marks } = await db
      .selectFrom('mark')
      .innerJoin('client', 'client.id', 'mark.client_id')
      .select((e) => e.fn.countAll<number>().as('marks'))
      .where('client.state', '<>', 'ended')
      .executeTakeFirstOrThrow()
    await db.destroy()
    expect(items.filter((item) => item.mark).length).toBe(marks)
    expect(await core.api.history.verify({})).toMatchObject({ intact: true })
    const { deeds } = await core.api.history.list({ limit: 200 })
    const times = deeds.map((deed) => deed.at)
    expect(times).toEqual(times.toSorted().toReversed())
  })

  it('cannot be undone by the user, and leaves no backup', async () => {
    expect(await core.api.history.stack({})).toEqual({ undo: null, redo: null })
    expect(existsSync(join(core.profile, 'backups'))).toBe(false)
  })

  it('has instructions in every state: kept, delivered, out of date, with a template that has a newer version', async () => {
    const { rows }: { rows: readonly SheetState[] } = await finished(core.api.instructions.overview({}))
    const published = rows.filter(({ version }) => version > 0)
    expect(published.length).toBeGreaterThan(20)
    expect(published.filter(({ kept }) => !kept)).toEqual([])
    expect(published.filter(({ delivered_on }) => delivered_on === null).length).toBeGreaterThan(1)
    const outdated = Object.fromEntries(
      rows.flatMap(({ number, outdated: parts }) => (parts.length > 0 ? [[number, parts]] : [])),
    )
    // Of one the person who answers for it became another.
    expect(outdated).toEqual({
      103: ['instructions'],
      105: ['template'],
      110: ['firm-contacts', 'feedback'],
      114: ['instructions'],
      119: ['translation'],
    })
    const { versions } = await core.api.instructions.versions({ client: '109' })
    expect(versions.map(({ standing }) => standing)).toEqual(['in-force', 'replaced', 'replaced'])
    for (const [from, to] of [
      [1, 2],
      [2, 3],
    ] as const) {
      const { changes } = await core.api.instructions.compare({ client: '109', from, to })
      expect(changes.length).toBeGreaterThan(0)
    }
  })

  it('has its clients found without the dots of their letters in every list', async () => {
    const { api } = core
    const lists = {
      clients: async (search: string) => (await api.clients.list({ search })).total,
      encounters: async (search: string) => (await api.encounters.list({ search })).total,
      feedback: async (search: string) => (await api.feedback.list({ search, shown: 'all' })).total,
      meetings: async (search: string) => (await api.meetings.list({ search })).total,
      information: async (search: string) => (await api.information.list({ search })).total,
      surveys: async (search: string) => (await api.surveys.list({ search })).total,
      plans: async (search: string) => (await api.plans.list({ search, language: 'fi' })).rows.length,
    }
    for (const [name, list] of Object.entries(lists)) {
      const [all, bare, dotted] = [await list(''), await list('sahko salamaniitty'), await list('sähkö salamaniitty')]
      expect([name, bare], name).toEqual([name, dotted])
      expect(bare, name).toBeLessThan(all)
    }
    expect(await lists.clients('sahko salamaniitty')).toBe(1)
  })

  it('prints a sheet in each of its languages on four pages at most, none of which only asks for signatures', async () => {
    for (const client of ['112', '119', '120']) {
      const { name, token } = await finished(core.api.instructions.print({ client }))
      expect(name).toMatch(/\.pdf$/)
      const pages = textOf(core.files.path(token, name) ?? '', 'layout')
        .split('\f')
        .slice(0, -1)
      expect(pages.length).toBeLessThanOrEqual(4)
      expect(pages.at(-1)?.trim().split('\n').length).toBeGreaterThan(8)
    }
  })
})

describe('the plan of the sample firm', () => {
  it('is the same for the same day, and another for another day', { tags: ['slow'] }, async () => {
    const digest = async (day: string) => {
      const text = JSON.stringify(await written(day))
      return createHash('sha256').update(text).digest('hex')
    }
    expect(await digest(monday)).toBe(await digest(monday))
    expect(await digest('2026-11-24')).not.toBe(await digest(monday))
  })

  it('has instructions whose typed rules the calendar understands', async () => {
    const items = (await written(monday)).filter(({ table }) => table === 'instruction')
    const rules = items.map(({ row }) => row['due_rule'])
    // Some follow a last day of the timetable instead.
    expect(items.filter(({ row }) => row['cutoff'] !== '').length).toBeGreaterThan(5)
    const typed = rules.filter((rule) => rule !== '')
    expect(typed.length).toBeGreaterThan(40)
    for (const rule of typed) expect(parseTyped(String(rule)), String(rule)).toHaveProperty('ok')
  })

  it.each(['2026-05-02', '2026-12-24', '2027-01-04', '2027-03-29', '2027-07-19', '2028-02-29', '2030-10-01'])(
    'holds together when it is looked at on %s',
    async (today) => {
      const rows = await written(today)
      const deeds = rows.filter(({ table }) => table === 'deed').map(({ row }) => String(row['at']))
      expect(deeds).toEqual(deeds.toSorted())
      expect((deeds.at(-1) ?? '') < `${today}T05:00:00.000Z`).toBe(true)
      const marks = rows.filter(({ table }) => table === 'mark').map(({ row }) => row)
      expect(marks.length).toBeGreaterThan(5500)
      expect(new Set(marks.map((mark) => `${String(mark['client_id'])} ${String(mark['occurrence'])}`)).size).toBe(
        marks.length,
      )
      for (const mark of marks) expect(String(mark['day']) <= today).toBe(true)
      for (const mark of marks)
        if (mark['state'] === 'skipped' || mark['state'] === 'moved') expect(mark['reason']).not.toBe('')
      const ids = rows.filter(({ table }) => table !== 'deed' && !table.includes(' ')).map(({ row }) => row['id'])
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  it('stops when it is told to', async () => {
    const core = await aCore({ file: join('/nonexistent', 'none.db'), clock: aClock(monday) })
    const stop = new AbortController()
    stop.abort()
    const failure = await failing(finished(core.api.storage.sample({ language: 'fi' }, { signal: stop.signal })))
    expect(failure.code).toBe('cancelled')
    await core.close()
  })
})
