/**
 * Addresses that a browser may write down: what somebody typed, `q`, may be a client's name, so only a sign stands for it
 * there (`?q=~3`). What the signs mean is known for as long as the page stays.
 */
import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router'

const typed: string[] = []

/** An address as it may stand in the window's. */
export function shownAddress(address: string): string {
  return address.replace(/([?&]q=)([^&#]+)/, (_, before: string, text: string) => {
    if (!typed.includes(text)) typed.push(text)
    return `${before}~${typed.indexOf(text)}`
  })
}

/** The address behind a shown one; without `q` when nobody knows any more what was typed. */
export function fullAddress(address: string): string {
  return address.replace(/([?&])q=~(\d+)(&?)/, (_, before: string, at: string, after: string) => {
    const text = typed[Number(at)]
    if (text === undefined) return after && before
    return `${before}q=${text}${after}`
  })
}

/** Forgets what was typed, as a new page does. */
export const forgetTyped = (): void => void (typed.length = 0)

const withoutTyped = (address: string): string => address.replace(/([?&])q=[^&#]*(&?)/, (_, a, b) => b && a)

/**
 * The window's history, in which the program knows every address in full and the browser the shown ones only.
 * @param remembered the full address where the window was last: a start goes there, and a page that was loaded again finds in
 *   it what was typed
 */
export function quietHistory(remembered: string): RouterHistory {
  const here = window.location.pathname + window.location.search
  const isAgain = /[?&]q=~/.test(here) && withoutTyped(here) === withoutTyped(remembered)
  if ((here === '/' || isAgain) && remembered.startsWith('/'))
    window.history.replaceState(window.history.state, '', shownAddress(remembered))
  return createBrowserHistory({
    createHref: shownAddress,
    parseLocation() {
      const { pathname, search, hash } = window.location
      const full = fullAddress(pathname + search)
      return {
        href: full + hash,
        pathname,
        search: full.slice(pathname.length),
        hash,
        state: window.history.state,
      }
    },
  })
}
