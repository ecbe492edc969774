// @module-tag slow
/** The prints of the calendar: whose, narrowed as the screens are, in whose language, under which name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { aClient, anAssignment, aPayGroup, aPerson } from '../../builders/clients.ts'
import { failing, finished, type TestCore } from '../../builders/core.ts'
import { aFirm } from '../../builders/firm.ts'
import { typedRule } from '../../builders/rules.ts'
import { workOf } from '../../builders/lines.ts'
import { ui } from '../../../shared/i18n/ui.ts'
import { asFile, run } from '../documents/tools.ts'

let core: TestCore
let person: string
beforeAll(async () => {
  core = await aFirm()
  const swede = await aClient().with({ name: 'Båtvarv Ab', number: '7', language: 'sv' }).in(core.api)
  const finn = await aClient().with({ name: 'Kahvila Aamu Oy', number: '8' }).in(core.api)
  for (const client of [swede, finn]) await aPayGroup(client).in(core.api)
  const carrier = await aClient().with({ name: 'Kuljetus Oy', number: '9' }).in(core.api)
  await aPayGroup(carrier).in(core.api)
  await aPayGroup(carrier)
    .with({ name: 'Ajo', frequency: 'weekly', payday: typedRule('joka 1. vk alkaen 8.1.2027 <p') })
    .in(core.api)
  const saved = await aPerson().with({ name: 'Aapo Aalto' }).in(core.api)
  await anAssignment(finn, saved).in(core.api)
  person = saved.id
})
afterAll(() => core.close())

type Calls = TestCore['api']['calendar']
const read = async (job: ReturnType<Calls['printYear']>) => {
  const { token, name } = await finished(job)
  const bytes = readFileSync(core.files.path(token, name) ?? '')
  const text = asFile(name, bytes, (path) => run('pdftotext', ['-layout', path, '-']))
  return { name, text: text.replaceAll('\u00a0', ' '), pages: text.split('\f').length - 1, bytes }
}
const year = (input: Omit<Parameters<Calls['printYear']>[0], 'year'>) =>
  read(core.api.calendar.printYear({ year: 2027, ...input }))
const month = (input: Partial<Parameters<Calls['printMonth']>[0]>) =>
  read(core.api.calendar.printMonth({ year: 2027, month: 5, language: 'fi', ...input }))

/** `2027-01-15 Palkanmaksupäivä`: every day with its duty, as a reader of the tagged page hears the months and their lines. */
function datesOn(bytes: Uint8Array): readonly string[] {
  const heard = asFile('year.pdf', bytes, (path) => run('pdfinfo', ['-struct-text', path])).replaceAll('\u00a0', ' ')
  const months = ui.fi.months.split(' ')
  let month = 0
  return heard.split(/\n(?=\s*(?:H2|LI)\b)/).flatMap((element) => {
    const [, head] = /^\s*H2[^\n]*\n\s*"([^"]*)"/.exec(element) ?? []
    if (head !== undefined) month = months.indexOf(head) + 1
    if (!/^\s*LI/.test(element)) return []
    const [item = ''] = element.split(/\n\s*(?:H3|L)\b/)
    const said = [...item.matchAll(/"([^"]*)"/g)].map(([, text]) => text).join('')
    const [, days = '', name = ''] = /^((?:\w\w \d+\.(?: \(\d+\))?(?:, )?)+) ?(.*)$/.exec(said.trim()) ?? []
    const what = name.replace(/ \(asiakas\)$/, '').replace(/, klo [\d.]+$/, '')
    return [...days.matchAll(/ (\d+)\./g)].map(
      ([, day = '']) => `2027-${String(month).padStart(2, '0')}-${day.padStart(2, '0')} ${what}`,
    )
  })
}

