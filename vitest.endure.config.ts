import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { alias, common } from './vitest.config.ts'

/** The tests that try a few cases in `npm test` and know of more: they ask `test/builders/endure.ts` how many. */
const more = globSync('test/**/*.test.{ts,tsx}').filter((file) =>
  readFileSync(file, 'utf8').includes('builders/endure.ts'),
)
if (more.length === 0) throw new Error('No test knows of the endurance tier')

const enduring = {
  ...common,
  env: { ...common.env, VUOSIKELLO_ENDURE: '1' },
  testTimeout: 3_600_000,
  hookTimeout: 300_000,
}

/** The endurance tier: hostile calls, kills, damaged rows and package fuzz in full, and memory over many rounds. */
export default defineConfig({
  test: {
    globalSetup: ['test/temporary.ts'],
    maxWorkers: '100%',
    projects: [
      { resolve: { alias }, test: { ...enduring, name: 'in full', include: more } },
      {
        // Alone, one after the other: nothing else moves what is measured.
        test: {
          ...enduring,
          name: 'memory',
          include: ['test/endure/**/*.endure.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
