import { join } from 'node:path'
import { build } from 'vite'

const root = new URL('../../../', import.meta.url).pathname
const natives = ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler']

/** One script with everything in it, which starts in a fraction of the time of several hundred modules. Gives its path. */
export async function bundled(name: string): Promise<string> {
  // Below the project, so that it finds the native packages.
  const outDir = join(root, 'out', 'test', name)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: natives },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir,
      emptyOutDir: true,
      rolldownOptions: { external: natives, output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return join(outDir, `${name}.mjs`)
}
