// @module-tag slow
/** A handover's receipt and what is kept after it, from the command line. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleFile } from '../builders/sample.ts'
import { cliFolder, oneLine } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const on = ['--data', at('firm.db'), '--today', '2026-11-23', '--language', 'en']
beforeAll(async () => {
  await sampleFile(at('firm.db'), { today: '2026-11-23' })
})
afterAll(remove)

it('answers a package with a receipt, which its sender takes once', async () => {
  // The client that is leaving.
  const made = await run('handover', 'export', ...on, '--client', '126', '--recipient', 'Next Oy', '--out', at('p.zip'))
  expect(made).toMatchObject({ code: 0 })
  const make = (...more: string[]) =>
    run('receipt', 'make', at('p.zip'), ...on, '--by', 'Next Oy', ...more, '--out', at('receipt.json'))
  expect(oneLine(await make('--missing', 'nonsense'))).toContain('nonsense')
  expect(await make('--missing', 'calendar', '--unreadable', 'group:contacts')).toMatchObject({ code: 0, err: '' })
  const { items, received_by } = JSON.parse(readFileSync(at('receipt.json'), 'utf8')) as {
    items: { part: string; received: string | null }[]
    received_by: string
  }
  expect(received_by).toBe('Next Oy')
  expect(items.find(({ part }) => part === 'calendar')).toMatchObject({ received: 'missing' })
  const take = (client: string) => run('receipt', 'import', at('receipt.json'), ...on, '--client', client)
  expect(oneLine(await take('101'))).not.toBe('')
  expect(await take('126')).toMatchObject({ code: 0, err: '' })
  expect(oneLine(await take('126'))).not.toBe('')
})

it('lists what falls due for deletion, and all that is kept when it is asked', async () => {
  const due = await run('retention', 'due', ...on, '--json')
  const all = await run('retention', 'due', ...on, '--all', '--json')
  const rowsOf = ({ out }: { out: string }) => JSON.parse(out) as unknown[]
  expect(rowsOf(due).length).toBeGreaterThan(0)
  expect(rowsOf(all).length).toBeGreaterThan(rowsOf(due).length)
  expect((await run('retention', 'due', ...on)).out).toContain('128')
})
