import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { meetingKinds, meetingStates } from '../../shared/domain/meetings/kinds.ts'
import { underRoot } from '../desk/root.ts'
import { addressOf, flag, oneOf, typed } from '../desk/search.ts'

/** Which meetings: of which clients, of which kind, in which state; or what was agreed at them. */
const listSearch = addressOf({ q: typed(), kind: oneOf(meetingKinds), state: oneOf(meetingStates), actions: flag() })
export type ListSearch = ReturnType<typeof listSearch>

/** The addresses of all meetings and of each. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/meetings',
    component: lazyRouteComponent(() => import('./MeetingsPage.tsx'), 'MeetingsPage'),
    validateSearch: listSearch,
  }),
  createRoute({
    getParentRoute: underRoot,
    path: '/meetings/$id',
    component: lazyRouteComponent(() => import('./MeetingPage.tsx'), 'MeetingPage'),
  }),
] as const
