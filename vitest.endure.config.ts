import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { kept, projects, tags } from './vitest.config.ts'

/**
 * The tests that try a few cases in `npm test` and know of more: they ask `test/builders/endure.ts` how many. And those of the
 * interface, all of which have another React here (`test/renderer/react.ts`).
 */
const more = globSync('test/**/*.test.{ts,tsx}').filter(
  (file) => file.endsWith('.tsx') || readFileSync(file, 'utf8').includes('builders/endure.ts'),
)
if (more.length === 0) throw new Error('No test knows of the endurance tier')

const enduring = {
  env: { VUOSIKELLO_ENDURE: '1' },
  testTimeout: 3_600_000,
  hookTimeout: 300_000,
}

/**
 * The endurance tier: hostile calls, kills, damaged rows and package fuzz in full, every language and every engine, the
 * journeys with the other hand, and memory over many rounds.
 */
export default defineConfig({
  test: {
    globalSetup: ['test/temporary.ts'],
    maxWorkers: '100%',
    ...kept,
    tags,
    projects: [
      ...projects(enduring, more),
      {
        test: {
          ...enduring,
          name: 'journeys',
          include: ['test/e2e/{journey-*,access,cut,sheets,stranger,tabs,walk}.test.ts'],
          globalSetup: ['test/e2e/sample-file.ts'],
          testTimeout: 240_000,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // After the rest, file by file: nothing but their own moves what is measured, each in a process of its own.
        test: {
          ...enduring,
          name: 'memory',
          include: ['test/endure/**/*.endure.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
