import { runKey } from '../../shared/domain/calendar/runs/run-key.ts'
import { clientYear } from '../../shared/i18n/client-year.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.tsx'

const yearOf = (day = ''): number => Number(day.slice(0, 4))

/** The year of every client and what is done in it. */
export const calendar: Area = {
  found: {
    // The year in which it is due, and there its row.
    mark: ({ facts }) => ({ tab: 'year', search: { item: facts['occurrence'] ?? '', year: yearOf(facts['due']) } }),
    run_note: ({ facts }) => ({
      tab: 'year',
      search: {
        item: runKey({ group: facts['pay_group_id'] ?? '', usual: facts['payday'] ?? '' }),
        year: yearOf(facts['payday']),
      },
    }),
  },
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
