// @module-tag slow
/** How the firm's papers look: its colour and texts, and templates of its own. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ManyPrinted } from '../../shared/api/instructions.ts'
import type { Printed } from '../../shared/api/values.ts'
import { aClient, anInstruction, aPayGroup } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { faults } from './documents/pdf-rules.ts'
import { run } from './documents/tools.ts'

let core: TestCore
beforeEach(async () => {
  core = await aFirm()
  const client = await aClient().with({ number: '7', name: 'Ohje Oy' }).in(core.api)
  await aPayGroup(client).in(core.api)
  await anInstruction(client).with({ what: 'Tunnit' }).in(core.api)
})
afterEach(() => core.close())

const texts = {
  head_fi: 'Palkat ajallaan',
  head_sv: '',
  head_en: '',
  foot_fi: 'www.palkkatalo.fi',
  foot_sv: '',
  foot_en: '',
}
const pathOf = (file: Printed) => core.files.path(file.token, file.name) ?? ''
const textOf = (file: Printed) => run('pdftotext', ['-layout', pathOf(file), '-'])
const print = (language: 'fi' | 'sv' = 'fi'): Promise<Printed> =>
  finished(core.api.instructions.print({ client: '7', language }))
const save = async (values: Partial<typeof texts> = {}, colour = '#22703f') => {
  const { id, version } = await core.api.firm.get({})
  const { texts: now } = await core.api.firm.look({})
  const seen = now.id === null ? {} : { id: now.id, version: now.version ?? 0 }
  return core.api.firm.saveLook({ ...texts, ...values, ...seen, colour, firm: { id, version } })
}
const file = (source: string | Uint8Array) => {
  const path = join(core.profile, 'malli.typ')
  writeFileSync(path, source)
  return { name: 'malli.typ', path }
}
const take = (source: string | Uint8Array) => core.api.firm.saveTemplate({ kind: 'sheet', ...file(source) })

it('puts the texts of head and foot on papers of their language, with the colour in one deed', async () => {
  await save()
  expect(await core.api.firm.get({})).toMatchObject({ colour: '#22703f' })
  const finnish = await print()
  expect(textOf(finnish)).toMatch(/Palkat ajallaan[^]*www\.palkkatalo\.fi/)
  expect(faults(new Uint8Array(readFileSync(pathOf(finnish))), 'Asiakasohje: Ohje Oy', 'fi')).toEqual([])
  expect(textOf(await print('sv'))).not.toContain('palkkatalo')
  // The prints of the calendar are of the same family.
  for (const made of [
    await finished(core.api.calendar.printMonth({ year: 2027, month: 3, language: 'fi' })),
    await finished(core.api.calendar.printYear({ year: 2027 })),
    await finished(core.api.calendar.printCheck({ year: 2027, language: 'fi' })),
    await finished(core.api.calendar.printWheel({ year: 2027, language: 'fi' })),
  ])
    expect(textOf(made)).toMatch(/Palkat ajallaan · www\.palkkatalo\.fi/)
  await save({ foot_fi: '' }, '#1f5fae')
  expect(textOf(await print())).not.toContain('palkkatalo')
  await core.api.history.undo({})
  expect(await core.api.firm.get({})).toMatchObject({ colour: '#22703f' })
  expect(textOf(await print())).toContain('palkkatalo')
})

it('shows what is typed before it is saved, and saves nothing by that', async () => {
  const asked = { ...texts, foot_sv: 'Öppet 8–16', colour: '#b3261e', language: 'sv' as const }
  const shown: Printed = await finished(core.api.firm.previewLook(asked))
  expect(textOf(shown)).toContain('Öppet 8–16')
  expect((await core.api.firm.look({})).texts).toMatchObject({ id: null, foot_sv: '' })
})

const own = '#import "base.typ": document-of\n#let draw(data) = document-of((..data, kind: "OMA MALLI"))\n'

it('draws a kind of paper by the firm’s own template, and by ours again when that is taken away', async () => {
  const saved = await take(own)
  expect(textOf(await print())).toContain('OMA MALLI')
  const many: ManyPrinted = await finished(core.api.instructions.printMany({}))
  expect(many).toMatchObject({ printed: 1 })
  expect(run('pdftotext', [core.files.path(many.file?.token ?? '', many.file?.name) ?? '', '-'])).toContain('OMA MALLI')
  expect((await core.api.firm.look({})).templates).toMatchObject([{ kind: 'sheet', name: 'malli.typ' }])
  await core.api.firm.removeTemplate(saved)
  expect(textOf(await print())).not.toContain('OMA MALLI')
})

it.each([
  ['#import "base.typ": document-of\n\n#let draw(data) = document-of(data', { code: 'engine', line: 3 }],
  ['#let draw(data) = {\n  nothing-such(data)\n}', { code: 'engine', line: 2 }],
  ['#import "@preview/cetz:0.3.0": *\n#let draw(data) = []', { code: 'imports', line: 1 }],
  ['#let x = "@preview/a:1.0.0"\n#let draw(data) = {\n  import x\n}', { code: 'imports', line: 3 }],
  ['#let draw(data) = eval("1")', { code: 'eval', line: 1 }],
  ['#let draw(data) = [#read("/etc/passwd")]', { code: 'engine', line: 1 }],
  ['#let draw(data) = [#read("../base.typ")]', { code: 'engine', line: 1 }],
  // Drawn, but no accessible PDF: its first heading is of the second level.
  ['= Nothing', { code: 'no-draw', line: 0 }],
  [new Uint8Array([0xff, 0xfe, 0x00]), { code: 'not-text' }],
  [`${own}${'// x'.repeat(15_000)}`, { code: 'too-large' }],
])('refuses a template that does not draw, and says in which line: %#', async (source, facts) => {
  expect(await failing(take(source))).toMatchObject({ reason: 'template-broken', facts })
  expect(await finished(core.api.firm.checkTemplate(file(source)))).toMatchObject({ fault: facts })
  expect((await core.api.firm.look({})).templates).toEqual([])
})

it('falls back to ours where its own template fails with the data, and says so on every way', async () => {
  // It draws all samples, and fails with this client.
  await take(
    '#import "base.typ": document-of\n#let draw(data) = {\n  assert(data.heading != "Ohje Oy")\n  document-of(data)\n}',
  )
  const printed = await print()
  expect(printed.fallback).toMatchObject({ code: 'engine', line: 3 })
  expect(textOf(printed)).toContain('Tunnit')
  for (const as of ['pdf', 'zip'] as const)
    expect(await finished(core.api.instructions.printMany({ as }))).toMatchObject({
      printed: 1,
      fallback: { code: 'engine', line: 3 },
    })
})
