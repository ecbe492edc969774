import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'
import { addressOf, flag, typed, words } from '../desk/search.ts'

/** What is looked for: of a client, in a place, kept by a person, stale alone. */
const informationSearch = addressOf({ q: typed(), place: words(300), keeper: words(), stale: flag() })
export type InformationSearch = ReturnType<typeof informationSearch>

/** The address of the information of all clients. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/information',
    component: lazyRouteComponent(() => import('./InformationPage.tsx'), 'InformationPage'),
    validateSearch: informationSearch,
  }),
] as const
