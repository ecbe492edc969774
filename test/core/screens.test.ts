// @module-tag slow
/** The walk over every screen that other tests do with damaged rows: over sound rows it sees all of them. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientScreens, firmScreens, look } from '../builders/screens.ts'
import type { EngineCore } from '../builders/engines.ts'
import { contract } from '../../shared/api/contract.ts'
import { anEngine, aRichClient, aSender } from './handover/firms.ts'

const engine = anEngine()
let core: EngineCore
let client: string
beforeAll(async () => {
  core = await aSender(engine())
  client = (await aRichClient(core)).id
})
afterAll(() => core.close())

it('is answered by every screen of the firm and of a client', async () => {
  const screens = [...(await firmScreens(core.api)), ...(await clientScreens(core.api, client))]
  expect(await look(screens, core.reports)).toEqual({ blind: [], refused: [] })
}, 120_000)

it('leaves out nothing that shows rows', async () => {
  const walked = new Set(
    [...(await firmScreens(core.api)), ...(await clientScreens(core.api, client))].map(
      ({ name }) => name.split(' ')[0],
    ),
  )
  const asking = Object.entries(contract).flatMap(([area, calls]) =>
    Object.entries(calls).flatMap(([name, call]) => (call['~orpc'].meta.kind === 'command' ? [] : [`${area}.${name}`])),
  )
  expect(asking.filter((name) => !walked.has(name) && !name.startsWith('storage.'))).toEqual([
    'attachments.add',
    'attachments.open',
    'changes.watch',
    'feedback.get',
    'firm.previewLook',
    'firm.checkTemplate',
    'handover.verify',
    'handover.import',
    'handover.receipt',
    'handover.makeReceipt',
    'imports.look',
    'imports.check',
    'imports.saveFaults',
    'imports.take',
    'meetings.get',
    'meetings.print',
    'meetings.letter',
    'planContents.get',
    'planContents.interview',
    'planContents.printInterview',
    'planContents.printReturn',
    'plans.previewMove',
    'plans.print',
    'responsibilities.print',
    'surveys.get',
    'surveys.form',
    'surveys.import',
  ])
})
