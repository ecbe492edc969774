import { defineConfig } from 'vitest/config'

/** What takes minutes: memory over many rounds. One after the other, so that nothing else moves what is measured. */
export default defineConfig({
  test: {
    include: ['test/endure/**/*.endure.ts'],
    globalSetup: ['test/temporary.ts'],
    testTimeout: 900_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
})
