import { useEffect } from 'react'
import { create } from 'zustand'

export type Crumb = {
  readonly title: string
  readonly to?: string
  /** What stands for a name in a title that a browser writes down; nothing, when it is empty. */
  readonly quiet?: string
  /** What of it is shown. The window's title alone says it: on the page it stands beside it. */
  readonly part?: string
}

type Page = { readonly crumbs: readonly Crumb[] }
export const usePageStore = create<Page>(() => ({ crumbs: [] }))

/**
 * Whether the page has a window of its own, whose browser keeps nothing after it. Otherwise it is a tab of the browser that
 * somebody uses for everything, which keeps the titles and addresses of a year.
 */
const isOwnWindow = (): boolean =>
  window.vuosikello !== undefined || window.matchMedia('(display-mode: standalone)').matches

/** Names the screen: the breadcrumbs, the last of which is the window's title as well. */
export function usePage(...crumbs: readonly Crumb[]): void {
  const key = JSON.stringify(crumbs)
  useEffect(() => {
    const now: readonly Crumb[] = JSON.parse(key)
    usePageStore.setState({ crumbs: now })
    const own = isOwnWindow()
    const titles = now
      .flatMap(({ title, quiet, part = '' }) => [own ? title : (quiet ?? title), part])
      .filter((title) => title !== '')
    document.title = [...titles.toReversed(), 'Vuosikello'].join(' · ')
  }, [key])
}
