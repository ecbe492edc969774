// `npm run endure`: what the tests try every day with a few cases, with all of them, and the journeys with the other hand. Takes its
// time; names what took it.
import './node-version.mjs'
import { setUp } from './set-up.mjs'
import { reporting, slowest } from './slowest.mjs'
import { buildIfStale, run } from './tools.mjs'

if (!(await setUp()) || (await buildIfStale())) process.exit(1)
const start = performance.now()
const code = await run('vitest', [
  'run',
  '--config',
  'vitest.endure.config.ts',
  ...reporting('endure'),
  ...process.argv.slice(2),
])
console.log(`\n── endurance ${((performance.now() - start) / 1000).toFixed(1)} s\n${slowest(['endure']).join('\n')}`)
process.exit(code)
