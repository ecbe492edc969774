import { useEffect } from 'react'
import { create } from 'zustand'

export type Crumb = { readonly title: string; readonly to?: string }

type Page = { readonly crumbs: readonly Crumb[] }
export const usePageStore = create<Page>(() => ({ crumbs: [] }))

/** Names the screen: the breadcrumbs, the last of which is the window's title as well. */
export function usePage(...crumbs: readonly Crumb[]): void {
  const key = JSON.stringify(crumbs)
  useEffect(() => {
    const now: readonly Crumb[] = JSON.parse(key)
    usePageStore.setState({ crumbs: now })
    document.title = [...now.map((crumb) => crumb.title).toReversed(), 'Vuosikello'].join(' · ')
  }, [key])
}
