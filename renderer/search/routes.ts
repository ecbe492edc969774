import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'
import { addressOf, typed, words } from '../desk/search.ts'

/** What is looked for, and of which kind alone. */
const searchSearch = addressOf({ q: typed(300), kind: words() })
export type SearchSearch = ReturnType<typeof searchSearch>

/** The address of what is found in all texts. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/search',
    component: lazyRouteComponent(() => import('./SearchPage.tsx'), 'SearchPage'),
    validateSearch: searchSearch,
  }),
] as const
