import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { encounterKinds } from '../../shared/domain/encounters/kinds.ts'
import { underRoot } from '../desk/root.ts'
import { addressOf, day, oneOf, typed, words } from '../desk/search.ts'

/** Which encounters: of whom of us, of which clients, of which kind, from when until when. */
const logSearch = addressOf({ who: words(), q: typed(), kind: oneOf(encounterKinds), from: day(), to: day() })
export type LogSearch = ReturnType<typeof logSearch>

/** The address of everybody's encounters. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/encounters',
    component: lazyRouteComponent(() => import('./LogPage.tsx'), 'LogPage'),
    validateSearch: logSearch,
  }),
] as const
