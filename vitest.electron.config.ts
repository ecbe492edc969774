import { defineConfig } from 'vitest/config'
import { tags } from './vitest.config.ts'

/** The program in real Electron windows, one after another: a desktop has one focus. Started by scripts/e2e-electron.mjs. */
export default defineConfig({
  test: {
    tags,
    include: ['test/electron/**/*.test.ts', 'test/e2e/journey-{04,08,09}-*.test.ts'],
    globalSetup: ['test/temporary.ts', 'test/e2e/sample-file.ts', 'test/electron/desktop.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
