import type { CoreOptions } from '../../electron/core/core.ts'
import { aCore, finished, type TestCore } from './core.ts'
import { FIRM } from './engines.ts'

/** A core in memory with a firm and its first person. */
export async function aFirm(options: Partial<CoreOptions> = {}): Promise<TestCore> {
  const core = await aCore(options)
  await finished(core.api.storage.create(FIRM))
  return core
}
