import { create } from 'zustand'
import type { Encounter } from '../../shared/api/encounters.ts'

/** What is known of an encounter that is to be logged; without a client it is asked for. */
export type LogStart = { readonly client?: { readonly id: string; readonly name: string } | undefined }

/** The window for logging opens over any screen; one that is there already is edited in it. */
export const useLog = create<{ readonly open: LogStart | Encounter | undefined }>(() => ({ open: undefined }))

export const openLog = (start: LogStart | Encounter = {}): void => useLog.setState({ open: start })
export const closeLog = (): void => useLog.setState({ open: undefined })

/** What the window was opened about, as its draft kept it: whose the call is, wherever somebody goes on with it. */
export function startOf(asked: unknown): LogStart {
  const client = isObject(asked) ? asked['client'] : undefined
  const [id, name] = isObject(client) ? [client['id'], client['name']] : []
  return typeof id === 'string' && typeof name === 'string' ? { client: { id, name } } : {}
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
