import { titles } from '../../shared/i18n/titles.ts'
import { formOf } from '../desk/found.ts'
import type { Area, ClientWarning } from '../desk/area.ts'
import { later } from '../ui/later.tsx'

type Code = keyof (typeof titles)['fi']['authorisationWarnings']

const onTab = (code: Code): Readonly<Record<string, ClientWarning>> => ({
  [code]: {
    sentence: (language) => titles[language].authorisationWarnings[code],
    button: (language) => titles[language].authorisationMend,
    tab: 'authorisations',
  },
})

/** What the client has authorised us for: a tab of the client, and its warnings. */
export const authorisations: Area = {
  found: {
    authorisation: (hit) => ({ tab: 'authorisations', open: formOf(hit, 'authorisation') }),
  },
  clientTabs: [
    {
      id: 'authorisations',
      place: 47,
      title: (language) => titles[language].authorisations,
      View: later(async () => (await import('./Authorisations.tsx')).Authorisations),
    },
  ],
  warnings: {
    ...onTab('authorisation-missing'),
    ...onTab('authorisation-ending'),
    ...onTab('authorisation-holder-left'),
  },
}
