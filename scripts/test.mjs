// `npm test`: what a change breaks, in the order in which a mistake is cheapest to find. Stops at the first failure.
// `npm run test:slow`: the tests that it leaves out for their time (tag `slow`), which every change must pass too.
import './node-version.mjs'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { reporting, slowest } from './slowest.mjs'
import { filesOf } from './tiers.mjs'
import { buildIfStale, inPath, root, run } from './tools.mjs'
import { setUp } from './set-up.mjs'

const slow = process.argv.includes('--slow')
const tests = [`--tags-filter=${slow ? '' : '!'}slow`, ...filesOf(slow)]
// The same Chromium without windows, where it is: a quarter quicker. The slow journeys have the one that people have.
const shell = slow ? undefined : inPath(['chromium-headless-shell'])
const lean = shell ? { VUOSIKELLO_BROWSER: shell } : {}
const build = () => run('electron-vite', ['build', '--logLevel', 'warn'])

/** @type {[name: string, step: () => Promise<number>][]} */
const steps = [
  ['set-up', async () => ((await setUp()) ? 0 : 1)],
  ...(slow
    ? [['build', buildIfStale]]
    : [
        ['format', () => run('oxfmt', ['--check'])],
        // The rules that look at types have the compiler read the program anyway; it says what it finds wrong, as `tsc --build` would.
        ['lint', () => run('oxlint', ['--type-aware', '--type-check', '--deny-warnings'])],
        ['build', build],
      ]),
  ['unit', () => run('vitest', ['run', ...tests, ...reporting('unit')])],
  [
    'journeys',
    () => run('vitest', ['run', '--config', 'vitest.e2e.config.ts', ...tests, ...reporting('journeys')], lean),
  ],
]

// What an earlier run took is nobody's business.
for (const name of ['unit', 'journeys']) rmSync(join(root, 'out', `${name}.json`), { force: true })

const done = []
let failed = ''
for (const [name, step] of steps) {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const code = await step()
  done.push([code ? '✗' : '✓', name, (performance.now() - start) / 1000])
  if (code) {
    failed = name
    break
  }
}

const left = steps.slice(done.length).map(([name]) => name)
const line = ([sign, name, took]) => `${sign} ${name.padEnd(9)} ${took.toFixed(1).padStart(6)} s`
const all = ['', 'in all', done.reduce((sum, [, , took]) => sum + took, 0)]
console.log(`\n── summary\n${[...done, all].map(line).join('\n')}`)
const longest = slowest(['unit', 'journeys'])
const more = slow ? 'npm run endure' : 'npm run test:slow, and npm run endure'
if (longest.length)
  console.log(`\nThe slowest files:\n${longest.join('\n')}\n\nMore of the same kind: ${more} (not run here)`)
if (failed) console.log(`Failed at "${failed}"${left.length ? `; not run: ${left.join(', ')}` : ''}.`)
else console.log('All passed.')
process.exit(failed ? 1 : 0)
