/** Surveys: what is asked, what is due of it, what comes back, and what is refused. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formScript } from '../../electron/core/surveys/form-script.ts'
import { yearlySurveyKey } from '../../shared/domain/surveys/survey.ts'
import { aClient, aPlan, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Päiväkoti <b>Ässä</b> Oy' }).in(core.api)
})
afterEach(() => core.close())

const days = { sent_on: '2027-01-12', remind_on: '2027-01-22', closes_on: '2027-02-02' }
const send = (more: object = {}) =>
  core.api.surveys.send({ client_id: client.id, contact_id: null, template: 'pulse', language: 'fi', ...days, ...more })
const work = async () => {
  const { items } = await core.api.calendar.list({ client: '7', from: '2027-01-01', to: '2027-06-30', language: 'fi' })
  return items.filter(({ rule }) => rule.startsWith('survey-')).map(({ name, due }) => [name, due])
}
const pulse = (value: number, text = '') => [
  { id: 'pulse', value, text: '' },
  { id: 'why', value: null, text },
]
const answer = async (saved: Saved, value: number, more: object = {}) =>
  core.api.surveys.answer({
    id: saved.id,
    version: saved.version,
    day: '2027-01-12',
    how: 'phone',
    answers: pulse(value),
    ...more,
  })

describe('what is due', () => {
  it('is one reminder and a call to whoever is silent; answered, both go, and a low score asks for somebody', async () => {
    const saved = await send()
    expect(await work()).toEqual([
      ['Muistuta kyselystä: Pulssikysely', '2027-01-22'],
      ['Kyselyyn ei vastattu, ota yhteyttä: Pulssikysely', '2027-02-03'],
    ])
    const answered = await answer(saved, 2)
    expect(await work()).toEqual([['Heikko arvio kyselyssä, ota yhteyttä: Pulssikysely', '2027-01-14']])
    expect((await core.api.surveys.list({ client: '7' })).rows).toMatchObject([
      { state: 'answered', low: true, scale: 2 },
    ])
    await answer({ ...saved, version: answered.version }, 5)
    expect(await work()).toEqual([])
  })

  it('marks the yearly survey of the catalogue that is nearest, and leaves the others', async () => {
    const yearly = async () => {
      const asked = { client: '7', from: '2026-01-01', to: '2028-12-31', language: 'fi' } as const
      const { items } = await core.api.calendar.list(asked)
      return items.filter(({ rule }) => rule === yearlySurveyKey).map(({ due, status }) => [due.slice(0, 4), status])
    }
    const before = await yearly()
    expect(before.map(([, status]) => status)).not.toContain('done')
    await send({ template: 'pulse', sent_on: '2027-09-20', remind_on: null, closes_on: '2027-10-11' })
    expect(await yearly()).toEqual(before)
    await send({ template: 'yearly', sent_on: '2027-09-20', remind_on: null, closes_on: '2027-10-11' })
    const after = before.map(([year, status]) => [year, year === '2027' ? 'done' : status])
    expect(after).not.toEqual(before)
    expect(await yearly()).toEqual(after)
    // A second one in the same season asks for nothing more.
    await send({ template: 'yearly', sent_on: '2027-11-20', remind_on: null, closes_on: '2027-12-11' })
    expect(await yearly()).toEqual(after)
    await core.api.history.undo({})
    await core.api.history.undo({})
    expect(await yearly()).toEqual(before)
  })

  it('refuses days in the wrong order, what must be answered and is not, and a step that there is not', async () => {
    expect(await failing(send({ closes_on: '2027-01-11' }))).toMatchObject({ fields: { closes_on: 'before-sent' } })
    expect(await failing(send({ remind_on: '2027-03-01' }))).toMatchObject({ fields: { remind_on: 'not-between' } })
    const saved = await send()
    expect(await failing(answer(saved, 5, { answers: [] }))).toMatchObject({ fields: { 'answers.pulse': 'required' } })
    expect(await failing(answer(saved, 6))).toMatchObject({ fields: { 'answers.pulse': 'malformed' } })
    expect(await failing(answer(saved, 5, { day: '2027-01-13' }))).toMatchObject({ fields: { day: 'not-after-today' } })
  })

  it('is a survey a month after the first payday of a takeover, until one was sent: the plan that has a task for it asks by that', async () => {
    await aPlan(client).with({ template: 'takeover-small', anchor: '2027-03-31' }).in(core.api)
    expect(await work()).toEqual([])
    const { tasks = [] } = (await core.api.plans.get({ client: '7', language: 'fi' })).plans[0] ?? {}
    const { id, version } = tasks.find(({ part }) => part === 'survey') ?? { id: '', version: 0 }
    await core.api.plans.removeTask({ id, version })
    expect(await work()).toEqual([['Lähetä kysely: kuukausi haltuunotosta', '2027-04-30']])
    await send({ template: 'takeover' })
    const { items } = await core.api.calendar.list({
      client: '7',
      from: '2027-04-01',
      to: '2027-05-31',
      language: 'fi',
    })
    const due = items.filter(({ rule }) => rule.startsWith('survey-due-'))
    expect(due.map(({ name, status }) => [name, status])).toEqual([['Lähetä kysely: kuukausi haltuunotosta', 'done']])
  })

  it('is the task of the plan, once what comes before it is done', async () => {
    await aPlan(client).with({ template: 'takeover-small', anchor: '2026-12-15' }).in(core.api)
    const tasks = async () => (await core.api.plans.get({ client: '7', language: 'fi' })).plans[0]?.tasks ?? []
    const survey = async () => (await tasks()).find(({ part }) => part === 'survey')?.item.status
    const before = await survey()
    await send({ template: 'takeover' })
    expect(await survey()).toBe(before)
    await core.api.history.undo({})
    const first = (await tasks()).find(({ text }) => text === 'Ensimmäinen maksupäivä')?.item.key ?? ''
    await core.api.marks.mark({ items: [{ client_id: client.id, key: first }], state: 'done' })
    await send({ template: 'pulse' })
    expect(await survey()).toBe(before)
    await send({ template: 'takeover' })
    expect(await survey()).toBe('done')
    await core.api.history.undo({})
    expect(await survey()).toBe(before)
  })
})

/** What the form in the file does with what was filled in: its own script, run as a browser would. */
async function filledIn(id: string, said: Readonly<Record<string, string>>) {
  const file = await finished(core.api.surveys.form({ id, format: 'html' }))
  const html = readFileSync(core.files.path(file.token, file.name) ?? '', 'utf8')
  const about = /id="about">([^<]*)</.exec(html)?.[1] ?? ''
  let submit: (event: object) => void = () => undefined
  const saved: string[] = []
  const element = {
    textContent: '',
    hidden: true,
    focus: () => undefined,
    click: () => undefined,
    remove: () => undefined,
  }
  runInNewContext(formScript, {
    TextEncoder,
    URL: { createObjectURL: () => 'blob:' },
    Blob: class {
      constructor([text]: [string]) {
        saved.push(text)
      }
    },
    document: {
      getElementById: (name: string) => (name === 'about' ? { textContent: about } : element),
      querySelector: (name: string) =>
        name === 'form'
          ? {
              addEventListener: (_: string, listener: typeof submit) => (submit = listener),
              elements: Object.fromEntries(Object.entries(said).map(([name, value]) => [name, { value, focus() {} }])),
            }
          : element,
      createElement: () => ({ ...element }),
      body: { appendChild: () => undefined },
    },
  })
  submit({ preventDefault: () => undefined })
  return { html, text: saved[0] ?? '' }
}

