import { titles } from '../../shared/i18n/titles.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.tsx'

/** Surveys: a tab of the client, the list of all with the firm's results, and the templates in the settings. */
export const surveys: Area = {
  found: {
    survey: () => ({ tab: 'surveys' }),
    survey_template: () => ({ address: '/settings/surveys' }),
  },
  clientTabs: [
    {
      id: 'surveys',
      place: 85,
      title: (language) => titles[language].surveys,
      View: later(async () => (await import('./ClientSurveys.tsx')).ClientSurveys),
    },
  ],
  settings: [
    {
      id: 'surveys',
      place: 37,
      title: (language) => titles[language].surveyTemplates,
      View: later(async () => (await import('./Templates.tsx')).Templates),
    },
  ],
  Everywhere,
}
