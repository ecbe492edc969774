import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { TestCore } from '../builders/core.ts'
import { aFirm as aFirmOn } from '../builders/firm.ts'
import { openProgram } from './program.tsx'

/** A core with an own firm in it, closed after the test. */
export async function aFirm(): Promise<TestCore> {
  const core = await aFirmOn({ resources: join(import.meta.dirname, '../../resources') })
  onTestFinished(() => core.close())
  return core
}

/** The program at an address over this core; what a person sees and does. */
export const onStage = (core: TestCore, address: string) => openProgram({ core, address })
