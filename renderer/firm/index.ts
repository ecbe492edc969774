import { firm as messages } from '../../shared/i18n/firm.ts'
import { reminders } from '../../shared/i18n/reminders.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'

/** The firm itself, and how the program looks and reminds on this workstation. */
export const firm: Area = {
  settings: [
    {
      id: 'firm',
      place: 10,
      title: (language) => messages[language].firm.title,
      View: later(async () => (await import('./FirmForm.tsx')).FirmForm),
    },
    {
      id: 'reminders',
      place: 50,
      title: (language) => reminders[language].title,
      View: later(async () => (await import('./Reminders.tsx')).Reminders),
    },
    {
      id: 'appearance',
      place: 60,
      title: (language) => messages[language].appearance.title,
      View: later(async () => (await import('./Appearance.tsx')).Appearance),
    },
  ],
}
