// @module-tag slow
/** Encounters from the command line. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleFile } from '../builders/sample.ts'
import { cliFolder, oneLine } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const on = ['--data', at('firm.db'), '--today', '2026-11-23']
beforeAll(async () => {
  await sampleFile(at('firm.db'), { today: '2026-11-23' })
})
afterAll(remove)

it('are logged with a next step, and listed', async () => {
  const next = ['--next', 'Lähetä laskelma', '--next-day', '2026-12-01', '--whose', 'deputy']
  const said = ['--kind', 'visit', '--by', 'firm', '--day', '2026-11-20', '--time', '9.10', '--internal']
  const added = await run('encounters', 'add', 'Lomat puhuttu', ...on, '--client', '104', ...said, ...next)
  expect(added).toEqual({ code: 0, out: '', err: '' })
  const { out } = await run('encounters', 'list', ...on, '--client', '104', '--json')
  expect(JSON.parse(out)).toMatchObject([
    {
      kind: 'visit',
      initiative: 'firm',
      day: '2026-11-20',
      time: '09:10',
      text: 'Lomat puhuttu',
      internal: true,
      next: { text: 'Lähetä laskelma', day: '2026-12-01', whose: 'deputy' },
    },
  ])
  const table = await run('encounters', 'list', ...on, '--kind', 'visit', '--from', '2026-11-01', '--language', 'en')
  expect(table.out).toMatch(/^Day .*\n2026-11-20 09:10 .*Visit .*Lomat puhuttu .*Lähetä laskelma \(2026-12-01\)\n$/)
})

it('without a client, or a next step without its day, are refused in one line', async () => {
  expect(oneLine(await run('encounters', 'add', 'x', ...on, '--client', '999'))).toMatch(/999/)
  const bare = await run('encounters', 'add', 'x', ...on, '--client', '104', '--next', 'y', '--language', 'en')
  expect(bare.code).toBe(1)
  expect(oneLine(bare)).toMatch(/day/i)
})
