import { clients as messages } from '../../shared/i18n/clients.ts'
import { formOf } from '../desk/found.ts'
import type { Area, ClientWarning } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.ts'
import type { Opening } from './page/opening.ts'

type Code = keyof (typeof messages)['fi']['warnings']['sentences']

const onData = (code: Code, open: Opening): Readonly<Record<string, ClientWarning>> => ({
  [code]: {
    sentence: (language) => messages[language].warnings.sentences[code],
    button: (language) => messages[language].mends[code],
    tab: 'data',
    open,
  },
})

/** The clients themselves: who they are and what is known of them. */
export const clients: Area = {
  found: {
    client: ({ found }) => ({ tab: found === null ? 'overview' : 'data' }),
    contact: (hit) => ({ tab: 'data', open: formOf(hit, 'contact') }),
    event: (hit) => ({ tab: 'data', open: formOf(hit, 'event') }),
    pay_group: (hit) => ({ tab: 'data', open: formOf(hit, 'payGroup') }),
    cutoff: (hit) => ({ tab: 'data', open: formOf(hit, 'payGroup', hit.facts['pay_group_id']) }),
  },
  Everywhere,
  clientTabs: [
    {
      id: 'overview',
      place: 10,
      title: (language) => messages[language].tabs.overview,
      View: later(async () => (await import('./page/Overview.tsx')).Overview),
    },
    {
      id: 'data',
      place: 40,
      title: (language) => messages[language].tabs.data,
      View: later(async () => (await import('./page/Data.tsx')).Data),
    },
  ],
  warnings: {
    ...onData('no-responsible', 'responsible'),
    ...onData('no-deputy', 'deputy'),
    ...onData('person-left', 'responsible'),
    ...onData('no-contact', 'contact'),
    ...onData('no-client-deputy', 'contact-deputy'),
    ...onData('no-pay-group', 'pay-group'),
    ...onData('business-id-missing', 'card'),
    ...onData('company-number-missing', 'card'),
    ...onData('damaged', 'card'),
  },
}
