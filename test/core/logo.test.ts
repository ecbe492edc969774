// @module-tag slow
/** The logo of the letter paper: what may be one, where it is drawn, and that it comes back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { run } from './documents/tools.ts'

const svg = (colour: string) =>
  `<?xml version="1.0"?>\n<!-- Palkkatalo -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30" fill="${colour}"/></svg>`
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

let core: TestCore
let folder: string
beforeEach(async () => {
  core = await aFirm()
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-logo-'))
})
afterEach(async () => {
  await core.close()
  rmSync(folder, { recursive: true })
})

const send = (name: string, content: string | Uint8Array) => {
  const path = join(folder, 'picture')
  writeFileSync(path, content)
  return core.api.firm.saveLogo({ name, path })
}
const shown = async () => (await core.api.firm.logo({}))?.name

it('is a picture, whatever it is called, and takes the place of the one before; each deed can be taken back', async () => {
  expect(await core.api.firm.logo({})).toBeNull()
  await send('logo.svg', svg('#b00'))
  expect(await core.api.firm.logo({})).toMatchObject({
    name: 'logo.svg',
    address: expect.stringMatching(/^data:image\/svg\+xml;base64,/) as string,
  })
  const { id, version } = await send('kuva.txt', png)
  expect(await core.api.firm.logo({})).toMatchObject({
    name: 'kuva.txt',
    address: `data:image/png;base64,${png.toString('base64')}`,
  })
  await core.api.firm.removeLogo({ id, version })
  expect(await shown()).toBeUndefined()
  await core.api.history.undo({})
  expect(await shown()).toBe('kuva.txt')
  await core.api.history.undo({})
  expect(await shown()).toBe('logo.svg')
  await core.api.history.undo({})
  expect(await shown()).toBeUndefined()
})

it('is refused for what no paper can show, and the one before stays', async () => {
  await send('logo.svg', svg('#b00'))
  for (const [content, why] of [
    ['ei kuva', 'not-a-picture'],
    ['<html><svg></svg></html>', 'not-a-picture'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>', 'not-a-picture'],
    [png.subarray(0, 40), 'not-a-picture'],
    [svg('#b00').padEnd(512 * 1024 + 1), 'logo-too-large'],
  ] as const)
    expect(await failing(send('x.svg', content))).toMatchObject({ fields: { logo: why } })
  expect(await shown()).toBe('logo.svg')
})

it('stands on the sheet, the timetable and the matrix', async () => {
  const client = await aClient().with({ number: '7', name: 'Ohje Oy' }).in(core.api)
  await aPayGroup(client).in(core.api)
  const pictures = async () => {
    const { token, name } = await finished(core.api.instructions.print({ client: '7' }))
    const timetable = await finished(core.api.runs.print({ client: '7', language: 'fi' }))
    return [core.files.path(token, name), core.files.path(timetable.token, timetable.name)].map(
      (path) =>
        run('pdfimages', ['-list', path ?? ''])
          .trim()
          .split('\n').length - 2,
    )
  }
  expect(await pictures()).toEqual([0, 0])
  await send('logo.png', png)
  expect((await pictures()).every((count) => count > 0)).toBe(true)
})
