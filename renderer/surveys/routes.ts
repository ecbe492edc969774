import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { surveyStates } from '../../shared/domain/surveys/survey.ts'
import { underRoot } from '../desk/root.ts'
import { addressOf, oneOf } from '../desk/search.ts'

/** Which surveys: in which state. */
const surveySearch = addressOf({ state: oneOf(surveyStates) })

/** The address of all surveys. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/surveys',
    component: lazyRouteComponent(() => import('./SurveysPage.tsx'), 'SurveysPage'),
    validateSearch: surveySearch,
  }),
] as const
