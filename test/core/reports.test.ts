/** The circle: a complaint is answered, learned from and told; both it and the praise come back at the meeting and in the report. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aMatter, aMeeting, anInstruction, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Päiväkoti Ässä Oy' }).in(core.api)
})
afterEach(() => core.close())

const all = ['deadlines', 'deviations', 'feedback', 'survey', 'actions', 'changes', 'ahead'] as const
const span = { client: '7', from: '2027-01-01', to: '2027-02-28' }
const report = (measures: (typeof all)[number][] = [...all]) => core.api.reports.service({ ...span, measures })

it('closes from a complaint to the service report', async () => {
  const { api } = core
  const complaint = await aMatter(client).with({ title: 'Iltalisä puuttui' }).in(api)
  await aMatter(client).with({ title: 'Vain meille', internal: true }).in(api)
  const answered = await api.feedback.answer({ ...complaint, day: '2027-01-12', time: '', text: 'Tarkistetaan' })
  await anInstruction(client).with({ what: 'Vuorolista', how: 'Taulukkona viimeistään aineistopäivänä' }).in(api)
  const learned = { cause: 'Vuorolista puuttui', correction: 'Maksettu', prevention: 'Ohje muutettu', follow_up: null }
  // The instruction is changed, and what prevents it from now on is the version in which it says so.
  await api.instructions.publish({ client_id: client.id })
  const { version: inForce } = (await finished(api.instructions.overview({}))).rows[0] ?? {}
  expect(inForce).toBe(1)
  const kept = await api.feedback.learn({ ...answered, ...learned, sheet_number: inForce ?? 0, rule_key: '' })
  await api.feedback.note({ ...kept, kind: 'told', day: '2027-01-12', time: '', text: 'Kerrottu asiakkaalle' })
  const { version } = await api.feedback.get({ id: complaint.id, language: 'fi' })
  await api.feedback.solve({ id: complaint.id, version, day: '2027-01-12', time: '', solution: 'Lisä maksettu' })
  core.clock.set('2027-02-10')
  const praise = await aMatter(client).with({ title: 'Kiitos', kind: 'praise', opened_day: '2027-02-09' }).in(api)
  await api.feedback.answer({ ...praise, day: '2027-02-10', time: '', text: 'Kiitetty' })

  // Both are gone through in their month's review, and stand in the agenda of the meeting.
  expect((await api.feedback.review({ month: '2027-01' })).learned).toMatchObject([
    { title: 'Iltalisä puuttui', sheet_number: 1 },
  ])
  expect((await api.feedback.review({ month: '2027-02' })).praise.map(({ title }) => title)).toEqual(['Kiitos'])
  const meeting = await aMeeting(client).with({ day: '2027-02-10' }).in(api)
  const agenda = (await api.meetings.get({ id: meeting.id })).lines.map(({ text }) => text)
  expect(agenda.filter((text) => /Iltalisä|Kiitos/.test(text))).toHaveLength(2)

  // An action on each side; ours is done.
  const note = { meeting_id: meeting.id, source: 'standing:next', internal: false, kind: 'action' as const }
  await api.meetings.saveNote({ ...note, text: 'Tarkistuslista', next: { day: '2027-02-10', whose: 'responsible' } })
  await api.meetings.saveNote({ ...note, text: 'Vuorolistat ajoissa', next: { day: '2027-02-26', whose: 'client' } })
  const held = await api.meetings.get({ id: meeting.id })
  await api.meetings.hold({ ...held.meeting, day: '2027-02-10', participants: [] })
  const { items } = await api.calendar.list({ client: '7', from: '2027-02-01', to: '2027-02-28', language: 'fi' })
  const ours = items.find(({ name }) => name === 'Tarkistuslista')
  await api.marks.mark({ items: [{ client_id: client.id, key: ours?.key ?? '' }], state: 'done' })

  const { parts } = await report()
  const figures = new Map(parts.flatMap((part) => part.figures.map((one) => [one.name, [one.value, one.of]])))
  expect(Object.fromEntries(figures)).toMatchObject({
    matters: [2, null],
    praise: [1, null],
    trouble: [1, null],
    answers: [2, 2],
    solutions: [1, 1],
    actionsDone: [1, null],
    actionsOpen: [1, null],
  })
  const told = parts.flatMap(({ lines }) => lines).join('\n')
  expect(told).toContain('Iltalisä puuttui')
  expect(told).toContain('Lisä maksettu')
  expect(told).not.toContain('Vain meille')
  const firm = await api.reports.firm({ from: '2027-01-01', to: '2027-02-28' })
  expect(firm.figures).toContainEqual({ name: 'praise', value: 1, of: 3 })
  expect(firm.figures).toContainEqual({ name: 'answers', value: 2, of: 3 })
  // Ours were answered and solved; that two of ours were late to answer is no deadline of the client's.
  const sums = Object.fromEntries(firm.figures.map(({ name, value }) => [name, value]))
  expect(sums).toMatchObject({ actionsOpen: 1, actionsLate: 0, noDeputy: 1, complaints: 2, open: 1, late: 1 })
  expect(figures.get('lateProvider')?.[0]).toBe((sums['lateProvider'] ?? 0) - 2)
})

it('has behind every number of the firm exactly the rows that it counts, of those whom one sees', async () => {
  const { api } = core
  const seen = { from: '2026-06-01', to: '2027-01-12' }
  for (const [kind, day] of [
    ['error', '2026-12-01'],
    ['praise', '2026-12-02'],
    ['complaint', '2027-01-11'],
  ] as const)
    await aMatter(client).with({ title: kind, kind, opened_day: day }).in(api)
  const [late] = (await api.feedback.list({ matterKinds: ['error'] })).rows
  if (!late) throw new Error('not logged')
  const put = { client_id: client.id, contact_id: null, template: 'pulse', language: 'fi', remind_on: null } as const
  const low = await api.surveys.send({ ...put, sent_on: '2026-12-01', closes_on: '2026-12-20' })
  await api.surveys.send({ ...put, sent_on: '2026-12-01', closes_on: '2026-12-20' })
  const { questions } = await api.surveys.get({ id: low.id })
  const answers = questions.map(({ id, kind }) => ({ id, value: kind === 'open' ? null : 1, text: '' }))
  await api.surveys.answer({ ...low, day: '2027-01-11', how: 'phone', answers })
  await api.feedback.solve({ ...late, day: '2027-01-12', time: '', solution: 'Korjattu' })
  const { figures, weeks, months } = await api.reports.firm(seen)
  const counted = await Promise.all(
    figures.map(async ({ name, value }) => {
      const { rows, total } = await api.reports.rows({ ...seen, figure: name, language: 'fi' })
      return [name, value, total, rows.reduce((sum, { count }) => sum + count, 0)] as const
    }),
  )
  expect(counted.filter(([, value, total, sum]) => value !== total || value !== sum)).toEqual([])
  expect(Object.fromEntries(counted)).toMatchObject({ errors: 1, solutions: 0, surveyLow: 1, surveySilent: 1, late: 1 })
  expect(weeks.reduce((sum, { count }) => sum + count, 0)).toBe(figures.find(({ name }) => name === 'ahead')?.value)

  // Every week and every month as well.
  const behind = async (more: object) => {
    const asked = { ...seen, figure: 'ahead' as const, language: 'fi' as const, ...more }
    const { rows, total } = await api.reports.rows(asked)
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    return total
  }
  expect(await Promise.all(weeks.map(({ from }) => behind({ week: from })))).toEqual(weeks.map(({ count }) => count))
  expect(weeks.filter(({ count }) => count > 0).length).toBeGreaterThan(1)
  const parts = ['praise', 'trouble', 'others'] as const
  for (const month of months.slice(-2)) {
    const span = { from: `${month.month}-01`, to: month.month === '2027-01' ? seen.to : `${month.month}-31` }
    const found = await Promise.all(parts.map((figure) => behind({ ...span, figure })))
    expect(found, month.month).toEqual(parts.map((part) => month[part]))
  }
  expect(months.at(-2)).toMatchObject({ month: '2026-12', praise: 1, trouble: 1 })
})

it('keeps which measures were agreed with a client, and reports those unless others are asked for', async () => {
  const { api } = core
  const shown = async () => (await api.reports.service(span)).parts.map(({ measure }) => measure)
  expect(await api.reports.agreed({ client: '7' })).toBeNull()
  expect(await shown()).toEqual([...all])
  const said = { client_id: client.id, measures: ['feedback' as const, 'deadlines' as const] }
  const kept = await api.reports.agree(said)
  expect(await shown()).toEqual(['deadlines', 'feedback'])
  expect(await failing(api.reports.agree(said))).toMatchObject({ reason: 'changed-elsewhere' })
  await api.reports.agree({ ...kept, client_id: client.id, measures: ['survey'] })
  expect(await shown()).toEqual(['survey'])
  await api.history.undo({})
  expect((await api.reports.agreed({ client: '7' }))?.measures).toEqual(['deadlines', 'feedback'])
})

it('tells only what is asked, refuses a period that ends before it begins, and is printed both ways', async () => {
  expect((await report(['feedback'])).parts.map(({ measure }) => measure)).toEqual(['feedback'])
  expect(await failing(core.api.reports.service({ ...span, to: '2026-12-31', measures: ['feedback'] }))).toMatchObject({
    fields: { to: 'ends-before-start' },
  })
  for (const [format, begins] of [
    ['pdf', '%PDF-'],
    ['xlsx', 'PK'],
  ] as const) {
    const { token, name } = await finished(core.api.reports.print({ ...span, measures: [...all], format }))
    expect(name).toBe(`palveluraportti-7.${format}`)
    expect(
      readFileSync(core.files.path(token, name) ?? '')
        .subarray(0, begins.length)
        .toString(),
    ).toBe(begins)
  }
})
