// `npm run e2e [-- NN …]`: all journeys, or those with the given numbers, against the production build.
import './node-version.mjs'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale, root, run } from './tools.mjs'
import { reporting } from './slowest.mjs'
import { setUp } from './set-up.mjs'

const folder = join(root, 'test/e2e')
const journeys = existsSync(folder) ? readdirSync(folder).filter((file) => /^journey-\d+-.*\.test\.ts$/.test(file)) : []
const chosen = process.argv.slice(2).map((number) => find(number))

if (!(await setUp())) process.exit(1)
process.exit(
  (await buildIfStale()) ||
    (await run('vitest', ['run', '--config', 'vitest.e2e.config.ts', ...reporting('journeys'), ...chosen])),
)

/** @param {string} number as typed: "4" and "04" are the same journey */
function find(number) {
  const file = journeys.find((name) => /^\d+$/.test(number) && Number(name.split('-')[1]) === Number(number))
  if (file) return `test/e2e/${file}`
  const known = journeys.map((name) => name.split('-')[1]).toSorted()
  console.error(`There is no journey "${number}"; there ${known.length ? `are ${known.join(', ')}` : 'are none yet'}.`)
  process.exit(1)
}
