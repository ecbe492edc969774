import { create } from 'zustand'

/** What the status bar tells: a deed that was done, or a failure that no form is there to show. */
export type Notice = {
  readonly text: string
  /** A failure has a title, and stays until it is closed or something else is told. */
  readonly failure?: string | undefined
  /** The deed that was done, which the notice offers to turn back. */
  readonly undo?: string | undefined
  /** Something more that may be done about it, and need not be. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}

/** How long something is told that offers nothing, in milliseconds. */
const PASSING = 8000

let passing: ReturnType<typeof setTimeout> | undefined

/**
 * One at a time, the last: what was done before stands in the history, and is turned back from there or one by one. What
 * offers something waits for whoever reads slowly; what only tells passes.
 */
export const useNotice = create<{ readonly notice: Notice | undefined }>(() => ({ notice: undefined }))

/** Tells something in the status bar, in place of what was told before. */
export function show(notice: Notice | undefined): void {
  clearTimeout(passing)
  useNotice.setState({ notice })
  if (notice && !notice.failure && notice.undo === undefined && !notice.action)
    passing = setTimeout(() => show(undefined), PASSING)
}

/** Tells no longer of a deed that was turned back. */
export function withdraw(deed: string): void {
  if (useNotice.getState().notice?.undo === deed) show(undefined)
}
