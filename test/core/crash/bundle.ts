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
      ssr: true,
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          [name]: join(import.meta.dirname, `${name}.ts`),
          'storage-worker': join(root, 'electron/core/storage/storage-worker.ts'),
          'pdf-worker': join(root, 'electron/core/documents/pdf-worker.ts'),
          'list-worker': join(root, 'electron/core/documents/list-worker.ts'),
        },
        external: natives,
        output: { entryFileNames: ({ name: entry }) => (entry === name ? `${name}.mjs` : `${entry}.js`) },
      },
    },
  })
  return join(outDir, `${name}.mjs`)
}
