/** What is exported can be imported again, and changes nothing. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Language } from '../../../shared/domain/words.ts'
import type { Checked } from '../../../shared/api/imports.ts'
import { aCore, finished, type TestCore } from '../../builders/core.ts'

let sample: TestCore
beforeAll(async () => {
  sample = await aCore()
  await finished(sample.api.storage.sample({ language: 'fi' }))
}, 60_000)
afterAll(() => sample.close())

type Format = 'xlsx' | 'csv'

async function exported(language: Language, format: Format, list: 'clients' | 'contacts' = 'clients'): Promise<string> {
  const ref = await finished(sample.api.tables.export({ list, language, format }))
  const path = join(sample.profile, `${language}-${ref.name}`)
  writeFileSync(path, sample.files.read(ref))
  return path
}
const check = async (core: TestCore, path: string, addPeople = false): Promise<Checked> => {
  const { mapping } = await finished(core.api.imports.look({ path }))
  return finished(core.api.imports.check({ path, mapping, addPeople }))
}

it.each([
  ['fi', 'xlsx'],
  ['fi', 'csv'],
  ['sv', 'csv'],
  ['en', 'xlsx'],
  ['en', 'csv'],
] as const)('the sample firm, in %s as %s', async (language, format) => {
  const { faults, counts } = await check(sample, await exported(language, format))
  expect(faults).toEqual([])
  expect(counts).toMatchObject({ added: 0, changed: 0, contactsAdded: 0, contactsChanged: 0, groupsAdded: 0 })
  expect(counts.same).toBeGreaterThan(20)
})

it('comes into an empty firm as it was', async () => {
  const path = await exported('fi', 'xlsx')
  const core = await aCore()
  try {
    const { mapping } = await finished(core.api.imports.look({ path }))
    await finished(core.api.imports.take({ path, mapping, addPeople: true }))
    const again = join(sample.profile, 'again.xlsx')
    const ref = await finished(core.api.tables.export({ list: 'clients', language: 'fi', format: 'xlsx' }))
    writeFileSync(again, core.files.read(ref))
    const { counts, faults } = await check(sample, again)
    expect(faults).toEqual([])
    expect(counts).toMatchObject({ added: 0, changed: 0, contactsChanged: 0, groupsAdded: 0 })
  } finally {
    await core.close()
  }
})

it('contact persons alone, which change nothing', async () => {
  for (const format of ['xlsx', 'csv'] as const) {
    const { faults, counts } = await check(sample, await exported('fi', format, 'contacts'))
    expect(faults).toEqual([])
    expect(counts).toMatchObject({ added: 0, changed: 0, contactsAdded: 0, contactsChanged: 0 })
    expect(counts.rows).toBeGreaterThan(60)
  }
})
