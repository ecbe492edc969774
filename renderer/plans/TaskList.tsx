import { useCallback, useMemo } from 'react'
import type { Plan } from '../../shared/api/plans.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { type Line, OccurrenceList, unitsOf } from '../calendar/pieces.ts'
import { useUi } from '../ui/context.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

/** The first by name, the others counted. */
const few = ([first = '', ...others]: readonly string[]): string =>
  others.length > 0 ? `${first} (+${others.length})` : first

/** The tasks of a plan under their phases, in the plan's order: a list of dated work like any other, with its keys. */
export function TaskList({ plan }: { readonly plan: Plan }) {
  const { language } = useUi()
  const words = plans[language]
  const tasks = useMemo(() => new Map(plan.tasks.map((task) => [task.item.key, task])), [plan.tasks])
  const lines = useMemo(() => {
    const order = new Map(plan.tasks.map(({ item }, at) => [item.key, at]))
    // What comes first stands beside a task that waits for it.
    const items = plan.tasks.map(({ item, waits }) => ({
      ...item,
      anchor: waits.length > 0 ? words.waitsFor(few(waits)) : '',
    }))
    const at = ({ item }: Line) => order.get(item.key) ?? 0
    return unitsOf(items, []).toSorted((one, other) => at(one) - at(other))
  }, [plan.tasks, words])
  const phases = useMemo(() => Map.groupBy(plan.tasks, ({ phase }) => phase), [plan.tasks])
  const section = useCallback(
    ({ item }: Line) => {
      const phase = tasks.get(item.key)?.phase ?? ''
      const its = phases.get(phase) ?? []
      const settled = its.filter((task) => task.item.status === 'done' || task.item.status === 'skipped').length
      return { id: phase, title: phase, note: `${settled}/${its.length}` }
    },
    [tasks, phases],
  )
  return (
    <OccurrenceList
      label={words.templates[plan.template]}
      keep={`plan|${plan.id}`}
      lines={lines}
      section={section}
      withClient={false}
      autoFocus
      startAt={lines.find(({ item }) => item.status !== 'done' && item.status !== 'skipped')?.id}
      empty={<EmptyState title={words.emptyTitle} text={words.emptyText} />}
    />
  )
}
