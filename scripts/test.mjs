// `npm test`: everything that must hold, in the order in which a mistake is cheapest to find. Stops at the first failure.
import './node-version.mjs'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { reporting, slowest } from './slowest.mjs'
import { root, run } from './tools.mjs'
import { setUp } from './set-up.mjs'

/** @type {[name: string, step: () => Promise<number>][]} */
const steps = [
  ['set-up', async () => ((await setUp()) ? 0 : 1)],
  ['format', () => run('oxfmt', ['--check'])],
  // The rules that look at types have the compiler read the program anyway; it says what it finds wrong, as `tsc --build` would.
  ['lint', () => run('oxlint', ['--type-aware', '--type-check', '--deny-warnings'])],
  ['build', () => run('electron-vite', ['build', '--logLevel', 'warn'])],
  ['unit', () => run('vitest', ['run', ...reporting('unit')])],
  ['journeys', () => run(process.execPath, ['scripts/e2e.mjs'])],
]

// What an earlier run took is nobody's business.
for (const name of ['unit', 'journeys']) rmSync(join(root, 'out', `${name}.json`), { force: true })

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
const slow = slowest(['unit', 'journeys'])
if (slow.length)
  console.log(`\nThe slowest files:\n${slow.join('\n')}\n\nMore of the same kind: npm run endure (not run here)`)
if (failed) console.log(`Failed at "${failed}"${left.length ? `; not run: ${left.join(', ')}` : ''}.`)
else console.log('All passed.')
process.exit(failed ? 1 : 0)
