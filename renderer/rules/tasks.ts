import { create } from 'zustand'

/** Whose task is to be made; without a client it is asked for. */
export type TaskStart = { readonly client?: { readonly id: string; readonly name: string } | undefined }

/** The window for a new task opens over any screen: the palette has no screen of its own. */
export const useTask = create<{ readonly start: TaskStart | undefined }>(() => ({ start: undefined }))

export const newTask = (start: TaskStart = {}): void => useTask.setState({ start })
export const closeTask = (): void => useTask.setState({ start: undefined })
