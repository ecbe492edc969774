import { create } from 'zustand'
import type { Meeting } from '../../shared/api/meetings.ts'
import type { MeetingKind } from '../../shared/domain/meetings/kinds.ts'

/** What is known of a meeting that is to be booked; without a client it is asked for. */
export type BookStart = {
  readonly client?: { readonly id: string; readonly name: string } | undefined
  readonly kind?: MeetingKind
}

/** The window for booking opens over any screen; a meeting that is there is edited in it. */
export const useBook = create<{ readonly open: BookStart | Meeting | undefined }>(() => ({ open: undefined }))

export const openBook = (start: BookStart | Meeting = {}): void => useBook.setState({ open: start })
export const closeBook = (): void => useBook.setState({ open: undefined })
