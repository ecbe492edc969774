import { needsEverything } from '../../../shared/domain/calendar/runs/readiness.ts'
import { type PayRun, runOfStep } from '../../../shared/domain/calendar/runs/runs.ts'
import { runKey } from '../../../shared/domain/calendar/runs/run-key.ts'
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
  const clients = new Set(steps.map(({ year }) => year.id))
  const lacking = await lackingIn(db, [...clients])
  return ({ year, occurrence }) => {
    const step = needsEverything(occurrence.rule) ? runOfStep(year.clock.payGroups, occurrence) : undefined
    if (step === undefined || !lacking.has(year.id)) return []
    const run = runsBetween(year, step.usual, step.usual).find(({ key }) => key === runKey(step))
    return run ? lacking.of(year.id, run) : []
  }
}

/** What was written down as missing from runs of these clients, and has neither come nor been settled otherwise. */
export async function lackingIn(db: Db, clients: readonly string[]) {
  const rows = await db
    .selectFrom('run_note')
    .select(['client_id', 'pay_group_id', 'payday', 'text'])
    .where('kind', '=', 'missing')
    .where('outcome', '=', 'open')
    .where('client_id', 'in', clients)
    .orderBy('id')
    .execute()
  const byClient = Map.groupBy(rows, ({ client_id }) => client_id)
  return {
    has: (client: string): boolean => byClient.has(client),
    of: (client: string, { group, nominal }: PayRun): readonly string[] =>
      (byClient.get(client) ?? [])
        .filter(({ pay_group_id, payday }) => pay_group_id === group.id && payday === nominal)
        .map(({ text }) => text),
  }
}
