// @module-tag slow
/** What ten kinds of client get on paper beside what the screens answer: every date by its name and its day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Item, RunLine } from '../../../shared/api/items.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import { cutoffKeys, paydayKey } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { dayOf, weekdayOf } from '../../../shared/domain/calendar/days/days.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import { totalOf } from '../../../shared/domain/calendar/marks/tally.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { grid } from '../../../shared/i18n/grid.ts'
import { prints } from '../../../shared/i18n/prints.ts'
import { takeBritish } from '../../builders/british.ts'
import { aClient, anInstruction, aPayGroup } from '../../builders/clients.ts'
import { finished } from '../../builders/core.ts'
import { some } from '../../builders/endure.ts'
import { yearSum } from '../../builders/lines.ts'
import { bare, daysNamed, isDay, textOf, yearSays } from '../../builders/paper.ts'
import { typedRule as typed } from '../../builders/rules.ts'
import { aSampleFirm } from '../../builders/sample.ts'

const TODAY = '2027-01-12'
let core: Awaited<ReturnType<typeof aSampleFirm>>
beforeAll(async () => {
  core = await aSampleFirm({ today: TODAY })
})
afterAll(() => core.close())

/** A company whose subsidiaries are pay groups: one agreement on their days for all of them. */
async function aGroupOfCompanies(): Promise<string> {
  const client = await aClient().with({ number: '9001', name: 'Konserni Oy' }).in(core.api)
  const cutoffs = ['maksupäivä-7tp', 'maksupäivä-2pp'].map((rule, at) => ({
    kind: at === 0 ? ('material' as const) : ('approval' as const),
    name: at === 0 ? 'Tunnit ja muutokset' : '',
    responsible: 'client' as const,
    rule: { ...typed(rule), ...(at === 0 ? { time: '12:00' } : {}) },
  }))
  await aPayGroup(client)
    .with({ name: 'Emoyhtiö', payday: typed('25.k <p'), cutoffs })
    .in(core.api)
  await aPayGroup(client)
    .with({ name: 'Tytär Tuotanto Oy', payday: typed('15,viim.k <p'), cutoffs: [], cutoffs_of: 'Emoyhtiö' })
    .in(core.api)
  await aPayGroup(client)
    .with({ name: 'Tytär Huolto Oy', payday: typed('joka 2. pe alkaen 8.1.2027 <p') })
    .in(core.api)
  await anInstruction(client).with({ due_rule: 'maksupäivä-7tp', due_words: '' }).in(core.api)
  return '9001'
}

/** A branch abroad: paid there, by the holidays of that country, and read in English. */
async function aBranchAbroad(): Promise<string> {
  await takeBritish(core)
  const client = await aClient()
    .with({ number: '9002', name: 'London Branch Ltd', country: 'gb', business_id: '', language: 'en' })
    .in(core.api)
  await aPayGroup(client)
    .with({ name: 'Branch staff', payday: typed('viim.k <p') })
    .in(core.api)
  await anInstruction(client).with({ due_rule: 'maksupäivä-3tp', due_words: '' }).in(core.api)
  return '9002'
}

/** Owned by a municipality, insured with Keva. */
async function ofTheMunicipality(): Promise<string> {
  const { client } = await core.api.clients.get({ client: '114' })
  await core.api.clients.save({ ...client, facts: { ...client.facts, pension: 'keva' } })
  return '114'
}

const kinds: readonly (readonly [string, string | (() => Promise<string>)])[] = [
  ['construction with two groups, one paid every other week', '101'],
  ['paid every week', '124'],
  ['three last days with times', '111'],
  ['one payday on another day this once', '122'],
  ['paid twice a month, in Swedish', '103'],
  ['a restaurant with hours', '105'],
  ['an owner alone with two employees', '118'],
  ['a household', '117'],
  ['the public sector with Keva', ofTheMunicipality],
  ['an association with months without pay', '115'],
  ['a group of companies', aGroupOfCompanies],
  ['a branch abroad, in English', aBranchAbroad],
]
const cutoffs: ReadonlySet<string> = new Set(Object.values(cutoffKeys))
const span = { from: '2026-10-01', to: '2028-12-31' }

