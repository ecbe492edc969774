import type { KeyboardEvent, MouseEvent } from 'react'

/** Whether it is the key of context menus: the Menu key, or Shift F10 where there is none. */
export const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey)

/** Opens what can be done to a row, as its button does; false where the row has none. */
export function openRowMenu(row: string | undefined): boolean {
  const button = row === undefined ? null : document.getElementById(row)?.querySelector('[aria-haspopup="menu"]')
  if (!(button instanceof HTMLElement)) return false
  // Once the key has been dealt with: the menu takes the focus, and would take the key as its own.
  setTimeout(() => button.click())
  return true
}

/** The browser's own menu stays away when a key has opened the row's; the right mouse button still opens it. */
export function keepOwnMenu(event: MouseEvent): void {
  const hasRowMenu = event.currentTarget.querySelector('[aria-haspopup="menu"]') !== null
  if (event.nativeEvent.button !== 2 && hasRowMenu) event.preventDefault()
}
