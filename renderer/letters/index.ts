import { titles } from '../../shared/i18n/titles.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'

/** The texts of letters to clients. */
export const letters: Area = {
  found: {
    letter: ({ facts }) => ({ address: '/settings/letters', open: `letter/${facts['kind']}/${facts['language']}` }),
  },
  settings: [
    {
      id: 'letters',
      place: 40,
      title: (language) => titles[language].letters,
      View: later(async () => (await import('./LetterTexts.tsx')).LetterTexts),
    },
  ],
}
