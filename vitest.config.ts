import { defineConfig } from 'vitest/config'

export const alias = { electron: new URL('./test/fakes/electron.ts', import.meta.url).pathname }
export const common = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Programs that tests start from the sources compile in half the time when they find what the last one compiled.
  env: { NODE_COMPILE_CACHE: new URL('./out/code', import.meta.url).pathname },
}
/** These keep nothing between tests in the modules they load, so a worker loads the program once and not once a file. */
const together = ['test/core/**/*.test.ts', 'test/domain/**/*.test.ts']

export default defineConfig({
  test: {
    globalSetup: ['test/temporary.ts'],
    // Of two processors one would otherwise be left for somebody who looks on.
    maxWorkers: '100%',
    projects: [
      { resolve: { alias }, test: { ...common, name: 'core', include: together, isolate: false } },
      {
        resolve: { alias },
        test: {
          ...common,
          name: 'shells',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/electron/**', 'test/bench/**', ...together],
        },
      },
    ],
  },
})
