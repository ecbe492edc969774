import { readFileSync } from 'node:fs'
import type { EngineCore } from './engines.ts'

export const british: unknown = JSON.parse(readFileSync(new URL('catalogue-gb.json', import.meta.url), 'utf8'))

/** Takes the British catalogue into use beside the firm's own, as somebody would who chooses its file. */
export async function takeBritish({ api, files }: Pick<EngineCore, 'api' | 'files'>): Promise<void> {
  const bytes = (async function* () {
    yield new TextEncoder().encode(JSON.stringify(british))
  })()
  const file = await files.receive('luettelo.json', bytes, 1e7)
  await api.rules.takeCatalogue({ file, seen: (await api.rules.catalogue({})).seen })
}
