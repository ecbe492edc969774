import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { underRoot } from '../desk/root.ts'
import { addressOf, oneOf, words } from '../desk/search.ts'
import { valueFields } from '../../shared/domain/engagements/grouping.ts'

/** What the picture is narrowed to, and the field that is shown whole. */
const pictureSearch = addressOf({
  /** A person's id, or `mine`. */
  who: words(),
  /** A segment's id. */
  segment: words(),
  whole: oneOf(valueFields),
})
export type PictureSearch = ReturnType<typeof pictureSearch>

/** The address of the picture of the whole firm. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/clients/picture',
    component: lazyRouteComponent(() => import('./Picture.tsx'), 'Picture'),
    validateSearch: pictureSearch,
  }),
] as const
