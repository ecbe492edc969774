// @module-tag slow
/** The sheets of many clients at once: one PDF for the printer, or files. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ManyPrinted } from '../../shared/api/instructions.ts'
import { aClient, aContact, anInstruction, aPayGroup, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { count } from '../builders/endure.ts'
import { aFirm } from '../builders/firm.ts'
import { faults } from './documents/pdf-rules.ts'
import { PdfObjects } from './documents/pdf-objects.ts'
import { run } from './documents/tools.ts'

let core: TestCore
beforeEach(async () => {
  core = await aFirm()
})
afterEach(() => core.close())

const written = async (number: string, name: string, language: 'fi' | 'sv' | 'en', items = 1): Promise<Saved> => {
  const client = await aClient().with({ number, name, language }).in(core.api)
  await aPayGroup(client).in(core.api)
  await aContact(client).in(core.api)
  for (let at = 0; at < items; at++)
    await anInstruction(client)
      .with({ what: `Tunnit ${at}`, how: 'Portaalissa.\n'.repeat(6) })
      .in(core.api)
  return client
}
const print = (input: Parameters<typeof core.api.instructions.printMany>[0]): Promise<ManyPrinted> =>
  finished(core.api.instructions.printMany(input))
const pathOf = (file: { token: string; name: string } | null) => core.files.path(file?.token ?? '', file?.name) ?? ''
const pages = (path: string) => run('pdftotext', ['-layout', path, '-']).split('\f').slice(0, -1)

it('begins each client on the front of a sheet, in the order asked for, with pages of its own', async () => {
  const short = await written('1', 'Öljy Oy', 'fi')
  const long = await written('2', 'Åbo Lön Ab', 'sv', 14)
  await written('3', 'Third Ltd', 'en')
  const { file, printed, told } = await print({ clients: [long.id, short.id, '3'] })
  expect(printed).toBe(3)
  expect(told.map(({ client, why }) => [client, why])).toEqual(
    ['Åbo Lön Ab', 'Öljy Oy', 'Third Ltd'].map((name) => [name, 'no-firm-contact']),
  )
  const bytes = new Uint8Array(readFileSync(pathOf(file)))
  expect(faults(bytes, 'Kundernas instruktioner', 'sv', { blanks: true })).toEqual([])
  const told_pages = pages(pathOf(file))
  const firsts = ['Åbo Lön Ab', 'Öljy Oy', 'Third Ltd'].map((name) =>
    told_pages.findIndex((page) => page.includes(name) && /(sida|sivu|page) 1 /.test(page)),
  )
  expect(firsts[0]).toBe(0)
  expect(firsts.every((at, nth) => at % 2 === 0 && at > (firsts[nth - 1] ?? -1))).toBe(true)
  for (const [nth, first] of firsts.entries()) {
    const its = told_pages.slice(first, firsts[nth + 1]).filter((page) => page.trim() !== '')
    for (const [at, page] of its.entries())
      expect(page).toMatch(new RegExp(`(sida|sivu|page) ${at + 1} (/|of) ${its.length}`))
  }
  // A page that is left over says nothing at all.
  const blank = told_pages.filter((page) => page.trim() === '')
  expect(blank.length).toBeGreaterThan(0)
  const languages = Object.values(new PdfObjects(bytes).objects)
  expect(['sv-FI', 'fi-FI', 'en-FI'].every((one) => JSON.stringify(languages).includes(one))).toBe(true)
})

it('tells what is wrong with one client, by its name, and prints the others', async () => {
  await written('1', 'Hyvä Oy', 'fi')
  await aClient().with({ number: '2', name: 'Kirjoittamaton Oy' }).in(core.api)
  const endless = await written('3', 'Pitkä Oy', 'fi')
  for (let at = 0; at < 9; at++)
    await anInstruction(endless)
      .with({ what: `Romaani ${at}`, how: 'x '.repeat(24_900) })
      .in(core.api)
  const { file, printed, told } = await print({})
  expect(printed).toBe(1)
  expect(told).toMatchObject([
    { client: 'Hyvä Oy', why: 'no-firm-contact', printed: true },
    { client: 'Kirjoittamaton Oy', why: 'nothing-written', printed: false },
    { client: 'Pitkä Oy', why: 'no-firm-contact', printed: true },
    { client: 'Pitkä Oy', why: 'too-long', printed: false },
  ])
  expect(pages(pathOf(file)).join('')).not.toContain('Romaani')
  expect(await print({ clients: ['2'] })).toMatchObject({ file: null, printed: 0, told: [{ why: 'nothing-written' }] })
  expect(await failing(print({ clients: ['nobody'] }))).toMatchObject({ code: 'not-found', reason: 'no-client' })
})

it('makes single files, each named by its client, and the same bytes twice', async () => {
  await written('1', 'Yksi Oy', 'fi')
  await written('2/B', 'Två Ab', 'sv')
  const zipped = await print({ as: 'zip' })
  expect(
    run('unzip', ['-Z1', pathOf(zipped.file)])
      .trim()
      .split('\n')
      .toSorted(),
  ).toEqual(['asiakasohje-1.pdf', 'kundinstruktion-2-b.pdf'])
  const again = await print({ as: 'zip' })
  expect(readFileSync(pathOf(again.file))).toEqual(readFileSync(pathOf(zipped.file)))
  const { files } = await print({ as: 'files', language: 'en' })
  expect(files.map(({ name }) => name)).toEqual(['client-instruction-2-b.pdf', 'client-instruction-1.pdf'])
  for (const file of files)
    expect(faults(new Uint8Array(readFileSync(pathOf(file))), titleOf(file.name), 'en')).toEqual([])
})
const titleOf = (name: string) => `Client instruction: ${name.includes('2-b') ? 'Två Ab' : 'Yksi Oy'}`

it('is given up at once when somebody cancels it, and leaves nothing', async () => {
  for (let at = 0; at < count(3, 40); at++) await written(String(at), `Asiakas ${at}`, 'fi', 3)
  const leaving = new AbortController()
  const steps = await core.api.instructions.printMany({}, { signal: leaving.signal })
  let step = await steps.next()
  while (!step.done && step.value.step !== 'drawing') step = await steps.next()
  const ended = failing(steps.next())
  leaving.abort()
  expect(await ended).toMatchObject({ code: 'cancelled' })
  // The next one is drawn by a new thread.
  expect(await print({ clients: ['1'] })).toMatchObject({ printed: 1 })
})