const take = (text: string) => {
  const path = join(core.profile, 'vastaus.json')
  writeFileSync(path, text)
  return finished(core.api.surveys.import({ path }))
}

describe('an answer file', () => {
  it('is what the form saved: taken once, and only as it was saved', async () => {
    const { id } = await send()
    const { html, text } = await filledIn(id, { pulse: '4', why: 'Hyvin <script>alert(1)</script> meni' })
    // Nothing of what we or the client wrote is markup there, and nothing but the one script may run.
    expect(html).not.toContain('<b>Ässä')
    expect(html).toContain(createHash('sha256').update(formScript).digest('base64'))
    expect(html).toContain("default-src 'none'")
    const file = JSON.parse(text)
    const changed = (more: object) => JSON.stringify({ ...file, ...more })
    expect(await failing(take('{'))).toMatchObject({ code: 'invalid', reason: 'not-an-answer' })
    expect(await failing(take('[]'))).toMatchObject({ reason: 'not-an-answer' })
    const better = [{ id: 'pulse', value: '5' }, file.answers[1]]
    expect(await failing(take(changed({ answers: better })))).toMatchObject({ reason: 'answer-edited' })
    expect(await failing(take(changed({ check: 'x' })))).toMatchObject({ reason: 'answer-edited' })
    expect(await failing(take(changed({ firm: crypto.randomUUID() })))).toMatchObject({ reason: 'answer-other-firm' })
    expect(await failing(take(changed({ survey: crypto.randomUUID() })))).toMatchObject({
      code: 'not-found',
      reason: 'answer-no-survey',
    })
    const other = await send()
    expect(await failing(take(changed({ survey: other.id })))).toMatchObject({ reason: 'answer-edited' })
    expect(await take(text)).toMatchObject({ id, title: 'Pulssikysely' })
    expect(await failing(take(text))).toMatchObject({ code: 'conflict', reason: 'survey-answered' })
    const card = await core.api.surveys.get({ id })
    expect(card).toMatchObject({ answered_how: 'file', scale: 4 })
    expect(card.answers[1]?.text).toBe('Hyvin <script>alert(1)</script> meni')
    expect((await core.api.surveys.results({ client: '7', language: 'fi' })).rate).toEqual({
      sent: 2,
      answered: 1,
      over: 1,
    })
  })

  it('is not made where a required question is open', async () => {
    const { id } = await send()
    expect((await filledIn(id, { pulse: '', why: 'x' })).text).toBe('')
  })
})

