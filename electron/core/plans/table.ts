import type { PlanLine } from '../../../shared/api/plans.ts'
import { plans } from '../../../shared/i18n/plans.ts'
import { findClient } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { day, type ListAsked, type ListColumn, listed, type ListTable, text, whole } from '../listed.ts'
import { listPlans } from './list.ts'

/** The plans of all clients, or of one, as their page lists them. */
export async function planTable(
  { language, client, search, personId }: ListAsked,
  context: Reading,
): Promise<ListTable> {
  const words = plans[language]
  const { columns } = words
  const of = client === undefined ? undefined : (await findClient(context.db, context.who, client)).id
  const own: ListColumn<PlanLine>[] = [
    text(columns.number, ({ number }) => number),
    text(columns.client, (row) => row.client),
    text(columns.plan, ({ template }) => words.templates[template]),
    text(columns.state, ({ state }) => words.states[state]),
    day(columns.anchor, ({ anchor }) => anchor),
    whole(columns.progress, ({ settled, total }) => (total === 0 ? 0 : Math.round((100 * settled) / total))),
    whole(columns.late, ({ late }) => late),
    text(columns.next, ({ next }) => next?.text ?? ''),
    day(columns.due, ({ next }) => next?.due ?? null),
    text(columns.leader, ({ leader }) => leader),
  ]
  const { rows } = await listPlans({ language, state: 'all', search, personId }, context)
  return listed(own, of === undefined ? rows : rows.filter((row) => row.client_id === of), ({ id }) => id)
}
