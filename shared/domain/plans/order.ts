import type { TaskPart } from './plan.ts'

export type Ordered = {
  readonly id: string
  readonly text: string
  readonly part: TaskPart
  /** The tasks that come first, by their ids; what is gone holds nothing up. */
  readonly after: readonly string[]
  /** Done, or left out with a reason. */
  readonly settled: boolean
}

const before: readonly TaskPart[] = ['last-report', 'evidence']

/**
 * The tasks that must be settled before one of them may be done. Once authorisations end the firm sees none of its own reports any
 * more: they are cancelled after the last of them is filed and the evidence saved, whatever somebody has made of the plan.
 */
export function blockersOf<T extends Ordered>(task: Ordered, tasks: readonly T[]): readonly T[] {
  const isBefore = (one: T) =>
    task.after.includes(one.id) || (task.part === 'cancel-authorisations' && before.includes(one.part))
  return tasks.filter((one) => one.id !== task.id && !one.settled && isBefore(one))
}

/** Whether a task comes after itself by what it is said to come after, directly or not. */
export function isCircular(
  id: string,
  after: readonly string[],
  tasks: readonly Pick<Ordered, 'id' | 'after'>[],
): boolean {
  const afterOf = new Map(tasks.map((task) => [task.id, task.after]))
  const seen = new Set<string>()
  const waiting = [...after]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    waiting.push(...(afterOf.get(next) ?? []))
  }
  return false
}

export type Progress = { readonly total: number; readonly settled: number; readonly late: number }
/** How far a plan has come. */
export const progressOf = (tasks: readonly { readonly status: string }[]): Progress => ({
  total: tasks.length,
  settled: tasks.filter(({ status }) => status === 'done' || status === 'skipped').length,
  late: tasks.filter(({ status }) => status === 'overdue').length,
})

export type PhaseOf<T> = { readonly phase: string; readonly tasks: readonly T[] }
/** Tasks under their phases: a heading stands where its first task does, and gathers all of them. */
export const byPhase = <T extends { readonly phase: string }>(tasks: readonly T[]): PhaseOf<T>[] =>
  [...Map.groupBy(tasks, ({ phase }) => phase)].map(([phase, its]) => ({ phase, tasks: its }))
