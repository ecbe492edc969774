/** Makes the sample firm once for all journeys; each pass works on a copy of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createCore } from '../../electron/core/core.ts'
import { createSample } from '../../electron/sample/index.ts'
import { resourcesFolder } from '../../electron/paths.ts'
import { TODAY } from './today.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder with `firm.db` and the workstation's `profile`, in which the user is known. */
    sample: string
  }
}

/** Vitest calls it once before the journeys, and what it gives after them. */
export default async function makeSample(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-sample-'))
  const core = await createCore({
    sample: createSample(resourcesFolder()),
    profile: join(folder, 'profile'),
    resources: resourcesFolder(),
    file: join(folder, 'none.db'),
    report: (error) => console.error(error),
    clock: { now: () => `${TODAY}T06:30:00.000Z`, today: () => TODAY },
  })
  const work = await core.api.storage.sample({ file: join(folder, 'firm.db'), language: 'fi' })
  for await (const _ of work);
  await core.close()
  project.provide('sample', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
