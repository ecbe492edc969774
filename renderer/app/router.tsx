import { createRoute, createRouter, lazyRouteComponent, redirect, type RouterHistory } from '@tanstack/react-router'
import { routes as calendar } from '../calendar/routes.ts'
import { routes as clients } from '../clients/routes.ts'
import { root, underRoot } from '../desk/root.ts'
import { routes as engagements } from '../engagements/routes.ts'
import { routes as handover } from '../handover/routes.ts'
import { routes as imports } from '../imports/routes.ts'
import { routes as information } from '../information/routes.ts'
import { routes as instructions } from '../instructions/routes.ts'
import { routes as encounters } from '../encounters/routes.ts'
import { routes as plans } from '../plans/routes.ts'
import { routes as retention } from '../retention/routes.ts'
import { routes as feedback } from '../feedback/routes.ts'
import { routes as surveys } from '../surveys/routes.ts'
import { routes as meetings } from '../meetings/routes.ts'
import { routes as reports } from '../reports/routes.ts'
import { routes as responsibilities } from '../responsibilities/routes.ts'
import { routes as rules } from '../rules/routes.ts'
import { routes as search } from '../search/routes.ts'
import { Broken, Missing } from './Broken.tsx'
import { Frame } from './Frame.tsx'
import { settingsSearch } from './settings-search.ts'

const settings = createRoute({
  getParentRoute: underRoot,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/$section', params: { section: 'firm' }, replace: true })
  },
})
const settingsSection = createRoute({
  getParentRoute: underRoot,
  path: '/settings/$section',
  component: lazyRouteComponent(() => import('./Settings.tsx'), 'Settings'),
  validateSearch: settingsSearch,
})

const routeTree = root
  .update({ component: Frame })
  .addChildren([
    ...calendar,
    ...clients,
    ...engagements,
    ...rules,
    ...handover,
    ...imports,
    ...encounters,
    ...feedback,
    ...surveys,
    ...meetings,
    ...responsibilities,
    ...information,
    ...instructions,
    ...plans,
    ...retention,
    ...reports,
    ...search,
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
