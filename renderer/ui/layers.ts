import { useEffect, useEffectEvent, useId, useLayoutEffect } from 'react'
import { create } from 'zustand'

/** The windows that stand over each other: the last is the uppermost, and Esc is its alone. */
const useLayers = create<readonly string[]>(() => [])

/** Under menus and what else opens out of a window. */
const LOWEST = 200

/** An open list, and a calendar that has opened out of a field: what closes it closes nothing else. */
const ownEscape = '[data-mantine-stop-propagation="true"], [data-own-escape]'

/**
 * The z-index of a window while it is open: over all that were open before it, wherever it stands in the page. `onEscape`
 * is called for the uppermost only, wherever the focus is. An open list in it keeps its Esc, and so does what has an own one.
 */
export function useLayer(opened: boolean, onEscape: (() => void) | undefined): number {
  const id = useId()
  const at = useLayers((layers) => layers.indexOf(id))
  useLayoutEffect(() => {
    if (!opened) return
    useLayers.setState((layers) => [...layers, id], true)
    return () => useLayers.setState((layers) => layers.filter((one) => one !== id), true)
  }, [opened, id])
  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
    if (!onEscape || useLayers.getState().at(-1) !== id) return
    if (event.target instanceof Element && event.target.closest(ownEscape)) return
    event.preventDefault()
    onEscape()
  })
  useEffect(() => {
    if (!opened) return
    const listen = (event: KeyboardEvent) => escape(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [opened])
  return LOWEST + at
}
