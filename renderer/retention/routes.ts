import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'
import { addressOf, oneOf, typed } from '../desk/search.ts'
import { workFields } from '../desk/work-search.ts'

export const views = ['due', 'all', 'log'] as const

const retentionSearch = addressOf({ which: oneOf(views), q: typed(), who: workFields.who })
export type RetentionSearch = ReturnType<typeof retentionSearch>

/** The address of what falls due for deletion. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/retention',
    component: lazyRouteComponent(() => import('./RetentionPage.tsx'), 'RetentionPage'),
    validateSearch: retentionSearch,
  }),
] as const