it('shows the firm no score below three answers, and the rate beside each', async () => {
  for (const value of [3, 4]) await answer(await send(), value)
  const results = () => core.api.surveys.results({ language: 'fi' })
  expect((await results()).templates[0]?.questions[0]).toMatchObject({ answers: 2, score: null })
  expect((await core.api.surveys.results({ client: '7', language: 'fi' })).templates[0]?.questions[0]).toMatchObject({
    score: 3.5,
  })
  await answer(await send(), 5)
  await send()
  expect(await results()).toMatchObject({
    rate: { sent: 4, answered: 3, over: 3 },
    templates: [{ template: 'pulse', questions: [{ answers: 3, score: 4 }] }],
    trend: [{ half: '2027/1', scale: 4, nps: null }],
  })
})

it('keeps what was asked when the template changes, and prints form and results', async () => {
  const saved = await send({ template: 'yearly' })
  const [template] = (await core.api.surveys.templates({})).filter(({ key }) => key === 'yearly')
  if (!template) throw new Error('no template')
  const { row: _, builtIn: __, ...said } = template
  const mine = await core.api.surveys.saveTemplate({ ...said, questions: said.questions.slice(0, 1) })
  expect((await core.api.surveys.get({ id: saved.id })).questions).toHaveLength(8)
  expect(await failing(core.api.surveys.saveTemplate(said))).toMatchObject({ reason: 'changed-elsewhere' })
  await core.api.surveys.removeTemplate(mine)
  const paper = await finished(core.api.surveys.form({ id: saved.id, format: 'pdf' }))
  const results = await finished(core.api.surveys.print({ client: '7' }))
  for (const { token, name } of [paper, results])
    expect(
      readFileSync(core.files.path(token, name) ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
})
