import { createContext } from 'react'

/** The place in the frame where a list shows what may be done to its selected rows: beside the list, so that it covers none. */
export const SelectionSlot = createContext<HTMLElement | null>(null)
