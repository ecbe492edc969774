import { titles } from '../../shared/i18n/titles.ts'
import { formOf } from '../desk/found.ts'
import type { Area, ClientWarning } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.ts'
import type { Opening } from './opening.ts'

type Code = keyof (typeof titles)['fi']['contractWarnings']

const onTab = (code: Code, open: Opening): Readonly<Record<string, ClientWarning>> => ({
  [code]: {
    sentence: (language) => titles[language].contractWarnings[code],
    button: (language) => titles[language].contractMends[code],
    tab: 'engagements',
    open,
  },
})

/** Contracts, services and groups: a tab of the client, warnings of what is not agreed, and the firm's list of groups. */
export const engagements: Area = {
  found: {
    engagement: (hit) => ({ tab: 'engagements', open: formOf(hit, 'contract') }),
    appendix: (hit) => ({ tab: 'engagements', open: formOf(hit, 'contract', hit.facts['engagement_id']) }),
    service: (hit) => ({ tab: 'engagements', open: formOf(hit, 'service') }),
    segment: ({ id }) => ({ address: '/settings/groups', open: `segment/${id}` }),
  },
  Everywhere,
  clientTabs: [
    {
      id: 'engagements',
      place: 45,
      title: (language) => titles[language].engagements,
      View: later(async () => (await import('./Engagements.tsx')).Engagements),
    },
  ],
  settings: [
    {
      id: 'groups',
      place: 35,
      title: (language) => titles[language].groups,
      View: later(async () => (await import('./Groups.tsx')).Groups),
    },
  ],
  warnings: {
    ...onTab('no-contract', 'new'),
    ...onTab('no-dpa', 'dpa'),
    ...onTab('not-identified', 'identify'),
    ...onTab('identification-old', 'identify'),
    ...onTab('contract-ending', 'ending'),
  },
}
