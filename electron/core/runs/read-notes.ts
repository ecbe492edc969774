import type { RunLine } from '../../../shared/api/items.ts'
import { partOf, readiness } from '../../../shared/domain/calendar/runs/readiness.ts'
import { groupIn } from '../../../shared/domain/calendar/runs/run-key.ts'
import type { Db } from '../db/read-only.ts'
import type { BareRun } from './lines.ts'

type Noted = { readonly client_id: string; readonly pay_group_id: string; readonly payday: string }
const nameOf = ({ client_id, pay_group_id, payday }: Noted): string => `${client_id}|${pay_group_id}@${payday}`

/** Runs with what was written down about them. It is read anew each time: clocks, which are kept, know nothing of it. */
export async function withReadiness(db: Db, runs: readonly BareRun[]): Promise<RunLine[]> {
  if (runs.length === 0) return []
  const days = runs.map(({ nominal }) => nominal).toSorted()
  const rows = await db
    .selectFrom('run_note')
    .select(['client_id', 'pay_group_id', 'payday', 'kind', 'outcome'])
    .where('payday', '>=', days[0] ?? '')
    .where('payday', '<=', days.at(-1) ?? '')
    .execute()
  const notes = Map.groupBy(rows, nameOf)
  return runs.map((run) => ({ ...run, readiness: readinessOf(run, notes.get(nameOfRun(run)) ?? []) }))
}

const nameOfRun = ({ client_id, run, nominal }: BareRun): string =>
  nameOf({ client_id, pay_group_id: groupIn(run), payday: nominal })

/** Where a run stands by its steps and by what was written down. What is skipped holds nothing up. */
export const readinessOf = (
  { steps }: Pick<BareRun, 'steps'>,
  notes: readonly { readonly kind: string; readonly outcome: string }[],
): RunLine['readiness'] =>
  readiness(
    steps.map(({ rule, status }) => ({ part: partOf(rule), done: status === 'done' || status === 'skipped' })),
    notes,
  )
