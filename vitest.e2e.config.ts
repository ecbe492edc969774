import { defineConfig } from 'vitest/config'

/** The journeys: each in a real Chromium against the production build, three files at a time. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/temporary.ts', 'test/e2e/sample-file.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 3,
    // A worker reads the driver of the browser once, not once a file; each file closes its own browser.
    isolate: false,
    sequence: { groupOrder: 0 },
  },
})
