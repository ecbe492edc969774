import { fileURLToPath } from 'node:url'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cliFolder, jsonOf, oneLine } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const json = jsonOf(run)
const gb = fileURLToPath(new URL('../builders/catalogue-gb.json', import.meta.url))
const data = at('firm.db')
beforeAll(async () => {
  const made = await run('new', '--data', data, '--firm', 'Palkkatalo Oy', '--person', 'Aino Laine')
  expect(made.err).toBe('')
})
afterAll(remove)

type Kept = { country: string; number: number; items: number }
const countries = async () => (await json<Kept[]>('catalogue', 'list', '--data', data)).map(({ country }) => country)

describe('a catalogue on the command line', () => {
  it('tells what comes and goes, and takes nothing when only that is asked for', async () => {
    const { code, out } = await run('catalogue', 'take', gb, '--preview', '--data', data, '--language', 'en')
    expect(code).toBe(0)
    expect(out).toContain('A new country’s catalogue')
    expect(out).toContain('Rules: 9 new, 0 changed, 0 removed.')
    expect(out).toContain('Spring bank holiday')
    expect(out).toContain('+ P60 to every employee')
    expect(out).toContain('Nothing was taken into use.')
    expect(await countries()).toEqual(['fi'])
  })

  it('is taken beside the one of another country, and not twice', async () => {
    const told = await json<{ taken: boolean; added: unknown[]; removed: unknown[] }>(
      'catalogue',
      'take',
      gb,
      '--data',
      data,
    )
    expect([told.taken, told.added.length, told.removed.length]).toEqual([true, 9, 0])
    expect(await countries()).toEqual(['fi', 'gb'])
    expect((await json<{ taken: boolean }>('catalogue', 'take', gb, '--data', data)).taken).toBe(false)
    const { out } = await run('catalogue', 'list', '--data', data, '--language', 'sv')
    expect(out).toContain('Storbritannien')
  })

  it('refuses a file with faults in one line that names the first', async () => {
    const bad = at('bad.json')
    writeFileSync(bad, JSON.stringify({ ...JSON.parse(readFileSync(gb, 'utf8')), languages: ['fi', 'en'] }))
    const line = oneLine(await run('catalogue', 'take', bad, '--data', data, '--language', 'en'))
    expect(line).toMatch(/bad\.json: \S+ \(fi\): The name is missing in this language, and \d+ more\./)
    const older = at('older.json')
    const whole: { obligations: unknown[] } = JSON.parse(readFileSync(gb, 'utf8'))
    writeFileSync(
      older,
      JSON.stringify({
        ...JSON.parse(readFileSync(gb, 'utf8')),
        version: 0,
        obligations: whole.obligations.slice(0, 3),
      }),
    )
    const old = ['catalogue', 'take', older, '--data', data, '--language', 'fi'] as const
    expect((await run(...old)).err).toContain('--older')
    expect((await run(...old, '--older')).code).toBe(0)
  })
})
