import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'
import { addressOf, day, words } from '../desk/search.ts'

/** Of which period, and of which client. */
const reportSearch = addressOf({ from: day(), to: day(), client: words() })

/** The address of the reports. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/reports',
    component: lazyRouteComponent(() => import('./ReportsPage.tsx'), 'ReportsPage'),
    validateSearch: reportSearch,
  }),
] as const
