/** The checker of the open profile on the command line: no data file, an exit code for scripts. */
import { conformanceRules } from '../../shared/domain/handover/conformance.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { cliFolder } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const example = new URL('../../docs/package/examples/luovutus.zip', import.meta.url).pathname
afterAll(remove)

it('tells the rules of a package by number, and ends with 1 where one is broken', async () => {
  const whole = await run('handover', 'verify', '--profile', example)
  expect([whole.code, whole.out.match(/^\d\.\d /gm)?.length]).toEqual([0, conformanceRules.length])
  writeFileSync(at('half.zip'), readFileSync(example).subarray(0, 90_000))
  const judged = await run('handover', 'verify', '--profile', at('half.zip'), '--json')
  expect([judged.code, judged.err]).toEqual([1, expect.stringMatching(/: 1\.|1 rule/)])
  const said = JSON.parse(judged.out) as { conforms: boolean; findings: { rule: string; result: string }[] }
  expect(said.conforms).toBe(false)
  expect(said.findings[0]).toMatchObject({ rule: '1.1', result: 'failed' })
})
