import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'
import { rulesSearch } from './rules-search.ts'

/** The addresses of the rules. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/calendar/rules',
    component: lazyRouteComponent(() => import('./RulesPage.tsx'), 'RulesPage'),
    validateSearch: rulesSearch,
  }),
] as const
