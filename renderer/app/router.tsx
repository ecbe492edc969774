import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router'
import { agendaSearch } from '../calendar/agenda/agenda-search.ts'
import { todaySearch } from '../calendar/today/today-search.ts'
import { checkSearch } from '../calendar/check/search.ts'
import { wheelSearch } from '../calendar/wheel/wheel-search.ts'
import { type WorkSearch, workSearch } from '../desk/work-search.ts'
import { gridSearch } from '../calendar/grid/search.ts'
import { lateSearch } from '../calendar/late/search.ts'
import { rulesSearch } from '../rules/rules-search.ts'
import { monthSearch } from '../calendar/month/search.ts'
import { type GroupSearch, groupSearch } from '../clients/page/tab-search.ts'
import { clientSearch } from '../clients/list/client-search.ts'
import { Broken, Missing } from './Broken.tsx'
import { Frame } from './Frame.tsx'
import { settingsSearch } from './settings-search.ts'
import { Today } from '../calendar/today/Today.tsx'

const root = createRootRoute({ component: Frame })

const today = createRoute({ getParentRoute: () => root, path: '/', component: Today, validateSearch: todaySearch })
const clientList = createRoute({
  getParentRoute: () => root,
  path: '/clients',
  component: lazyRouteComponent(() => import('../clients/list/ClientList.tsx'), 'ClientList'),
  validateSearch: clientSearch,
})
const client = createRoute({
  getParentRoute: () => root,
  path: '/clients/$id',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/clients/$id/$tab', params: { id: params.id, tab: 'overview' }, replace: true })
  },
})
/** `ClientPage` takes nothing and reads `useParams({ from: '/clients/$id/$tab' })`. */
const clientTab = createRoute({
  getParentRoute: () => root,
  path: '/clients/$id/$tab',
  validateSearch: (search: Record<string, unknown>): WorkSearch & GroupSearch => ({
    ...workSearch(search),
    ...groupSearch(search),
  }),
  component: lazyRouteComponent(() => import('../clients/page/ClientPage.tsx'), 'ClientPage'),
})
const receive = createRoute({
  getParentRoute: () => root,
  path: '/handover/receive',
  component: lazyRouteComponent(() => import('../handover/Receive.tsx'), 'Receive'),
})
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  component: lazyRouteComponent(() => import('../calendar/agenda/Agenda.tsx'), 'Agenda'),
  validateSearch: agendaSearch,
})
const calendarWheel = createRoute({
  getParentRoute: () => root,
  path: '/calendar/wheel',
  component: lazyRouteComponent(() => import('../calendar/wheel/FirmWheel.tsx'), 'FirmWheel'),
  validateSearch: wheelSearch,
})
const calendarGrid = createRoute({
  getParentRoute: () => root,
  path: '/calendar/grid',
  component: lazyRouteComponent(() => import('../calendar/grid/GridPage.tsx'), 'GridPage'),
  validateSearch: gridSearch,
})
const calendarMonth = createRoute({
  getParentRoute: () => root,
  path: '/calendar/month',
  component: lazyRouteComponent(() => import('../calendar/month/MonthPage.tsx'), 'MonthPage'),
  validateSearch: monthSearch,
})
const calendarLate = createRoute({
  getParentRoute: () => root,
  path: '/calendar/late',
  component: lazyRouteComponent(() => import('../calendar/late/LatePage.tsx'), 'LatePage'),
  validateSearch: lateSearch,
})
const calendarCheck = createRoute({
  getParentRoute: () => root,
  path: '/calendar/check',
  component: lazyRouteComponent(() => import('../calendar/check/CheckPage.tsx'), 'CheckPage'),
  validateSearch: checkSearch,
})
const calendarRules = createRoute({
  getParentRoute: () => root,
  path: '/calendar/rules',
  component: lazyRouteComponent(() => import('../rules/RulesPage.tsx'), 'RulesPage'),
  validateSearch: rulesSearch,
})
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/$section', params: { section: 'firm' }, replace: true })
  },
})
const settingsSection = createRoute({
  getParentRoute: () => root,
  path: '/settings/$section',
  component: lazyRouteComponent(() => import('./Settings.tsx'), 'Settings'),
  validateSearch: settingsSearch,
})

const routeTree = root.addChildren([
  today,
  clientList,
  client,
  clientTab,
  receive,
  calendar,
  calendarGrid,
  calendarMonth,
  calendarLate,
  calendarRules,
  calendarWheel,
  calendarCheck,
  settings,
  settingsSection,
])

/** Every screen and its address. */
export function createAppRouter(history: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: Missing,
    defaultPendingMs: 300,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
