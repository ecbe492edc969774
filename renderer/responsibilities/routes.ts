import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'
import { addressOf, typed } from '../desk/search.ts'
import { workFields } from '../desk/work-search.ts'

/** Whose clients' grey areas, and of which. */
const greySearch = addressOf({ who: workFields.who, q: typed() })
export type GreySearch = ReturnType<typeof greySearch>

/** The address of the grey areas of all clients. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/grey-areas',
    component: lazyRouteComponent(() => import('./GreyPage.tsx'), 'GreyPage'),
    validateSearch: greySearch,
  }),
] as const
