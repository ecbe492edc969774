import { titles } from '../../shared/i18n/titles.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.tsx'

/** What somebody told us: a list of everybody's, a tab of the client, a window on every screen, and the firm's answer times. */
export const feedback: Area = {
  found: {
    matter: ({ id }) => ({ address: `/feedback?matter=${id}&shown=all` }),
    matter_event: ({ facts }) => ({ address: `/feedback?matter=${facts['matter_id'] ?? ''}&shown=all` }),
    feedback_review: ({ facts }) => ({ address: `/feedback/review?month=${facts['month'] ?? ''}` }),
  },
  clientTabs: [
    {
      id: 'feedback',
      place: 36,
      title: (language) => titles[language].feedback,
      View: later(async () => (await import('./ClientFeedback.tsx')).ClientFeedback),
    },
  ],
  settings: [
    {
      id: 'feedback',
      place: 36,
      title: (language) => titles[language].answerTimes,
      View: later(async () => (await import('./AnswerTimes.tsx')).AnswerTimes),
    },
  ],
  TodayLine: later(async () => (await import('./TodayLine.tsx')).TodayLine),
  OfItem: later(async () => (await import('./OfItem.tsx')).OfItem),
  Everywhere,
}
