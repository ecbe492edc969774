import { defineConfig } from 'vitest/config'

/** The journeys: each in a real Chromium against the production build, two files at a time. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/sample-file.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // A browser, a server and a disk: on a machine that builds others at the same time one try may be too slow.
    retry: process.env['CI'] ? 2 : 0,
    maxWorkers: 2,
    sequence: { groupOrder: 0 },
  },
})
