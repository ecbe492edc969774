import { useEffect } from 'react'

/** Milliseconds that whoever takes the focus next has for it: windows and menus do it once they stand. */
const PATIENCE = 150
/** How often it is offered to what is not ready to take it. */
const TRIES = 4

const focusable = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]'

/** Where somebody who has lost the focus works: in the uppermost window, in the open menu, in the list, on the page. */
function place(): HTMLElement | null {
  const windows = [...document.querySelectorAll<HTMLElement>('[aria-modal="true"]')]
  const middle = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2)
  const window_ = windows.find((one) => one.contains(middle)) ?? windows.at(-1)
  if (window_)
    return (
      window_.querySelector<HTMLElement>('[data-autofocus]') ?? window_.querySelector<HTMLElement>(focusable) ?? window_
    )
  const menu = document.querySelector<HTMLElement>('[role="menu"][tabindex]')
  // One that is closed lies there for a while, and takes no focus.
  if (menu && menu.getClientRects().length > 0) return menu
  return document.querySelector<HTMLElement>('main [data-list]') ?? document.querySelector<HTMLElement>('#content')
}

/**
 * Never leaves the focus on nothing: when what had it is gone, it goes to where one works, so that the next key does what
 * one expects of it. Whoever clicks beside everything means to have nothing in focus.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isBeside = false
    const look = (tries: number) => {
      timer = undefined
      if (isBeside || document.activeElement !== document.body || !document.hasFocus()) return
      place()?.focus({ preventScroll: true })
      // What is only just coming, or going, cannot take it yet.
      if (document.activeElement === document.body && tries > 0) timer = setTimeout(() => look(tries - 1), PATIENCE)
    }
    const lost = () => {
      if (document.activeElement === document.body) timer ??= setTimeout(() => look(TRIES), PATIENCE)
    }
    const pressed = ({ target }: PointerEvent) => {
      isBeside = target instanceof Element && target.closest(focusable) === null
    }
    const typed = () => {
      isBeside = false
    }
    // An element that is taken away loses the focus without a word.
    const watcher = new MutationObserver(lost)
    watcher.observe(document.body, { childList: true, subtree: true })
    window.addEventListener('focusout', lost)
    window.addEventListener('pointerdown', pressed, { capture: true })
    window.addEventListener('keydown', typed, { capture: true })
    return () => {
      clearTimeout(timer)
      watcher.disconnect()
      window.removeEventListener('focusout', lost)
      window.removeEventListener('pointerdown', pressed, { capture: true })
      window.removeEventListener('keydown', typed, { capture: true })
    }
  }, [])
}
