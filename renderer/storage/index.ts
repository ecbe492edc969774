import { titles } from '../../shared/i18n/titles.ts'
import { backups } from '../../shared/i18n/backups.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.ts'

/** The data file: opening one, its backups, and what the program is. */
export const storage: Area = {
  settings: [
    {
      id: 'backups',
      place: 40,
      title: (language) => backups[language].title,
      View: later(async () => (await import('./Backups.tsx')).Backups),
    },
    {
      id: 'about',
      place: 70,
      title: (language) => titles[language].about,
      View: later(async () => (await import('./About.tsx')).About),
    },
  ],
  Everywhere,
}
