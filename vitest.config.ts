import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { electron: new URL('./test/fakes/electron.ts', import.meta.url).pathname } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests talk to other processes. A machine that is busy for a moment is told from a fault, and the report says so.
    retry: process.env['CI'] ? 2 : 0,
  },
})
