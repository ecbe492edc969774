import type { Progress } from '../../../shared/api/procedure.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import type { Environment } from '../environment.ts'
import type { Working } from '../handlers.ts'
import { transaction } from '../transaction.ts'
import { idsOf } from './dice.ts'
import { planSample } from './plan.ts'

/**
 * Writes the sample firm into an open, empty data file: people, clients and a year and a half of work, each deed in the
 * name of whoever did it and at its time, through the same door as any other change. The same day gives the same firm.
 * Yields how many of the deeds are written. Throws `cancelled` when the signal says so; the file is then half full.
 */
export async function* fillSample(
  context: Working,
  options: { language: Language; today: IsoDay },
): AsyncGenerator<Progress, void> {
  const { env } = context
  const { language, today } = options
  const { deeds, userId } = planSample(today, language, env.catalogue.rules())
  const total = deeds.length
  const ids = idsOf(`commands ${today} ${language}`)
  yield { done: 0, total, step: 'creating' }
  for (const [index, { at, person, command, steps }] of deeds.entries()) {
    context.signal.throwIfAborted()
    await transaction(
      { command, at, person },
      past(env, at, () => ids(at)),
      context,
      async ({ write }) => {
        for (const step of steps) await step(write)
      },
    )
    if (index % 50 === 49) yield { done: index + 1, total, step: 'creating' }
  }
  env.workstation.remember({ personId: userId, language })
  env.announcements.publish({ topics: ['storage'], clients: [], command: 'storage.sample', commandId: env.newId() })
  yield { done: total, total, step: 'creating' }
}

/**
 * The program as it was at an instant. What happened then is not announced deed by deed, cannot be undone by the user who
 * never did it, and needs no backup.
 */
function past(env: Environment, at: string, newId: () => string): Environment {
  return {
    ...env,
    newId,
    clock: { now: () => at, today: () => at.slice(0, 10) },
    storage: { ...env.storage, touched: () => undefined },
    stack: { ...env.stack, committed: () => undefined },
    announcements: { ...env.announcements, publish: () => undefined },
  }
}
