import { create } from 'zustand'

/** Whether somebody has opened the palette: until then it is not there. */
export const usePalette = create<{ readonly asked: boolean }>(() => ({ asked: false }))

/** So long, in ms, a palette may take to stand there; what is typed later goes where the focus is. */
const PATIENCE = 3000
let ahead = ''
let stop = () => {}

/**
 * What is typed after its key and before its field has the focus is meant for the palette: whoever types without looking would
 * find another client by the letters that are left, and the first ones would do deeds in the list.
 */
function typeAhead() {
  stop()
  ahead = ''
  // It stands there already, and hears every key itself.
  if (document.activeElement?.matches('[role="dialog"] [role="combobox"][aria-autocomplete]')) return
  const take = (event: KeyboardEvent) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return
    ahead += event.key
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const timer = setTimeout(() => stop(), PATIENCE)
  window.addEventListener('keydown', take, { capture: true })
  stop = () => {
    clearTimeout(timer)
    window.removeEventListener('keydown', take, { capture: true })
  }
}

/** What was typed until the field of the palette had the focus, which has it now. */
export function typedAhead(): string {
  stop()
  const typed = ahead
  ahead = ''
  return typed
}

/** Opens the palette, whose script may still have to come. */
export async function openPalette(): Promise<void> {
  typeAhead()
  const { showPalette } = await import('./Palette.tsx').catch((error: unknown) => {
    stop()
    throw error
  })
  usePalette.setState({ asked: true })
  showPalette()
}
