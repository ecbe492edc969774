import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'
import { agendaSearch } from './agenda/agenda-search.ts'
import { checkSearch } from './check/search.ts'
import { gridSearch } from './grid/search.ts'
import { lateSearch } from './late/search.ts'
import { monthSearch } from './month/search.ts'
import { Today } from './today/Today.tsx'
import { todaySearch } from './today/today-search.ts'
import { wheelSearch } from './wheel/wheel-search.ts'

/** The addresses of Today and the views of the calendar. */
export const routes = [
  createRoute({ getParentRoute: underRoot, path: '/', component: Today, validateSearch: todaySearch }),
  createRoute({
    getParentRoute: underRoot,
    path: '/calendar',
    component: lazyRouteComponent(() => import('./agenda/Agenda.tsx'), 'Agenda'),
    validateSearch: agendaSearch,
  }),
  createRoute({
    getParentRoute: underRoot,
    path: '/calendar/grid',
    component: lazyRouteComponent(() => import('./grid/GridPage.tsx'), 'GridPage'),
    validateSearch: gridSearch,
  }),
  createRoute({
    getParentRoute: underRoot,
    path: '/calendar/month',
    component: lazyRouteComponent(() => import('./month/MonthPage.tsx'), 'MonthPage'),
    validateSearch: monthSearch,
  }),
  createRoute({
    getParentRoute: underRoot,
    path: '/calendar/late',
    component: lazyRouteComponent(() => import('./late/LatePage.tsx'), 'LatePage'),
    validateSearch: lateSearch,
  }),
  createRoute({
    getParentRoute: underRoot,
    path: '/calendar/wheel',
    component: lazyRouteComponent(() => import('./wheel/FirmWheel.tsx'), 'FirmWheel'),
    validateSearch: wheelSearch,
  }),
  createRoute({
    getParentRoute: underRoot,
    path: '/calendar/check',
    component: lazyRouteComponent(() => import('./check/CheckPage.tsx'), 'CheckPage'),
    validateSearch: checkSearch,
  }),
] as const
