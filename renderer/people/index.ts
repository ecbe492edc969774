import { absences } from '../../shared/i18n/absences.ts'
import { people as messages } from '../../shared/i18n/people.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.ts'
import { TodayLine } from './TodayLine.tsx'

/** Our own people, who is away and who stands in. */
export const people: Area = {
  found: {
    person: ({ id }) => ({ address: '/settings/people', open: `person/${id}` }),
    absence: ({ id }) => ({ address: `/settings/absences?absence=${id}` }),
  },
  settings: [
    {
      id: 'people',
      place: 20,
      title: (language) => messages[language].title,
      View: later(async () => (await import('./People.tsx')).People),
    },
    {
      id: 'absences',
      place: 30,
      title: (language) => absences[language].title,
      View: later(async () => (await import('./Absences.tsx')).Absences),
    },
  ],
  TodayLine,
  Everywhere,
}
