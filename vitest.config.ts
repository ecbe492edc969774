import { matchesGlob } from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { electron: new URL('./test/fakes/electron.ts', import.meta.url).pathname }
const common = {
  testTimeout: 60_000,
  // What lives for a test only is dropped before it is moved.
  execArgv: ['--max-semi-space-size=64'],
  hookTimeout: 60_000,
  // Programs that tests start from the sources compile in half the time when they find what the last one compiled.
  env: { NODE_COMPILE_CACHE: new URL('./out/code', import.meta.url).pathname },
}
/** What the workers have read and made plain JavaScript of, kept from run to run. */
export const kept = { fsModuleCache: true, fsModuleCachePath: 'out/modules' }

/**
 * What `npm test` leaves to `npm run test:slow`: programs that are started, papers that are drawn, files that are broken, every
 * call and every screen one after the other. Each of them stands over something that quicker tests hold from nearer by.
 */
export const tags = [{ name: 'slow', description: 'Not in `npm test` but in `npm run test:slow`, which CI runs too.' }]

/** The interface in jsdom. */
const page = ['test/renderer/**/*.test.tsx', 'test/renderer/address.test.ts']
/** These play another Electron, or another sight, than the rest: their modules are their own. */
const alone = [
  'test/shell/electron-*.test.ts',
  'test/shell/main-command.test.ts',
  'test/contract/{visible,transports}.test.ts',
]
/** With configurations of their own. */
const elsewhere = ['test/e2e/**', 'test/electron/**', 'test/bench/**']

/**
 * The tests by what they need around them. Only `alone` needs a worker for each file; the others keep nothing between tests
 * in the modules they load, so a worker loads the program once and not once a file.
 * @param more what the configuration sets for every test; its environment is added to ours
 * @param files the test files that are wanted of them; all, when not given
 */
export function projects({ env = {}, ...more }: { env?: Record<string, string> } = {}, files?: readonly string[]) {
  const test = { ...common, ...more, env: { ...common.env, ...env } }
  const of = (patterns: string[]) =>
    files ? files.filter((file) => patterns.some((pattern) => matchesGlob(file, pattern))) : patterns
  return [
    {
      test: {
        ...test,
        name: 'core',
        globalSetup: ['test/built.ts'],
        include: of(['test/**/*.test.ts']),
        exclude: [...elsewhere, ...page, ...alone],
        isolate: false,
      },
    },
    {
      oxc: { jsx: { development: false } },
      test: {
        ...test,
        name: 'page',
        include: of(page),
        isolate: false,
        setupFiles: ['test/renderer/react.ts', 'test/renderer/setup.ts'],
      },
    },
    { resolve: { alias }, test: { ...test, name: 'alone', include: of(alone) } },
  ].filter((project) => project.test.include.length > 0)
}

export default defineConfig({
  test: {
    globalSetup: ['test/temporary.ts'],
    // Of two processors one would otherwise be left for somebody who looks on.
    maxWorkers: '100%',
    ...kept,
    tags,
    projects: projects(),
  },
})
