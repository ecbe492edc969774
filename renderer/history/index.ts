import { history as messages } from '../../shared/i18n/history.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'

/** What was done to a client, by whom and when. */
export const history: Area = {
  clientTabs: [
    {
      id: 'history',
      place: 100,
      title: (language) => messages[language].title,
      View: later(async () => (await import('./History.tsx')).History),
    },
  ],
}
