import { join } from 'node:path'
import { configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import type { TestCore } from '../builders/core.ts'
import { aFirm as aFirmOn } from '../builders/firm.ts'
import { openProgram } from './program.tsx'

// The machine may be busy with other tests: what takes a while is not a fault.
configure({ asyncUtilTimeout: 10_000 })
// Text areas measure themselves again when fonts arrive.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

const open: TestCore[] = []
afterEach(async () => void (await Promise.all(open.splice(0).map((core) => core.close()))))

/** A core with an own firm in it, closed after the test. */
export async function aFirm(): Promise<TestCore> {
  const core = await aFirmOn({ resources: join(import.meta.dirname, '../../resources') })
  open.push(core)
  return core
}

/** The program at an address over this core; what a person sees and does. */
export const onStage = (core: TestCore, address: string) => openProgram({ core, address })
