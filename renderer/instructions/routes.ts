import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'
import { addressOf, flag, typed } from '../desk/search.ts'

/** Of whom, and those alone of which something is not done. */
const sheetsSearch = addressOf({ q: typed(), open: flag() })
export type SheetsSearch = ReturnType<typeof sheetsSearch>

/** The address of the instructions of all clients. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/instructions',
    component: lazyRouteComponent(() => import('./SheetsPage.tsx'), 'SheetsPage'),
    validateSearch: sheetsSearch,
  }),
] as const
