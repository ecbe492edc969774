import { titles } from '../../shared/i18n/titles.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'

/** The firm itself, and how the program looks and reminds on this workstation. */
export const firm: Area = {
  found: {
    firm: () => ({ address: '/settings/firm' }),
  },
  settings: [
    {
      id: 'firm',
      place: 10,
      title: (language) => titles[language].firm,
      View: later(async () => (await import('./FirmForm.tsx')).FirmForm),
    },
    {
      id: 'papers',
      place: 15,
      title: (language) => titles[language].papers,
      View: later(async () => (await import('./PaperForm.tsx')).PaperForm),
    },
    {
      id: 'reminders',
      place: 50,
      title: (language) => titles[language].reminders,
      View: later(async () => (await import('./Reminders.tsx')).Reminders),
    },
    {
      id: 'appearance',
      place: 60,
      title: (language) => titles[language].appearance,
      View: later(async () => (await import('./Appearance.tsx')).Appearance),
    },
  ],
}
