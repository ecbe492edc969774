import { clientYear } from '../../shared/i18n/client-year.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.tsx'

/** The year of every client and what is done in it. */
export const calendar: Area = {
  clientTabs: [
    {
      id: 'year',
      place: 20,
      title: (language) => clientYear[language].tab,
      fills: true,
      View: later(async () => (await import('./client/YearViews.tsx')).YearViews),
    },
  ],
  Everywhere,
}
