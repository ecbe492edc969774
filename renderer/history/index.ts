import { lazyRouteComponent } from '@tanstack/react-router'
import { history as messages } from '../../shared/i18n/history.ts'
import type { Area } from '../desk/area.ts'

/** What was done to a client, by whom and when. */
export const history: Area = {
  clientTabs: [
    {
      id: 'history',
      place: 100,
      title: (language) => messages[language].title,
      View: lazyRouteComponent(() => import('./History.tsx'), 'History'),
    },
  ],
}
