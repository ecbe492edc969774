import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'
import { addressOf, oneOf, typed } from '../desk/search.ts'
import { workFields } from '../desk/work-search.ts'

export const planFilters = ['open', 'closed', 'all'] as const

/** Whose plans, of which client, and whether those that are closed. */
const planSearch = addressOf({ who: workFields.who, q: typed(), state: oneOf(planFilters) })
export type PlanSearch = ReturnType<typeof planSearch>

/** The address of the plans of all clients. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/plans',
    component: lazyRouteComponent(() => import('./PlansPage.tsx'), 'PlansPage'),
    validateSearch: planSearch,
  }),
] as const
