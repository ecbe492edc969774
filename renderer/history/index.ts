import { titles } from '../../shared/i18n/titles.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'

/** What was done, by whom and when, to a client and in the whole firm; what was removed. */
export const history: Area = {
  clientTabs: [
    {
      id: 'history',
      place: 100,
      title: (language) => titles[language].history,
      View: later(async () => (await import('./History.tsx')).History),
    },
  ],
  settings: [
    {
      id: 'history',
      place: 43,
      title: (language) => titles[language].history,
      View: later(async () => (await import('./History.tsx')).FirmHistory),
    },
    {
      id: 'bin',
      place: 44,
      title: (language) => titles[language].bin,
      View: later(async () => (await import('./Bin.tsx')).Bin),
    },
  ],
}
