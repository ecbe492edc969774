/** The monthly review: what it goes through, and that it was held. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aMatter, anAssignment, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Päiväkoti Ässä Oy' }).in(core.api)
})
afterEach(() => core.close())

const review = (month = '2027-01') => core.api.feedback.review({ month })
const logged = (more: object) => aMatter(client).with(more).in(core.api)

it('goes through praise first, then the worst, with causes, what was learned, what is open and the year', async () => {
  await logged({ title: 'Vanha virhe', kind: 'error', opened_day: '2026-12-01' })
  const praise = await logged({ title: 'Kiitos', kind: 'praise', severity: 1 })
  const small = await logged({ title: 'Toive', kind: 'wish', severity: 1 })
  const bad = await logged({ title: 'Lisä puuttui', kind: 'complaint', severity: 4 })
  await core.api.feedback.answer({ ...praise, day: '2027-01-12', time: '', text: 'Kiitetty' })
  const solved = await core.api.feedback.solve({ ...bad, day: '2027-01-12', time: '', solution: 'Maksettu' })
  const learned = { cause: 'Väärä  vuorolista', correction: '', prevention: 'Tarkistus', follow_up: null }
  await core.api.feedback.learn({ ...solved, ...learned, sheet_number: 0, rule_key: '' })

  const found = await review()
  expect(found.kinds.map(({ kind, count, before }) => [kind, count, before])).toEqual([
    ['praise', 1, 0],
    ['wish', 1, 0],
    ['complaint', 1, 0],
    ['error', 0, 1],
  ])
  const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title)
  expect(titles(found.praise)).toEqual(['Kiitos'])
  expect(titles(found.others)).toEqual(['Lisä puuttui', 'Toive'])
  expect(titles(found.learned)).toEqual(['Lisä puuttui'])
  expect(titles(found.open)).toEqual(['Vanha virhe', 'Toive'])
  expect(found.causes).toEqual([{ cause: 'Väärä vuorolista', ids: [bad.id] }])
  expect(found.clients).toMatchObject([{ client: 'Päiväkoti Ässä Oy', count: 3, praise: 1, trouble: 1 }])
  // The wish may still be answered: nothing can be said of it yet.
  expect(found.answers).toEqual({ of: 2, kept: 2 })
  expect(found.trend.map(({ month, praise, trouble, others }) => [month, praise, trouble, others]).slice(-2)).toEqual([
    ['2026-12', 0, 1, 0],
    ['2027-01', 1, 1, 1],
  ])
  core.clock.set('2027-01-20')
  expect((await review()).answers).toEqual({ of: 3, kept: 2 })
  // What was open at the end of a month stays so in its review, though it was solved since.
  await core.api.feedback.solve({ ...small, day: '2027-01-20', time: '', solution: 'Tehty' })
  expect(titles((await review('2026-12')).open)).toEqual(['Vanha virhe'])
  expect(titles((await review('2027-02')).open)).toEqual(['Vanha virhe'])
})

it('was held once a month, and not before it began', async () => {
  const said = { month: '2026-12', held_on: '2027-01-12', participants: 'Petri, Minna', note: 'Käyty läpi' }
  const saved = await core.api.feedback.saveReview(said)
  expect((await review('2026-12')).held).toMatchObject({ held_on: '2027-01-12', participants: 'Petri, Minna' })
  expect((await review()).trend.at(-2)).toMatchObject({ month: '2026-12', held: '2027-01-12' })
  expect(await failing(core.api.feedback.saveReview(said))).toMatchObject({ reason: 'changed-elsewhere' })
  await core.api.feedback.saveReview({ ...said, ...saved, note: 'Täydennetty' })
  const refused = (more: object) => failing(core.api.feedback.saveReview({ ...said, month: '2027-01', ...more }))
  expect(await refused({ held_on: '2027-01-13' })).toMatchObject({ fields: { held_on: 'not-after-today' } })
  expect(await refused({ held_on: '2026-12-31' })).toMatchObject({ fields: { held_on: 'before-it-began' } })
})

it('stands in the year of the firm itself, for whoever answers for it, and is done when it was held', async () => {
  const { api } = core
  const hold = (month: string) =>
    api.feedback.saveReview({ month, held_on: '2027-01-12', participants: 'Petri', note: '' })
  // A firm that keeps no year of its own is reminded of nothing.
  await hold('2026-11')
  const me = (await api.people.list({}))[0]?.id ?? ''
  const office = await aClient().with({ number: 'T', name: 'Toimisto', office: true, business_id: '' }).in(api)
  await anAssignment(office, { id: me, version: 1 }).in(api)
  const today = async () =>
    (await api.calendar.today({ language: 'fi', personId: me })).items.find(({ rule }) => rule === 'feedback-review')
  // The tenth is a Sunday.
  expect(await today()).toMatchObject({
    name: 'Palautekatsaus',
    client: 'Toimisto',
    due: '2027-01-08',
    status: 'overdue',
  })
  const dates = async () => {
    const { items } = await api.calendar.list({ client: 'T', from: '2027-01-01', to: '2027-03-31', language: 'fi' })
    return items.filter(({ rule }) => rule === 'feedback-review').map(({ key, status }) => [key.slice(16), status])
  }
  await hold('2026-12')
  const planned = [
    ['2027-02-10', 'planned'],
    ['2027-03-10', 'planned'],
  ]
  expect(await dates()).toEqual([['2027-01-10', 'done'], ...planned])
  await api.history.undo({})
  expect([(await review('2026-12')).held, await dates()]).toEqual([null, [['2027-01-10', 'overdue'], ...planned]])
  // Held within the month it is of the month's own date, whatever else is still open.
  await hold('2027-01')
  expect((await dates()).map(([, status]) => status)).toEqual(['overdue', 'done', 'planned'])
})

it('is printed', async () => {
  await logged({ title: 'Kiitos', kind: 'praise', severity: 1 })
  const file = await finished(core.api.feedback.printReview({ month: '2027-01', language: 'sv' }))
  expect(file.name).toBe('responsgenomgang-2027-01.pdf')
  expect(
    readFileSync(core.files.path(file.token, file.name) ?? '')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})
