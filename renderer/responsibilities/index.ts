import { titles } from '../../shared/i18n/titles.ts'
import { formOf } from '../desk/found.ts'
import type { Area } from '../desk/area.ts'
import { Everywhere } from './Everywhere.ts'
import { later } from '../ui/later.tsx'

/** Who does what: a tab of the client, and the warning where something of it is unclear. */
export const responsibilities: Area = {
  found: {
    responsibility: (hit) => ({ tab: 'responsibilities', open: formOf(hit, 'step') }),
    responsibility_version: ({ client_id }) => ({ tab: 'responsibilities', open: `client/${client_id}/versions` }),
  },
  clientTabs: [
    {
      id: 'responsibilities',
      place: 35,
      title: (language) => titles[language].responsibilities,
      View: later(async () => (await import('./Matrix.tsx')).Matrix),
    },
  ],
  Everywhere,
  warnings: {
    'grey-areas': {
      sentence: (language) => titles[language].greyAreas,
      button: (language) => titles[language].clearGreyAreas,
      tab: 'responsibilities',
    },
  },
}
