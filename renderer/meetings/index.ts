import { titles } from '../../shared/i18n/titles.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.tsx'

/** Meetings: a tab of the client, a page of each with its agenda and minutes, and the list of all with what was agreed. */
export const meetings: Area = {
  found: {
    meeting: ({ id }) => ({ address: `/meetings/${id}` }),
    meeting_line: () => ({ tab: 'meetings' }),
    meeting_note: () => ({ tab: 'meetings' }),
  },
  clientTabs: [
    {
      id: 'meetings',
      place: 38,
      title: (language) => titles[language].meetings,
      View: later(async () => (await import('./Meetings.tsx')).Meetings),
    },
  ],
  Everywhere,
  OfItem: later(async () => (await import('./OfItem.tsx')).OfItem),
}
