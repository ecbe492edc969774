import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { electron: new URL('./test/fakes/electron.ts', import.meta.url).pathname } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
