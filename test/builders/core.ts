import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore, type Core, type CoreOptions } from '../../electron/core/core.ts'
import { createSample } from '../../electron/sample/index.ts'
import { failureOf } from '../../shared/api/errors.ts'

/** By the path: in a page, addresses of files are addresses of the page. */
export const resources = join(import.meta.dirname, '../../resources')

/** A clock that stands at one moment until it is moved. */
export function aClock(today = '2027-01-12') {
  let tick = 0
  let day = today
  return {
    today: () => day,
    now: () => new Date(Date.parse(`${day}T06:00:00.000Z`) + tick++).toISOString(),
    set(to: string) {
      day = to
    },
  }
}

export type TestCore = Core & { profile: string; clock: ReturnType<typeof aClock>; reports: unknown[] }

/** A core over a fresh database in memory, with a private profile that goes away on close. */
export async function aCore(options: Partial<CoreOptions> = {}): Promise<TestCore> {
  const profile = mkdtempSync(join(tmpdir(), 'vuosikello-'))
  const clock = aClock()
  const reports: unknown[] = []
  const core = await createCore({
    sample: createSample(resources),
    profile,
    resources,
    file: ':memory:',
    clock,
    wall: clock.now,
    report: (error) => reports.push(error),
    ...options,
  })
  return {
    ...core,
    profile,
    clock,
    reports,
    async close() {
      await core.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** The result of a job, its progress thrown away. */
export async function finished<R>(job: PromiseLike<AsyncIterator<unknown, R, void>>): Promise<R> {
  const steps = await job
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
  }
}

/** How a call that must fail fails; a call that succeeds fails the test. */
export async function failing(call: PromiseLike<unknown>): Promise<ReturnType<typeof failureOf>> {
  let value: unknown
  try {
    value = await call
  } catch (error) {
    return failureOf(error)
  }
  throw new Error(`It succeeded: ${JSON.stringify(value)}`)
}
