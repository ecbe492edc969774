import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'

/** The addresses of taking a package in. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/handover/receive',
    component: lazyRouteComponent(() => import('./Receive.tsx'), 'Receive'),
  }),
] as const
