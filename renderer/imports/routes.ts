import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'

/** The address of taking clients in from a spreadsheet. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/clients/import',
    component: lazyRouteComponent(() => import('./ImportClients.tsx'), 'ImportClients'),
  }),
] as const
