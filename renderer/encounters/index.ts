import { titles } from '../../shared/i18n/titles.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.tsx'

/** Calls, e-mails, visits and meetings: a tab of the client, a window on every screen, what a task was agreed in, and the warning of a long silence. */
export const encounters: Area = {
  found: {
    encounter: ({ id }) => ({ tab: 'encounters', open: `encounter/${id}` }),
  },
  clientTabs: [
    {
      id: 'encounters',
      place: 37,
      title: (language) => titles[language].encounters,
      View: later(async () => (await import('./Encounters.tsx')).Encounters),
    },
  ],
  Everywhere,
  OfItem: later(async () => (await import('./OfItem.tsx')).OfItem),
  warnings: {
    'long-silence': {
      sentence: (language) => titles[language].longSilence,
      button: (language) => titles[language].logEncounter,
      tab: 'encounters',
      open: 'new',
    },
  },
}
