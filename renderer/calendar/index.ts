import { clientYear } from '../../shared/i18n/client-year.ts'
import { type Area, lazily } from '../desk/area.ts'
import { Everywhere } from './Everywhere.tsx'

export { Explanation } from './list/Explanation.tsx'
export { byDue } from './list/lines.ts'
export { useMarks } from './marks/use-marks.ts'

/** The year of every client and what is done in it. */
export const calendar: Area = {
  clientTabs: [
    {
      id: 'year',
      place: 20,
      title: (language) => clientYear[language].tab,
      fills: true,
      View: lazily(() => import('./client/YearViews.tsx'), 'YearViews'),
    },
  ],
  Everywhere,
}
