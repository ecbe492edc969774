import type { KeyboardEvent } from 'react'

/** The field with a list of proposals, closed. */
export const isClosedList = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.getAttribute('aria-haspopup') === 'listbox' &&
  target.getAttribute('aria-expanded') !== 'true'

/**
 * Enter in an open list takes what is marked in it, or the first that fits what was typed; it never saves the form around it,
 * in which the choice would be missing. The kit's own way forgets the mark when its list has opened late.
 * @returns whether the key was taken
 */
export function takesFromList(event: KeyboardEvent): boolean {
  const field = event.target
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return false
  if (!(field instanceof HTMLInputElement) || field.getAttribute('aria-expanded') !== 'true') return false
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
  // Any text may be typed here: what is not in the list as well.
  const isFree = field.dataset['free'] !== undefined
  const marked = list?.querySelector<HTMLElement>('[data-combobox-selected]')
  const first = isFree || field.value === '' ? null : list?.querySelector<HTMLElement>('[data-combobox-option]')
  const taken = marked ?? first
  if (!taken && isFree) return false
  event.preventDefault()
  event.stopPropagation()
  taken?.click()
  return true
}
