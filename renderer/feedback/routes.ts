import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { matterKinds } from '../../shared/domain/feedback/kinds.ts'
import { isMonth } from '../../shared/domain/feedback/review.ts'
import { underRoot } from '../desk/root.ts'
import { addressOf, day, oneOf, typed, words } from '../desk/search.ts'

export const shownMatters = ['open', 'late', 'closed', 'all'] as const

/** Which feedback: with whom of us, of which clients, of which kind, how far it has come, from when until when; and what is open. */
const feedbackSearch = addressOf({
  who: words(),
  q: typed(),
  kind: oneOf(matterKinds),
  shown: oneOf(shownMatters),
  from: day(),
  to: day(),
  matter: words(),
})
export type FeedbackSearch = ReturnType<typeof feedbackSearch>

/** Which month is gone through, and what is open beside it. */
const reviewSearch = addressOf({
  month: (value: unknown) => (typeof value === 'string' && isMonth(value) ? value : undefined),
  matter: words(),
})

/** The addresses of everybody's feedback and of a month's review. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/feedback',
    component: lazyRouteComponent(() => import('./FeedbackPage.tsx'), 'FeedbackPage'),
    validateSearch: feedbackSearch,
  }),
  createRoute({
    getParentRoute: underRoot,
    path: '/feedback/review',
    component: lazyRouteComponent(() => import('./ReviewPage.tsx'), 'ReviewPage'),
    validateSearch: reviewSearch,
  }),
] as const
