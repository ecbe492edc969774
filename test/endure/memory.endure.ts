/** Memory over many large jobs in one process: it may rise to the height of the largest, and stays there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'

type Memory = { readonly rss: number; readonly heapUsed: number; readonly external: number }
const MB = 1_000_000
const child = new URL('memory-child.ts', import.meta.url).pathname

/** The memory of a process after each of `rounds` rounds of a job, its garbage collected. */
async function memoryOf(job: string, rounds: number): Promise<readonly Memory[]> {
  const running = spawn(process.execPath, ['--expose-gc', child, job, String(rounds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  running.stdout.on('data', (text: Buffer) => (said += String(text)))
  const [code] = (await once(running, 'close')) as [number | null]
  expect(code).toBe(0)
  const lines = said.trim().split('\n')
  expect(lines).toHaveLength(rounds)
  return lines.map((line) => JSON.parse(line) as Memory)
}

const highest = (rounds: readonly Memory[], of: keyof Memory) => Math.max(...rounds.map((round) => round[of]))

it.concurrent.each([
  ['sheets and packages of a client with 3,000 instructions', 'out', 60],
  ['packages of such a client that are checked', 'in', 400],
] as const)('does not grow with the number of %s', async (_, job, count) => {
  const rounds = await memoryOf(job, count)
  const [first, last] = [rounds.slice(count / 6, count / 2), rounds.slice(count / 2)]
  // A megabyte a round would be 30, and more, over the second half.
  expect(highest(last, 'rss') - highest(first, 'rss')).toBeLessThan(25 * MB)
  expect(highest(last, 'heapUsed') - highest(first, 'heapUsed')).toBeLessThan(10 * MB)
  expect(highest(last, 'external') - highest(first, 'external')).toBeLessThan(10 * MB)
  expect(highest(rounds, 'rss')).toBeLessThan(900 * MB)
})
