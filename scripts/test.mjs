// `npm test`: everything that must hold, in the order in which a mistake is cheapest to find. Stops at the first failure.
import './node-version.mjs'
import { run } from './tools.mjs'
import { setUp } from './set-up.mjs'

/** @type {[name: string, step: () => Promise<number>][]} */
const steps = [
  ['set-up', async () => ((await setUp()) ? 0 : 1)],
  ['format', () => run('oxfmt', ['--check'])],
  ['types', () => run('tsc', ['--build'])],
  ['lint', () => run('oxlint', ['--type-aware', '--deny-warnings'])],
  ['build', () => run('electron-vite', ['build', '--logLevel', 'warn'])],
  ['unit', () => run('vitest', ['run'])],
  ['journeys', () => run(process.execPath, ['scripts/e2e.mjs'])],
]

const done = []
let failed = ''
for (const [name, step] of steps) {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const code = await step()
  done.push(`${code ? '✗' : '✓'} ${name.padEnd(9)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`)
  if (code) {
    failed = name
    break
  }
}

const left = steps.slice(done.length).map(([name]) => name)
console.log(`\n── summary\n${done.join('\n')}`)
if (failed) console.log(`Failed at "${failed}"${left.length ? `; not run: ${left.join(', ')}` : ''}.`)
else console.log('All passed.')
process.exit(failed ? 1 : 0)
