/** Long answers are not held against the contract where somebody waits for them: they must be the same without. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contract } from '../../shared/api/contract.ts'
import { aLine, aPlan, aStep } from '../builders/clients.ts'
import { aCore, finished, type TestCore } from '../builders/core.ts'

const folder = mkdtempSync(join(tmpdir(), 'vuosikello-long-'))
const file = join(folder, 'firm.db')
let checked: TestCore
let plain: TestCore
beforeAll(async () => {
  const made = await aCore()
  await finished(made.api.storage.sample({ file, language: 'fi' }))
  await made.close()
  checked = await aCore({ file })
  plain = await aCore({ file, checked: false })
  const { rows } = await plain.api.clients.list({})
  for (const { id } of rows.slice(0, 12)) {
    const client = { id, version: 1 }
    await aStep(client).with({ provider: 'none' }).in(plain.api)
    await aLine(client).with({ place: 'Työaikajärjestelmä' }).in(plain.api)
    await aPlan(client).in(plain.api)
  }
}, 60_000)
afterAll(async () => {
  await plain.close()
  await checked.close()
  rmSync(folder, { recursive: true, force: true })
})

const year = { from: '2026-01-01', to: '2026-12-31' }
const asked: Readonly<Record<string, (core: TestCore) => Promise<unknown>>> = {
  'calendar.list': ({ api }) => api.calendar.list({ ...year, language: 'fi', explanations: true }),
  'calendar.today': ({ api }) => api.calendar.today({ language: 'fi', days: 60 }),
  'calendar.grid': ({ api }) => api.calendar.grid({ year: 2026 }),
  'clients.list': ({ api }) => api.clients.list({}),
  'engagements.picture': ({ api }) => api.engagements.picture({}),
  'feedback.review': ({ api }) => api.feedback.review({ month: '2026-12' }),
  'information.list': ({ api }) => api.information.list({}),
  'responsibilities.greyAreas': ({ api }) => api.responsibilities.greyAreas({}),
  'reports.firm': ({ api }) => api.reports.firm(year),
  'reports.rows': ({ api }) => api.reports.rows({ ...year, figure: 'onTime', language: 'fi' }),
  'plans.list': ({ api }) => api.plans.list({ language: 'fi' }),
  'late.history': async ({ api }) => {
    const { rows } = await api.clients.list({ limit: 1 })
    return [
      await api.late.history({ ...year, language: 'fi' }),
      await api.late.history({ ...year, language: 'fi', client: rows[0]?.id ?? '' }),
    ]
  },
}

it.each(Object.keys(asked))('%s', async (name) => {
  const ask = asked[name]
  const answers = [await ask?.(plain), await ask?.(checked)]
  expect(JSON.stringify(answers[0]).length).toBeGreaterThan(1000)
  expect(answers[0]).toStrictEqual(answers[1])
})

it('are all asked here', () => {
  const long = Object.entries(contract).flatMap(([area, calls]) =>
    Object.entries(calls).flatMap(([name, call]) => ('long' in call['~orpc'].meta ? [`${area}.${name}`] : [])),
  )
  expect(long.toSorted()).toEqual(Object.keys(asked).toSorted())
})
