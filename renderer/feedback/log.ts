import { create } from 'zustand'
import type { Matter } from '../../shared/api/feedback.ts'

/** What is known of feedback that is to be logged; without a client it is asked for. */
export type MatterStart = {
  readonly client?: { readonly id: string; readonly name: string } | undefined
  /** The deadline it is about. */
  readonly occurrence?: { readonly key: string; readonly name: string } | undefined
}

/** The window for logging opens over any screen; what is there already is edited in it. */
export const useMatterLog = create<{ readonly open: MatterStart | Matter | undefined }>(() => ({ open: undefined }))

export const openMatterLog = (start: MatterStart | Matter = {}): void => useMatterLog.setState({ open: start })
export const closeMatterLog = (): void => useMatterLog.setState({ open: undefined })
