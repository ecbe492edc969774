import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'
import { type WorkSearch, workSearch } from '../desk/work-search.ts'
import { clientSearch } from './list/client-search.ts'
import { type GroupSearch, groupSearch, type ItemSearch, itemSearch } from './page/tab-search.ts'

/** The addresses of the client list and the client's page. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/clients',
    component: lazyRouteComponent(() => import('./list/ClientList.tsx'), 'ClientList'),
    validateSearch: clientSearch,
  }),
  createRoute({
    getParentRoute: underRoot,
    path: '/clients/$id',
    beforeLoad: ({ params }) => {
      throw redirect({ to: '/clients/$id/$tab', params: { id: params.id, tab: 'overview' }, replace: true })
    },
  }),
  /** `ClientPage` takes nothing and reads `useParams({ from: '/clients/$id/$tab' })`. */
  createRoute({
    getParentRoute: underRoot,
    path: '/clients/$id/$tab',
    validateSearch: (search: Record<string, unknown>): WorkSearch & GroupSearch & ItemSearch => ({
      ...workSearch(search),
      ...groupSearch(search),
      ...itemSearch(search),
    }),
    component: lazyRouteComponent(() => import('./page/ClientPage.tsx'), 'ClientPage'),
  }),
] as const
