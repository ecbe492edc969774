import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineCore } from './engines.ts'

/** In a page, addresses of files are addresses of the page; so by the path. */
export const british: unknown = JSON.parse(readFileSync(join(import.meta.dirname, 'catalogue-gb.json'), 'utf8'))

/** Takes the British catalogue into use beside the firm's own, as somebody would who chooses its file. */
export async function takeBritish({ api, files }: Pick<EngineCore, 'api' | 'files'>): Promise<void> {
  const bytes = (async function* () {
    yield new TextEncoder().encode(JSON.stringify(british))
  })()
  const file = await files.receive('luettelo.json', bytes, 1e7)
  await api.rules.takeCatalogue({ file, seen: (await api.rules.catalogue({})).seen })
}
