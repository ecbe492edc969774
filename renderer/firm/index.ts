import { firm as messages } from '../../shared/i18n/firm.ts'
import { reminders } from '../../shared/i18n/reminders.ts'
import { type Area, lazily } from '../desk/area.ts'

/** The firm itself, and how the program looks and reminds on this workstation. */
export const firm: Area = {
  settings: [
    {
      id: 'firm',
      place: 10,
      title: (language) => messages[language].firm.title,
      View: lazily(() => import('./FirmForm.tsx'), 'FirmForm'),
    },
    {
      id: 'reminders',
      place: 50,
      title: (language) => reminders[language].title,
      View: lazily(() => import('./Reminders.tsx'), 'Reminders'),
    },
    {
      id: 'appearance',
      place: 60,
      title: (language) => messages[language].appearance.title,
      View: lazily(() => import('./Appearance.tsx'), 'Appearance'),
    },
  ],
}