describe.each(some(kinds))('%s', (_, which) => {
  let number = ''
  let language: Language = 'fi'
  let items: readonly Item[] = []
  let runs: readonly RunLine[] = []
  let sheet = ''
  beforeAll(async () => {
    number = typeof which === 'string' ? which : await which()
    language = (await core.api.clients.get({ client: number })).client.language
    const list = await core.api.calendar.list({ client: number, ...span, language })
    ;[items, runs] = [list.items, list.runs]
    sheet = await printed(core.api.instructions.print({ client: number, language }))
  })
  const printed = async (job: Parameters<typeof finished<FileRef>>[0]) => {
    const { token, name } = await finished(job)
    return core.files.path(token, name) ?? ''
  }

  it('has every day of its list on the printed year, by its name, and no other', async () => {
    const path = await printed(core.api.calendar.printYear({ year: 2027, client: number, language }))
    const { daysOff } = await core.api.calendar.wheel({ year: 2027, client: number, language })
    const feasts = new Set(daysOff.map(({ name }) => name))
    const groups = new Set(runs.map(({ group }) => group).filter(Boolean))
    const words = prints[language]
    const expected = items
      .filter(({ due }) => due.startsWith('2027'))
      .map(({ due, name, time, anchor, rule, responsible }) => {
        const weekday = documents[language].short_weekdays[weekdayOf(dayOf(due)) - 1] ?? ''
        const day = words.dayOfMonth(Number(due.slice(8)), weekday).replaceAll('\u00a0', ' ')
        const clock = time === null ? '' : `, ${documents[language].clock(time)}`
        const of = anchor === '' || groups.has(anchor) ? '' : ` · ${anchor}`
        const whose =
          responsible === 'client' && rule !== paydayKey && !cutoffs.has(rule) ? ` (${words.clientDoes})` : ''
        return `${Number(due.slice(5, 7))} ${day} ${bare(`${name}${of}${clock}${whose}`)}`
      })
    const said = yearSays(path, language, [...feasts], [...groups])
    expect(new Set(said)).toEqual(new Set(expected))
    // The number in its head is the grid's: a run once.
    const { clients } = await core.api.calendar.grid({ year: 2027 })
    const sum = yearSum(clients.find((one) => one.number === number)?.counts)
    expect(sum).toBeGreaterThan(0)
    // The logo has a word of its own above it.
    const [, head] = textOf(path, 'raw').split('\n').filter(Boolean)
    expect(head).toContain(grouped(sum))
  })

  it('has each payday with its last days on the sheet and the timetable, under their names', async () => {
    const paydays = items.filter(({ rule }) => rule === paydayKey)
    const papers = [await printed(core.api.runs.print({ client: number, language })), sheet]
    for (const paper of papers) {
      const raw = textOf(paper, 'raw')
      const title = documents[language].sheet.pay.payday
      const shown = new Set<string>()
      for (const line of textOf(paper, 'layout').split('\n')) {
        const [payday, ...last] = daysNamed(line, language)
        if (payday === undefined || !line.startsWith(payday)) continue
        const here = runs.filter((one) => formatDay(one.payday, language, 'dated') === payday)
        const usual = paydays.some((item) => item.usual !== null && isDay(payday, item.usual, language))
        if (usual && last.length === 0) continue
        const match = here.find((one) => {
          const group = paydays.find(({ run }) => run === one.run)?.anchor ?? ''
          const table = bare(raw.slice(raw.indexOf(title, Math.max(0, raw.lastIndexOf(`\n${group}\n`)))))
          const steps = one.steps
            .filter(({ rule }) => cutoffs.has(rule))
            .toSorted((a, b) => table.indexOf(bare(a.name)) - table.indexOf(bare(b.name)))
          return (
            steps.every(({ name }) => table.includes(bare(name))) &&
            steps.length === last.length &&
            steps.every(({ due }, at) => isDay(last[at], due, language))
          )
        })
        expect(match, `${line}\n${JSON.stringify(here, null, 1)}`).toBeDefined()
        if (match) shown.add(match.run)
      }
      // Of each group all from today on, as far as its table goes.
      for (const [group, of] of Map.groupBy(paydays, ({ anchor }) => anchor)) {
        const last =
          of
            .filter(({ run }) => shown.has(run))
            .map(({ due }) => due)
            .toSorted()
            .at(-1) ?? ''
        expect(last > TODAY, group).toBe(true)
        for (const { due, run } of of) if (due > TODAY && due <= last) expect(shown, `${group} ${due}`).toContain(run)
      }
    }
  })

  it('names no day on the sheet that the screens do not', async () => {
    const said = textOf(sheet, 'layout')
    const { items: written } = await core.api.instructions.get({ client: number, language })
    const next = written.filter(({ audience }) => audience === 'client').flatMap((item) => item.next)
    const known = new Set([...items.flatMap(({ due, usual }) => (usual === null ? [due] : [due, usual])), ...next])
    const named = daysNamed(said, language)
    expect(named.length).toBeGreaterThan(5)
    const sayings = new Set(
      [...known].flatMap((day) => [formatDay(day, language, 'dated'), formatDay(day, language, 'list')]),
    )
    expect(named.filter((day) => !sayings.has(day))).toEqual([])
    for (const day of next) expect(said, day).toContain(formatDay(day, language, 'list'))
  })
})

it('the printed month of all of them has every day’s first work by its name, and the count of the screen', async () => {
  const asked = { year: 2027, month: 2, language: 'fi' } as const
  const { tally, days } = await core.api.calendar.month(asked)
  const { token, name } = await finished(core.api.calendar.printMonth(asked))
  const path = core.files.path(token, name) ?? ''
  const text = textOf(path, 'raw')
  expect(text.split('\f')).toHaveLength(2)
  expect(text).toContain(prints.fi.items(totalOf(tally)))
  const inside = days.filter(({ day, groups }) => day.startsWith('2027-02') && groups.length > 0)
  expect(inside.length).toBeGreaterThan(15)
  const words = { ...prints.fi, ...grid.fi.month }
  const flat = bare(text)
  for (const { day, groups } of inside) {
    const [first] = groups
    if (!first) continue
    const line = first.clients > 1 ? words.group(first.clients, first.name) : words.one(first.client, first.name)
    // A cell is narrow: what has no room on its line ends in dots.
    expect(flat, `${day} ${line}`).toContain(bare(line).slice(0, 12))
  }
})
