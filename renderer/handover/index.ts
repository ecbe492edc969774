import { app } from '../../shared/i18n/app.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.ts'

/** Handing a client over, and taking one in. */
export const handover: Area = {
  found: {
    handover: () => ({ tab: 'handover' }),
  },
  clientTabs: [
    {
      id: 'handover',
      place: 90,
      title: (language) => app[language].handover,
      View: later(async () => (await import('./Handover.tsx')).Handover),
    },
  ],
  Everywhere,
}
