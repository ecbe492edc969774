import { needsEverything } from '../../../shared/domain/calendar/runs/readiness.ts'
import { runKey, runOfStep } from '../../../shared/domain/calendar/runs/runs.ts'
import type { Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Db } from '../db/read-only.ts'
import type { ClientYear } from '../year/index.ts'
import { runsBetween } from './find-runs.ts'

/** One step of a client's year that somebody wants to do. */
type Asked = { readonly year: ClientYear; readonly occurrence: Occurrence }

/**
 * Tells of a step what its run still lacks, so that it cannot be done: pay is not calculated, and does not leave for the bank,
 * before everything that is missing has come or is settled otherwise.
 */
export async function blockersOf(db: Db, asked: readonly Asked[]): Promise<(one: Asked) => readonly string[]> {
  const steps = asked.filter(({ occurrence }) => needsEverything(occurrence.rule))
  if (steps.length === 0) return () => []
  const rows = await db
    .selectFrom('run_note')
    .select(['client_id', 'pay_group_id', 'payday', 'text'])
    .where('kind', '=', 'missing')
    .where('outcome', '=', 'open')
    .where('client_id', 'in', [...new Set(steps.map(({ year }) => year.id))])
    .orderBy('id')
    .execute()
  return ({ year, occurrence }) => {
    const open = needsEverything(occurrence.rule) ? rows.filter(({ client_id }) => client_id === year.id) : []
    const step = open.length > 0 ? runOfStep(year.clock.payGroups, occurrence) : undefined
    if (step === undefined) return []
    const run = runsBetween(year, step.usual, step.usual).find(({ key }) => key === runKey(step))
    return open
      .filter(({ pay_group_id, payday }) => pay_group_id === step.group && payday === run?.nominal)
      .map(({ text }) => text)
  }
}
