import { instructions as messages } from '../../shared/i18n/instructions.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'

/** Written instructions: a tab of the client, and the warning where none is written. */
export const instructions: Area = {
  clientTabs: [
    {
      id: 'instructions',
      place: 30,
      title: (language) => messages[language].tab,
      View: later(async () => (await import('./Instructions.tsx')).Instructions),
    },
  ],
  warnings: {
    'no-instruction': {
      sentence: (language) => messages[language].missing,
      button: (language) => messages[language].write,
      tab: 'instructions',
    },
  },
}
