import { titles } from '../../shared/i18n/titles.ts'
import { formOf } from '../desk/found.ts'
import type { Area, ClientWarning } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.ts'

type Code = keyof (typeof titles)['fi']['informationWarnings']

const onTab = (code: Code): Readonly<Record<string, ClientWarning>> => ({
  [code]: {
    sentence: (language) => titles[language].informationWarnings[code],
    button: (language) => titles[language].informationMends[code],
    tab: 'information',
  },
})

/** Where the client's information is, and who keeps it up: a tab of the client, its warnings, and the list of all. */
export const information: Area = {
  found: {
    information: (hit) => ({ tab: 'information', open: formOf(hit, 'information') }),
    information_round: () => ({ tab: 'information' }),
  },
  clientTabs: [
    {
      id: 'information',
      place: 46,
      title: (language) => titles[language].information,
      View: later(async () => (await import('./InformationMap.tsx')).InformationMap),
    },
  ],
  Everywhere,
  warnings: { ...onTab('no-map-keeper'), ...onTab('map-keeper-left'), ...onTab('stale-information') },
}
