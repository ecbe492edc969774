import { history as messages } from '../../shared/i18n/history.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'

/** What was done, by whom and when, to a client and in the whole firm; what was removed. */
export const history: Area = {
  clientTabs: [
    {
      id: 'history',
      place: 100,
      title: (language) => messages[language].title,
      View: later(async () => (await import('./History.tsx')).History),
    },
  ],
  settings: [
    {
      id: 'history',
      place: 43,
      title: (language) => messages[language].title,
      View: later(async () => (await import('./History.tsx')).FirmHistory),
    },
    {
      id: 'bin',
      place: 44,
      title: (language) => messages[language].bin,
      View: later(async () => (await import('./Bin.tsx')).Bin),
    },
  ],
}