describe('a printed year', () => {
  it('of a client is in the client’s language, unless asked otherwise', async () => {
    const own = await year({ client: '7' })
    expect(own.name).toBe('ar-2027-7.pdf')
    expect(own.text).toContain('År 2027: Båtvarv Ab')
    expect((await year({ client: '7', language: 'fi' })).text).toContain('Vuosi 2027: Båtvarv Ab')
    expect(await failing(year({ client: '999' }))).toMatchObject({ code: 'not-found' })
  })

  it('has what the screen has, and says what it is narrowed to', async () => {
    const list = await core.api.calendar.list({ language: 'fi', from: '2027-01-01', to: '2027-12-31', client: '8' })
    const all = await year({ client: '8' })
    expect(all.text).toContain(`${workOf(list.items).length} tehtävää`)
    const taxes = list.items.filter(({ category, status }) => category === 'tax' && status === 'planned')
    const narrowed = await year({ client: '8', category: 'tax', state: 'planned' })
    expect(taxes.length).toBeGreaterThan(3)
    expect(narrowed.text).toContain(`${taxes.length} tehtävää`)
    expect(narrowed.text).toContain('Ryhmä: Verot · Tila: Tulossa')
    const mine = await core.api.calendar.list({
      language: 'fi',
      from: '2027-01-01',
      to: '2027-12-31',
      personId: person,
    })
    expect((await year({ language: 'fi', personId: person })).text).toMatch(
      new RegExp(`${workOf(mine.items).length} tehtävää[\\s\\S]*Kenen tehtävät: Aapo Aalto`),
    )
  })

  it('weighs paydays and the law’s days on the wheel', async () => {
    const asked = { language: 'fi', from: '2027-03-01', to: '2027-03-31', client: '9' } as const
    const paydays = (await core.api.calendar.list(asked)).items.filter(({ rule }) => rule === 'payday')
    const days = (group: string) =>
      paydays.filter(({ anchor }) => anchor === group).map(({ due }) => Number(due.slice(8)))
    expect([days('Ajo').length, days('Kuukausipalkat').length]).toEqual([4, 1])
    const { kinds } = await core.api.calendar.wheel({ year: 2027, language: 'fi', client: '9' })
    const weightOf = (rule: string) => kinds.find((kind) => kind.rule === rule)?.weight
    const weighed = ['payday', 'tax-employer-contributions-payment', 'payslip-delivery'].map(weightOf)
    expect(weighed).toEqual(['payday', 'law', undefined])
  })

  it('of a client has every day of the screen and of the calendar file, and none besides', async () => {
    const { bytes } = await year({ client: '9' })
    const whole = { language: 'fi', from: '2027-01-01', to: '2027-12-31', client: '9' } as const
    const { items } = await core.api.calendar.list(whole)
    expect(items.length).toBeGreaterThan(300)
    const onScreen = items.map(({ due, name }) => `${due} ${name}`)
    expect(new Set(datesOn(bytes))).toEqual(new Set(onScreen))
    const file = await finished(core.api.calendar.export({ ...whole, as: 'events' }))
    const calendar = readFileSync(core.files.path(file.token, file.name) ?? '', 'utf8')
    const inFile = [...calendar.matchAll(/DTSTART;VALUE=DATE:(\d{4})(\d{2})(\d{2})/g)].map((at) =>
      at.slice(1).join('-'),
    )
    expect(inFile.toSorted()).toEqual(items.map(({ due }) => due).toSorted())
  })

  it('gives the same bytes for the same year', async () => {
    expect((await year({})).bytes.equals((await year({})).bytes)).toBe(true)
  })
})

describe('a printed month', () => {
  it('counts what the month on screen counts', async () => {
    const asked = { language: 'fi', year: 2027, month: 5, side: 'client' } as const
    const { tally } = await core.api.calendar.month(asked)
    const count = tally.reduce((a, b) => a + b, 0)
    const print = await month({ side: 'client' })
    expect(print).toMatchObject({ name: 'kuukausi-2027-05.pdf', pages: 1 })
    expect(print.text).toContain(`${count} tehtävää`)
    expect(print.text).toContain('Osapuoli: Asiakas')
    expect(print.text).toContain('helatorstai')
  })

  it('refuses a month that is none', async () => {
    expect(await failing(month({ month: 13 }))).toMatchObject({ code: 'invalid' })
  })
})
