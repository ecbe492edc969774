import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { surveyStates } from '../../shared/domain/surveys/survey.ts'
import { underRoot } from '../desk/root.ts'
import { addressOf, oneOf, typed } from '../desk/search.ts'

/** Which surveys: of whom, and in which state. */
const surveySearch = addressOf({ q: typed(), state: oneOf(surveyStates) })
export type SurveySearch = ReturnType<typeof surveySearch>

/** The address of all surveys. */
export const routes = [
  createRoute({
    getParentRoute: underRoot,
    path: '/surveys',
    component: lazyRouteComponent(() => import('./SurveysPage.tsx'), 'SurveysPage'),
    validateSearch: surveySearch,
  }),
] as const
