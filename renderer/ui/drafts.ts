import { createContext } from 'react'

export type Values = Readonly<Record<string, unknown>>
/** The fields that somebody has changed, and what stood in them before; with the version of the row, where there is one. */
export type Typed = {
  readonly mine: Values
  readonly before: Values
  /** What the form's window was opened about, where its place does not say: given back to whoever opens it again. */
  readonly asked?: unknown
}
/** What was typed in a place and not saved, and when. */
export type Kept = { readonly typed: Typed; readonly updated: string }
/** The screen that a form is on. */
export type Here = { readonly heading: string; readonly address: string }

/** Where drafts are kept; nobody keeps any where there is no data file. */
export type Drafts = {
  /** The screen that stands there now. */
  here(): Here
  read(place: string): Promise<Kept | undefined>
  /** Whether it could be kept: not while the program behind the page is gone. */
  keep(draft: {
    readonly place: string
    readonly title: string
    readonly typed: Typed
    readonly here: Here
  }): Promise<boolean>
  drop(place: string): void
}

/** Another place for what is laid aside so that a new one can be typed: of the same form, and of its own in the list. */
export const asidePlace = (place: string): string => `${place}/aside/${crypto.randomUUID()}`
/** The place of the form that a draft goes on in, also of one that was laid aside. */
export const formPlace = (place: string): string => place.replace(/\/aside\/[\da-f-]{36}$/, '')

const waiting = new Set<() => void>()
/** Something that was typed waits to be kept; gives what takes that back. */
export function waits(keep: () => void): () => void {
  waiting.add(keep)
  return () => void waiting.delete(keep)
}
/** Whether something that was typed is not kept yet. */
export const isWaiting = (): boolean => waiting.size > 0
/** Keeps what waits, on the whole screen, at once. */
export const keepWaiting = (): void => {
  for (const keep of waiting) keep()
}

export const DraftsContext = createContext<Drafts | null>(null)
