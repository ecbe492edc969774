/** The base-data interview of a takeover: answers land where they belong by one deed, and what is not answered stays open. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../shared/api/interview.ts'
import { Answer as AnswerForm } from '../../shared/api/interview.ts'
import { interview, interviewSections } from '../../shared/domain/plans/interview.ts'
import { languages } from '../../shared/domain/words.ts'
import { questionText } from '../../shared/i18n/interview.ts'
import { aClient, anAuthorisation, aPlan, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { run } from './documents/tools.ts'

const language = 'fi' as const
let core: TestCore
let client: Saved
let plan: string
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ name: 'Otto Oy', hr_system: 'Vanha', industry: '' }).in(core.api)
  plan = (await aPlan(client).with({ template: 'takeover-small' }).in(core.api)).id
})
afterEach(() => core.close())

const asked = () => core.api.planContents.interview({ plan, language })
const of = async (key: string) => (await asked()).questions.find((one) => one.key === key)
type Section = (typeof interviewSections)[number]
const answer = async (section: Section, answers: Readonly<Record<string, Partial<Answer>>>) =>
  core.api.planContents.answer({
    plan_id: plan,
    section,
    version: (await asked()).version,
    answers: Object.fromEntries(Object.entries(answers).map(([key, one]) => [key, AnswerForm.parse(one)])),
  })

it('asks each thing once, in each part and language by a name of its own', () => {
  const keys = interview.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  // The path of a form's field, and the word a draft is kept by.
  for (const key of keys) expect(key).toMatch(/^[\w-]+$/)
  for (const section of interviewSections) expect(interview.some((one) => one.section === section)).toBe(true)
  for (const tongue of languages) {
    const texts = interview.map(({ section, lands }) => `${section} ${questionText(lands, tongue)}`)
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.filter((text) => text.endsWith(' '))).toEqual([])
  }
})

describe('answers', () => {
  it('land on the card, and what is there already is told', async () => {
    expect(await of('client-hr_system')).toMatchObject({ state: 'told', told: 'Vanha', answer: { text: 'Vanha' } })
    const before = await asked()
    const result = await answer('systems', {
      'client-payroll_system': { text: 'Palkka-apu' },
      'client-hr_system': { text: 'Vanha' },
      'client-pension_insurer': { text: 'Mallieläke 46-123' },
    })
    expect(result).toEqual({ answered: 2, open: before.open - 2 })
    const card = await core.api.clients.get({ client: client.id })
    expect(card.client).toMatchObject({
      payroll_system: 'Palkka-apu',
      hr_system: 'Vanha',
      pension_insurer: 'Mallieläke 46-123',
    })
    expect(await of('client-form')).toMatchObject({ state: 'told', answer: { text: 'oy' } })
    expect(await of('client-industry')).toMatchObject({ state: 'open' })
    await answer('company', { 'client-form': { text: 'ry' }, 'client-industry': { text: 'construction' } })
    await answer('pay', { 'client-channel': { text: 'paper' } })
    const { client: said } = await core.api.clients.get({ client: client.id })
    expect(said).toMatchObject({ form: 'ry', industry: 'construction', channel: 'paper' })
    expect(await of('client-industry')).toMatchObject({ state: 'told', told: 'Rakentaminen' })
    expect(await failing(answer('company', { 'client-form': { text: 'gmbh' } }))).toMatchObject({
      fields: { 'answers.client-form.text': 'malformed' },
    })
    // What is one of a few is not emptied by an answer that was left out.
    await answer('company', { 'client-form': { text: '' } })
    expect((await core.api.clients.get({ client: client.id })).client.form).toBe('ry')
    await core.api.history.undo({})
    await core.api.history.undo({})
    // One deed for the whole part.
    await core.api.history.undo({})
    expect((await asked()).open).toBe(before.open)
  })

  it('become contact persons, a pay group, authorisations, lines of the map and steps', async () => {
    await answer('people', {
      'contact-main': { text: 'Saija Berg', phone: '040 123 4567', email: 'saija@otto.fi' },
      'contact-deputy': { text: 'Olli Aro' },
      'contact-bookkeeper': { none: true },
    })
    await answer('pay', {
      group: {
        text: 'Kuukausipalkat',
        payday: { rule: { type: 'monthly-day', day: 25 }, non_business_day: { action: 'previous-banking-day' } },
        material: {
          rule: { type: 'relative-to-event', anchor: 'payment-date', offset: { days: -5, count: 'business' } },
          non_business_day: { action: 'previous-business-day' },
        },
      },
      'client-union_fee_practice': { none: true },
    })
    await answer('authorisations', { 'authorisation-bank': { state: 'asked', text: 'Mallipankki' } })
    await answer('information', { 'information-contracts': { text: 'HR-kansio', keeper: 'contact' } })
    await answer('responsibilities', {
      'step-payroll-hours': { side: 'client' },
      'step-reporting-earnings': { side: 'provider' },
    })
    const card = await core.api.clients.get({ client: client.id })
    expect(card.contacts.map(({ name, role, deputy }) => [name, role, deputy])).toEqual(
      expect.arrayContaining([
        ['Saija Berg', 'contact', false],
        ['Olli Aro', 'contact', true],
      ]),
    )
    expect(card.payGroups[0]).toMatchObject({
      name: 'Kuukausipalkat',
      cutoffs: [{ kind: 'material', responsible: 'client' }],
    })
    const { rows } = await core.api.authorisations.get({ client: client.id })
    expect(rows).toMatchObject([{ kind: 'bank', name: 'Mallipankki', state: 'asked' }])
    const { lines } = await core.api.information.get({ client: client.id })
    const saija = card.contacts.find(({ name }) => name === 'Saija Berg')
    expect(lines).toMatchObject([{ kind: 'contracts', place: 'HR-kansio', contact_id: saija?.id }])
    const { steps } = await core.api.responsibilities.get({ client: client.id })
    expect(steps.map(({ client: theirs, provider }) => [provider, theirs])).toEqual([
      ['informed', 'does-answers'],
      ['does-answers', 'informed'],
    ])
    expect(steps[0]).toMatchObject({ client_person: saija?.id, grey: [] })

    const { questions, open: left } = await asked()
    expect(questions.filter(({ state }) => state === 'told').map(({ key, told }) => `${key}: ${told}`)).toEqual(
      expect.arrayContaining([
        'contact-main: Saija Berg, 040 123 4567, saija@otto.fi',
        'group: Kuukausipalkat',
        'authorisation-bank: Mallipankki: Pyydetty',
        'information-contracts: HR-kansio',
        'step-payroll-hours: Asiakas',
      ]),
    )
    expect(questions.filter(({ state }) => state === 'none').map(({ key }) => key)).toEqual([
      'contact-bookkeeper',
      'client-union_fee_practice',
    ])
    expect(left).toBe(questions.filter(({ state }) => state === 'open').length)
    // What was said to be none may be there after all, and what is told is not made twice.
    await answer('people', {
      'contact-bookkeeper': { none: false, text: 'Tilitoimisto Luku' },
      'contact-main': { text: 'Toinen' },
    })
    const names = (await core.api.clients.get({ client: client.id })).contacts.map(({ name }) => name)
    expect(names.toSorted()).toEqual(['Olli Aro', 'Saija Berg', 'Tilitoimisto Luku'])
  })

  it('with a fault are refused whole, each fault at its answer', async () => {
    const before = await asked()
    const { fields: people } = await failing(
      answer('people', { 'contact-main': { phone: '040 1' }, 'contact-approver': { text: 'Olli 131052-308T' } }),
    )
    expect(people).toEqual({ 'answers.contact-main.text': 'required', 'answers.contact-approver.text': 'personal-id' })
    const { fields: pay } = await failing(
      answer('pay', { group: { text: 'Tunnit' }, 'client-holiday_bonus_practice': { text: 'Toukokuussa' } }),
    )
    expect(pay).toEqual({ 'answers.group.payday': 'required' })
    const { fields: company } = await failing(answer('company', { 'client-business_id': { text: '1234567-8' } }))
    expect(company).toEqual({ 'answers.client-business_id.text': 'business-id' })
    const secret = { 'information-access-codes': { text: 'salasana: Kissa123' } }
    expect((await failing(answer('information', secret))).fields).toEqual({
      'answers.information-access-codes.text': 'secret',
    })
    expect(await asked()).toEqual(before)
    // Somebody else has changed the card meanwhile.
    await answer('company', { 'client-town': { text: 'Oulu' } })
    const late = core.api.planContents.answer({
      plan_id: plan,
      section: 'company',
      version: before.version,
      answers: { 'client-town': AnswerForm.parse({ text: 'Turku' }) },
    })
    expect((await failing(late)).code).toBe('conflict')
  })

  it('are asked no more where they were written down by another way', async () => {
    await anAuthorisation(client).with({ kind: 'tax' }).in(core.api)
    expect(await of('authorisation-tax')).toMatchObject({ state: 'told', told: 'Annettu' })
  })
})

it('asks for further pay groups, and for none where there is no second', async () => {
  const payday = {
    rule: { type: 'monthly-day', day: 15 },
    non_business_day: { action: 'previous-banking-day' },
  } as const
  const states = async () => [await of('group'), await of('group-2'), await of('group-3')].map((one) => one?.state)
  await answer('pay', { 'group-2': { none: true } })
  expect(await states()).toEqual(['open', 'none', 'none'])
  await answer('pay', {
    group: { text: 'Kuukausipalkat', payday },
    'group-2': { text: 'Tuntipalkat', payday, frequency: 'twice-a-month' },
    'group-3': { text: 'Hallitus', payday },
  })
  expect(await states()).toEqual(['told', 'told', 'told'])
  const { payGroups } = await core.api.clients.get({ client: client.id })
  expect(payGroups.map(({ name, frequency }) => [name, frequency])).toEqual([
    ['Kuukausipalkat', 'monthly'],
    ['Tuntipalkat', 'twice-a-month'],
    ['Hallitus', 'monthly'],
  ])
  expect([(await of('group-2'))?.told, (await of('group-3'))?.told]).toEqual(['Tuntipalkat', 'Hallitus'])
  // A group of no day is refused at its own answer, and nothing of the part is written.
  await core.api.history.undo({})
  expect((await failing(answer('pay', { 'group-3': { text: 'Hallitus' } }))).fields).toEqual({
    'answers.group-3.payday': 'required',
  })
})

it('has an empty form to take along, which asks everything and tells nothing', async () => {
  const { name, token } = await finished(core.api.planContents.printInterview({ plan_id: plan, language }))
  const text = run('pdftotext', ['-layout', core.files.path(token, name) ?? '', '-'])
  for (const { lands } of interview) {
    const [first = ''] = questionText(lands, language).split(/\s/)
    expect(text).toContain(first)
  }
  expect(text).not.toContain('Vanha')
})
