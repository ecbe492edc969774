import { create } from 'zustand'
import type { RuleValues } from './change.ts'

/** What is known of a task that is to be made; without a client it is asked for. */
export type TaskStart = {
  readonly client?: { readonly id: string; readonly name: string } | undefined
  /** What its form begins with. */
  readonly values?:
    | Partial<Pick<RuleValues, 'name' | 'role' | 'rule' | 'calendar' | 'category'> & { readonly time: string }>
    | undefined
  /** Where its form keeps what is half typed; otherwise with the client, or with all new tasks. */
  readonly draft?: string | undefined
}

/** What the draft of a task says of whose it is. */
export function clientIn(asked: unknown): TaskStart['client'] {
  if (typeof asked !== 'object' || asked === null || !('id' in asked && 'name' in asked)) return undefined
  const { id, name } = asked
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : undefined
}

type Open = { readonly start: TaskStart; readonly how: 'line' | 'fields' }

/** The window for a new task opens over any screen: the palette has no screen of its own. */
export const useTask = create<{ readonly open: Open | undefined }>(() => ({ open: undefined }))

/** A task with all that can be said of one. */
export const newTask = (start: TaskStart = {}): void => useTask.setState({ open: { start, how: 'fields' } })
/** A task that is typed in one line. */
export const quickTask = (start: TaskStart = {}): void => useTask.setState({ open: { start, how: 'line' } })
export const closeTask = (): void => useTask.setState({ open: undefined })
