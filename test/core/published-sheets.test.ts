// @module-tag slow
/** Three sheets as payroll firms give them to their clients: each is written with what there is, and takes two pages at most. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aContact, anInstruction, aPayGroup, beforePayday, type Saved } from '../builders/clients.ts'
import { finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { run } from './documents/tools.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Ohje Oy' }).in(core.api)
  await aContact(client).in(core.api)
})
afterEach(() => core.close())

/** The pages of the client's sheet, as they are printed. */
async function printed(): Promise<string[]> {
  const file = await finished(core.api.instructions.print({ client: '7' }))
  const text = run('pdftotext', ['-layout', core.files.path(file.token, file.name) ?? '', '-'])
  return text.replaceAll('\u00a0', ' ').split('\f').slice(0, -1)
}
const material = (days: number, name: string, time?: string) => ({
  kind: 'material' as const,
  name,
  responsible: 'client' as const,
  rule: { ...beforePayday(days), ...(time && { time }) },
})

it('fourteen duties with one cut-off for all of them', async () => {
  await aPayGroup(client)
    .with({ cutoffs: [material(5, 'Aineisto')] })
    .in(core.api)
  const duties = [
    'Tuntilistat',
    'Poissaolot',
    'Lomat',
    'Uudet työntekijät',
    'Päättyvät työsuhteet',
    'Palkankorotukset',
    'Lisät ja palkkiot',
    'Matkalaskut',
    'Luontoisedut',
    'Verokortit',
    'Ulosottomaksukiellot',
    'Ay-jäsenyydet',
    'Kela-hakemukset',
    'Tilinumeron muutokset',
  ]
  for (const what of duties)
    await anInstruction(client).with({ what, how: 'Portaaliin', due_rule: '', cutoff: 'Aineisto' }).in(core.api)
  const pages = await printed()
  expect(pages.length).toBeLessThanOrEqual(2)
  const text = pages.join('')
  for (const what of duties) expect(text).toContain(what)
})

it('several cut-offs before each payday, each with its time', async () => {
  await aPayGroup(client)
    .with({
      name: 'Tuntipalkat',
      frequency: 'twice-a-month',
      payday: {
        rule: { type: 'monthly-days', days: [15, -1] },
        non_business_day: { action: 'previous-banking-day' },
      },
      cutoffs: [material(6, 'Tunnit', '12:00'), material(4, 'Korjaukset', '09:00'), material(2, 'Hyväksyntä', '15:30')],
    })
    .in(core.api)
  for (const [what, cutoff] of [
    ['Tuntilistat', 'Tunnit'],
    ['Korjaukset tunteihin', 'Korjaukset'],
    ['Palkkalistan hyväksyntä', 'Hyväksyntä'],
  ] as const)
    await anInstruction(client).with({ what, how: 'Portaaliin', due_rule: '', cutoff }).in(core.api)
  const pages = await printed()
  expect(pages.length).toBeLessThanOrEqual(2)
  for (const time of ['12.00', '9.00', '15.30']) expect(pages.join('')).toContain(time)
})

it('a yearly list of the paydays of two pay groups', async () => {
  await aPayGroup(client).in(core.api)
  await aPayGroup(client)
    .with({
      name: 'Tuntipalkat',
      position: 1,
      payday: { rule: { type: 'monthly-day', day: 15 }, non_business_day: { action: 'previous-banking-day' } },
      cutoffs: [material(5, 'Tunnit')],
    })
    .in(core.api)
  await anInstruction(client).with({ what: 'Palkka-aineisto', how: 'Portaaliin', due_rule: '' }).in(core.api)
  const pages = await printed()
  expect(pages.length).toBeLessThanOrEqual(2)
  const text = pages.join('')
  // Twelve paydays of each: the first of both, and a date of every month.
  for (const name of ['Kuukausipalkat', 'Tuntipalkat']) expect(text).toContain(name)
  for (let month = 1; month <= 12; month++)
    expect(text.split(new RegExp(`\\d\\.${month}\\.2027`)).length).toBeGreaterThan(2)
})
