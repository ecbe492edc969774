/** Plans on the command line, over the sample firm. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleFile } from '../builders/sample.ts'
import { cliFolder, jsonOf, oneLine } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const on = ['--data', at('firm.db'), '--today', '2026-11-23']
const json = jsonOf(run)

beforeAll(async () => {
  await sampleFile(at('firm.db'), { today: '2026-11-23' })
})
afterAll(remove)

describe('handover check', () => {
  it('says first what blocks a handover, then each group with its state, and tells of a client that is not there', async () => {
    const { out } = await run('handover', 'check', ...on, '--client', '126')
    expect(out).toMatch(/Blocks the handover: Employees’ base data, Year-to-date and opening balances/)
    expect(out).toMatch(/Employment contracts and pay changes\s+collected\s+in the payroll software\s+41 sopimusta/)
    expect(out).toMatch(/Reconciliation at the transfer\s+to do\s+4 rows/)
    expect(oneLine(await run('handover', 'check', ...on, '--client', '999'))).toMatch(/999/)
  })
})

describe('plan show', () => {
  it('tells the tasks of a client’s plan, their days and what comes first', async () => {
    const { out } = await run('plan', 'show', ...on, '--client', '126')
    expect(out).toMatch(/^Päättäminen: palveluntuottaja vaihtuu · Käynnissä · Viimeinen päivä /)
    expect(out).toMatch(/Asiakas päättää valtuudet.*Todisteet tallennetaan/)
    const [plan] = await json<{ kind: string; tasks: unknown[] }[]>('plan', 'show', ...on, '--client', '125')
    expect([plan?.kind, plan?.tasks.length]).toEqual(['takeover', 28])
    expect((await run('plan', 'show', ...on, '--client', '107')).out).toBe('Suunnitelmia ei ole\n')
    expect(oneLine(await run('plan', 'show', ...on))).toMatch(/--client/)
  })
})
