import { history as messages } from '../../shared/i18n/history.ts'
import { type Area, lazily } from '../desk/area.ts'

/** What was done to a client, by whom and when. */
export const history: Area = {
  clientTabs: [
    {
      id: 'history',
      place: 100,
      title: (language) => messages[language].title,
      View: lazily(() => import('./History.tsx'), 'History'),
    },
  ],
}
