import { defineConfig } from 'vitest/config'
import { tags } from './vitest.config.ts'

/** The journeys: each in a real Chromium against the production build, two files at a time: a third waits for the browsers of the others. */
export default defineConfig({
  test: {
    tags,
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/temporary.ts', 'test/e2e/sample-file.ts'],
    testTimeout: 240_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // A worker reads the driver of the browser once, not once a file; each file closes its own browser.
    isolate: false,
    sequence: { groupOrder: 0 },
  },
})
