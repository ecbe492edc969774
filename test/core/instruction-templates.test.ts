/** Templates of instructions: what a client begins from, the firm's own, and what a newer version offers. */
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'
import { clientKinds, layouts } from '../../shared/domain/instructions/templates.ts'
import { languages } from '../../shared/domain/words.ts'
import { starter } from '../../shared/i18n/starter.ts'
import { templateItems } from '../../shared/i18n/template-items.ts'
import { templateTexts } from '../../shared/i18n/template-texts.ts'
import { parse } from '../../shared/domain/text/parse.ts'
import { write } from '../../shared/domain/text/write.ts'
import type { SheetState } from '../../shared/api/instructions.ts'
import { aClient, anInstruction, aPayGroup, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { run } from './documents/tools.ts'

let core: TestCore
let client: Saved
let other: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Ohje Oy' }).in(core.api)
  other = await aClient().with({ number: '8', name: 'Toinen Oy' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const items = async (of = '7') => (await core.api.instructions.get({ client: of, language: 'fi' })).items
const itemOf = async (what: string, of = '7') => {
  const found = (await items(of)).find((item) => item.what === what)
  if (!found) throw new Error(`no item ${what}`)
  const { next: _, words: __, ...row } = found
  return row
}
const offerOf = async (of = '7') => (await core.api.instructions.renewal({ client: of })).offer

describe('the templates that come with the program', () => {
  test.each(clientKinds)('say what they name, in every language, with rules that can be read (%s)', (kind) => {
    for (const language of languages) {
      const words: Record<string, { what: string; how: string }> = {
        ...starter[language].items,
        ...templateItems[language],
      }
      const sections: Record<string, string> = starter[language].sections
      for (const [item, section, , due] of layouts[kind]) {
        expect(words[item]?.what, `${language} ${item}`).toBeTruthy()
        expect(words[item]?.how, `${language} ${item}`).toBeTruthy()
        expect(sections[section], `${language} ${section}`).toBeTruthy()
        if (due !== '' && due !== 'material' && due !== 'approval') expect(parseTyped(due)).toHaveProperty('ok')
      }
      const { introduction, closing, guide } = templateTexts[language]
      const isWhole = (text: string) => parse(write(parse(text)))
      for (const text of [introduction, closing, guide]) expect(isWhole(text)).toEqual(parse(text))
    }
    expect(new Set(layouts[kind].map(([item]) => item)).size).toBe(layouts[kind].length)
  })

  it('are offered with the one that the client’s facts speak for, and start what they show', async () => {
    const tavern = await aClient().with({ number: '9', industry: 'restaurant' }).in(core.api)
    const { likely, templates } = await core.api.instructions.templates({ client: tavern.id })
    expect(likely).toBe('restaurant')
    expect(templates.map(({ key }) => key)).toEqual([...clientKinds])
    const chosen = templates.find(({ key }) => key === 'hourly')
    await core.api.instructions.start({ client_id: tavern.id, template: 'hourly' })
    expect((await items('9')).map(({ what }) => what)).toEqual(chosen?.items.map(({ what }) => what))
    const { sheet } = await core.api.instructions.get({ client: '9', language: 'fi' })
    expect(sheet.introduction).toBe(chosen?.texts.introduction)
    expect(await offerOf('9')).toBeNull()
    expect((await items('9')).every((item) => Object.keys(item.others).length === 0)).toBe(true)
    await core.api.history.undo({})
    await core.api.instructions.start({ client_id: tavern.id, template: 'hourly', beside: ['sv'] })
    const swedish = (await core.api.instructions.templates({ language: 'sv' })).templates.find(
      ({ key }) => key === 'hourly',
    )
    expect((await items('9')).map(({ others }) => others.sv?.what)).toEqual(swedish?.items.map(({ what }) => what))
    expect((await core.api.instructions.get({ client: '9', language: 'fi' })).sheet.others.sv).toEqual(swedish?.texts)
    expect(await failing(core.api.instructions.start({ client_id: other.id, template: 'none' }))).toMatchObject({
      reason: 'gone',
    })
  })

  it('leave a text alone that was there before', async () => {
    await core.api.instructions.saveSheet({
      client_id: client.id,
      introduction: 'Oma',
      exceptions: '',
      closing: '',
      answer_days: 0,
      review: false,
    })
    await core.api.instructions.start({ client_id: client.id })
    const { sheet } = await core.api.instructions.get({ client: '7', language: 'fi' })
    expect(sheet).toMatchObject({ introduction: 'Oma' })
    expect(sheet.closing).not.toBe('')
  })
})

describe('the firm’s own template', () => {
  const keep = (of: Saved, name = 'Omat') => core.api.instructions.saveTemplate({ client_id: of.id, name })
  const own = async () =>
    (await core.api.instructions.templates({ client: client.id })).templates.filter((one) => one.own)

  it('is kept from a client, gets its next version by its name, and goes to the bin', async () => {
    expect(await failing(keep(client))).toMatchObject({ reason: 'no-items' })
    await anInstruction(client).with({ what: 'Tunnit', cutoff: '' }).in(core.api)
    await keep(client)
    await keep(client, ' omat ')
    expect(await own()).toMatchObject([{ number: 2, items: [{ what: 'Tunnit' }] }])
    const [template] = await own()
    await core.api.instructions.removeTemplate(template!.own!)
    expect(await own()).toEqual([])
    expect(await core.api.history.bin({})).toMatchObject([{ table: 'instruction_template' }])
    await core.api.history.undo({})
    expect(await own()).toHaveLength(1)
  })

  it('is written anew where it is kept: a version that a client has gets the next number, one that nobody has does not', async () => {
    await anInstruction(client).with({ what: 'Tunnit', cutoff: '' }).in(core.api)
    await keep(client)
    await keep(client, 'Toinen')
    const edit = async (change: { name?: string; due?: string; what?: string }) => {
      const found = (await own()).find(({ name }) => name !== 'Toinen')!
      const { own: row, name, texts, others = {} } = found
      const { what = 'Tunnit', due = '', ...rest } = change
      const [first] = found.items
      const item = { ...first!, others: { sv: { section: '', what: 'Timmar', how: '', due_words: '' } } }
      const items = [{ ...item, what, due }, ...(found.items.length > 1 ? [] : [{ ...item, key: '', what: 'Lomat' }])]
      return core.api.instructions.editTemplate({ ...row!, name, texts, others, items, ...rest })
    }
    expect(await failing(edit({ name: ' toinen' }))).toMatchObject({ fields: { name: 'name-taken' } })
    expect(await failing(edit({ due: 'maksupäivä-5xx' }))).toMatchObject({ fields: { due_rule: expect.any(String) } })
    await edit({ what: 'Tuntilista', due: 'maksupäivä-5tp' })
    // The client it was kept from began anew from the second one: nobody has this version.
    const [template] = (await own()).filter(({ name }) => name !== 'Toinen')
    expect(template).toMatchObject({ number: 1, beside: ['sv'], items: [{ what: 'Tuntilista' }, { what: 'Lomat' }] })
    expect(template?.items[1]?.key).not.toBe('')
    await core.api.instructions.start({ client_id: other.id, template: template!.key, beside: ['sv'] })
    expect(await offerOf('8')).toBeNull()
    await edit({ name: 'Omat pohjat', what: 'Tuntilista', due: 'maksupäivä-5tp' })
    expect(await offerOf('8')).toMatchObject({ to: 2 })
    await core.api.history.undo({})
    await edit({ what: 'Tuntilistat', due: 'maksupäivä-4tp' })
    expect((await offerOf('8'))?.lines.map(({ field, offered }) => [field, offered])).toContainEqual([
      'what',
      'Tuntilistat',
    ])
    await core.api.history.undo({})
    expect(await offerOf('8')).toBeNull()
  })

  /** A template of three items from `client`, which `other` began from; then changed at `client` and kept again. */
  async function renewed() {
    for (const what of ['Tunnit', 'Lomat', 'Matkat'])
      await anInstruction(client).with({ what, how: 'Sähköposti' }).in(core.api)
    await keep(client)
    const [template] = await own()
    await core.api.instructions.start({ client_id: other.id, template: template!.key })
    await core.api.instructions.save({ ...(await itemOf('Lomat', '8')), how: 'Oma tapa', section: '' })
    await core.api.instructions.save({ ...(await itemOf('Tunnit')), how: 'Portaali' })
    await core.api.instructions.save({ ...(await itemOf('Lomat')), how: 'Portaali', what: 'Vuosilomat' })
    const { id, version } = await itemOf('Matkat')
    await core.api.instructions.remove({ id, version })
    await anInstruction(client).with({ what: 'Poissaolot' }).in(core.api)
    await keep(client)
  }

  it('offers its next version field by field: what was changed for a client stays unless it is chosen', async () => {
    await renewed()
    expect(await offerOf('7')).toBeNull()
    const offer = await offerOf('8')
    expect(offer).toMatchObject({ from: 1, to: 2 })
    expect(offer?.lines.map(({ kind, what, field, usual }) => [kind, what, field, usual])).toEqual([
      ['changed', 'Tunnit', 'how', true],
      ['changed', 'Lomat', 'what', true],
      ['changed', 'Lomat', 'how', false],
      ['new', 'Poissaolot', null, true],
      ['removed', 'Matkat', null, false],
    ])
    expect(offer?.lines[2]).toMatchObject({ given: 'Sähköposti', mine: 'Oma tapa', offered: 'Portaali' })

    const take = offer!.lines.filter(({ usual }) => usual).map(({ id }) => id)
    expect(await core.api.instructions.renew({ client_id: other.id, number: 2, take })).toEqual({ taken: 3 })
    expect((await items('8')).map(({ what, how }) => [what, how])).toEqual([
      ['Tunnit', 'Portaali'],
      ['Vuosilomat', 'Oma tapa'],
      ['Matkat', 'Sähköposti'],
      ['Poissaolot', 'Lomakkeella'],
    ])
    expect(await offerOf('8')).toBeNull()
    // It is one deed.
    await core.api.history.undo({})
    expect((await items('8')).map(({ what }) => what)).toEqual(['Tunnit', 'Lomat', 'Matkat'])
    expect(await offerOf('8')).toMatchObject({ to: 2 })
  })

  it('is taken whole where that is chosen, and what was not taken is not offered again', async () => {
    await renewed()
    const ids = (await offerOf('8'))!.lines.map(({ id }) => id)
    await core.api.instructions.renew({ client_id: other.id, number: 2, take: ids })
    expect((await items('8')).map(({ what, how }) => [what, how])).toEqual([
      ['Tunnit', 'Portaali'],
      ['Vuosilomat', 'Portaali'],
      ['Poissaolot', 'Lomakkeella'],
    ])
    await core.api.history.undo({})
    await core.api.instructions.renew({ client_id: other.id, number: 2, take: [] })
    await keep(client)
    expect((await offerOf('8'))?.lines.map(({ what }) => what)).toEqual([])
    expect(await failing(core.api.instructions.renew({ client_id: other.id, number: 2, take: [] }))).toMatchObject({
      code: 'conflict',
    })
  })

  it('is taken for many at once, and makes a sheet out of date until then', async () => {
    await renewed()
    await core.api.instructions.publish({ client_id: other.id })
    const rows = async () =>
      (await finished(core.api.instructions.overview({}))).rows.find(
        ({ client_id }: SheetState) => client_id === other.id,
      )
    expect((await rows())?.outdated).toEqual(['template'])
    expect(await core.api.instructions.renewMany({ client_ids: [client.id, other.id] })).toEqual({ clients: 1 })
    expect((await items('8')).map(({ how }) => how)).toEqual(['Portaali', 'Oma tapa', 'Sähköposti', 'Lomakkeella'])
    expect((await rows())?.outdated).toEqual(['instructions'])
    await core.api.history.undo({})
    expect((await rows())?.outdated).toEqual(['template'])
  })
})

describe('the pocket guide', () => {
  it('is the firm’s own once it was saved, one in each language, and is printed with our people', async () => {
    const first = await core.api.instructions.guide({ language: 'fi' })
    expect(first).toMatchObject({ id: null, text: templateTexts.fi.guide })
    const saved = await core.api.instructions.saveGuide({ language: 'fi', text: '# Puhelin\nVastataan **heti**.' })
    expect(await failing(core.api.instructions.saveGuide({ language: 'fi', text: 'x' }))).toMatchObject({
      code: 'conflict',
    })
    await core.api.instructions.saveGuide({ ...saved, language: 'fi', text: '# Puhelin\nVastataan **aina**.' })
    expect((await core.api.instructions.guide({ language: 'sv' })).id).toBeNull()
    const file = await finished(core.api.instructions.printGuide({ language: 'fi' }))
    expect(file.name).toBe('taskuopas.pdf')
    const path = core.files.path(file.token, file.name) ?? ''
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    const text = run('pdftotext', ['-layout', path, '-'])
    expect(text).toContain('Puhelin')
    expect(text).toContain('Vastataan aina.')
    expect(text).not.toContain('**')
  })
})
