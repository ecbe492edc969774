import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import { rendererConfig } from './electron/renderer-config.ts'

const at = (path: string) => resolve(import.meta.dirname, path)

/** Packages of plain JavaScript: they become part of the build. */
const bundled = [
  '@orpc/client',
  '@orpc/contract',
  '@orpc/server',
  '@zip.js/zip.js',
  'commander',
  'csv-parse',
  'csv-stringify',
  'hucre',
  'ical-generator',
  'kysely',
  'uuid',
  'zod',
]

export default defineConfig({
  // Everything that runs in Node: the three shells and the core's own process.
  main: {
    build: {
      outDir: 'out/electron',
      sourcemap: true,
      // Reading a hundred small files of packages takes longer than running them. What is native stays where it is.
      externalizeDeps: { exclude: bundled },
      rolldownOptions: {
        input: {
          main: at('electron/main.ts'),
          'core-process': at('electron/core-process.ts'),
          browser: at('electron/browser.ts'),
          cli: at('electron/cli.ts'),
          'storage-worker': at('electron/core/storage/storage-worker.ts'),
          'pdf-worker': at('electron/core/documents/pdf-worker.ts'),
          'list-worker': at('electron/core/documents/list-worker.ts'),
          'table-worker': at('electron/core/imports/table-worker.ts'),
        },
      },
    },
  },
  // Sandboxed preloads cannot be ES modules and cannot load packages.
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    ...rendererConfig(at('renderer')),
    build: {
      outDir: 'out/renderer',
      sourcemap: true,
      minify: true,
      chunkSizeWarningLimit: 3000, // kB; it is read from this computer's own disk
      rolldownOptions: {
        input: at('renderer/index.html'),
        // What asks the first questions, and what shows the answers: one script each with all that it imports, because
        // fifty small ones take longer to ask for. The rest comes when it is shown.
        output: {
          codeSplitting: {
            groups: [
              { name: 'first', test: /[\\/]renderer[\\/]main\.tsx$/, priority: 2 },
              { name: 'start', test: /[\\/]renderer[\\/]app[\\/]start\.tsx$/, priority: 1 },
            ],
          },
        },
      },
    },
  },
})
