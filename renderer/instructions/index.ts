import { titles } from '../../shared/i18n/titles.ts'
import { formOf } from '../desk/found.ts'
import type { Area } from '../desk/area.ts'
import { Everywhere } from './Everywhere.ts'
import { later } from '../ui/later.tsx'

/** Written instructions: a tab of the client, and the warning where none is written. */
export const instructions: Area = {
  found: {
    instruction: (hit) => ({ tab: 'instructions', open: formOf(hit, 'item') }),
    sheet_version: (hit) => ({ tab: 'instructions', open: formOf(hit, 'receipts') }),
    sheet: ({ client_id }) => ({ tab: 'instructions', open: `client/${client_id}/sheet` }),
  },
  clientTabs: [
    {
      id: 'instructions',
      place: 30,
      title: (language) => titles[language].instructions,
      View: later(async () => (await import('./Instructions.tsx')).Instructions),
    },
  ],
  settings: [
    {
      id: 'instructions',
      place: 45,
      title: (language) => titles[language].instructionSettings,
      View: later(async () => (await import('./TemplateSettings.tsx')).TemplateSettings),
    },
  ],
  Everywhere,
  warnings: {
    'no-instruction': {
      sentence: (language) => titles[language].noInstruction,
      button: (language) => titles[language].writeInstruction,
      tab: 'instructions',
    },
  },
}
