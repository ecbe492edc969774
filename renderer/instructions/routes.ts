import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'
import { addressOf, flag } from '../desk/search.ts'

/** Those alone of which something is not done. */
const sheetsSearch = addressOf({ open: flag() })

/** The address of the instructions of all clients. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/instructions',
    component: lazyRouteComponent(() => import('./SheetsPage.tsx'), 'SheetsPage'),
    validateSearch: sheetsSearch,
  }),
] as const
