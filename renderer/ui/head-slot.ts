import { createContext } from 'react'

/**
 * The place in the frame's head where a screen has its title and its tools: `null` until it is there, `undefined` where
 * there is no frame and the title stands above the screen.
 */
export const HeadSlot = createContext<HTMLElement | null | undefined>(undefined)
