import { cataloguesOf } from '../../shared/domain/calendar/rules/catalogues.ts'
import { setImmediate } from 'node:timers/promises'
import { createPlanTemplates } from '../core/plans/templates.ts'
import { readOnly } from '../core/db/read-only.ts'
import { follow } from '../core/search/index.ts'
import { settle } from '../core/year/index.ts'
import { createWrite, type Touched } from '../core/write.ts'
import type { Sample } from '../core/handlers.ts'
import { idsOf } from './dice.ts'
import { readFeedback } from './feedback-deeds.ts'
import { readClients } from './spec.ts'
import { planSample } from './plan.ts'

/** How many deeds of the past are written in one transaction: seven hundred of their own would wait for the disk. */
const batch = 100

/**
 * Writes the sample firm into an open, empty data file: people, clients and a year and a half of work, each deed in the
 * name of whoever did it and at its time, through the same door as any other change. The same day gives the same firm.
 * What happened then is not announced deed by deed, and cannot be undone by the user who never did it.
 * Yields how many of the deeds are written. Throws `cancelled` when the signal says so; the file is then half full.
 */
export const createSample = (resources: string): Sample =>
  async function* fill(context, options) {
    const { env, signal } = context
    const { language, today } = options
    const shipped = env.catalogue.shipped()
    const catalogues = cataloguesOf([shipped.catalogue])
    const { deeds, userId, idOf } = planSample(
      today,
      language,
      shipped,
      readClients(resources),
      createPlanTemplates(resources)(),
      readFeedback(resources),
    )
    const total = deeds.length
    const commandId = idsOf(`commands ${today} ${language}`)
    const touched: Touched[] = []
    for (let done = 0; done < total; done += batch) {
      yield { done, total, step: 'creating' }
      // A cancelling that has arrived meanwhile is heard.
      await setImmediate()
      signal.throwIfAborted()
      await env.storage
        .db()
        .transaction()
        .execute(async (tx) => {
          for (const { at, person, command, steps } of deeds.slice(done, done + batch)) {
            const personId = idOf.get(person) ?? null
            const write = createWrite(tx, { at, person, personId, command, commandId: commandId(at) }, env.newId)
            for (const step of steps) await step(write, { db: readOnly(tx), env })
            touched.push(...write.touched)
          }
          // Of all these deeds at once: none of them by itself moved a client's line.
          if (done + batch < total) return
          await settle(tx, touched, () => catalogues, today, { commandId: '' })
          await follow(tx, touched)
        })
    }
    env.workstation.remember({ personId: userId, language })
    env.announcements.publish({ topics: ['storage'], clients: [], command: 'storage.sample', commandId: env.newId() })
    yield { done: total, total, step: 'creating' }
  }
