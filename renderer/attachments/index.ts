import { titles } from '../../shared/i18n/titles.ts'
import { formOf } from '../desk/found.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.ts'

/** The attachments of one contract or encounter, for the screen that shows it. */
export const AttachmentsOf = later(async () => (await import('./AttachmentsOf.tsx')).AttachmentsOf)

/** Files that belong to the client: a tab, and the warning of what has been kept long enough. */
export const attachments: Area = {
  found: {
    attachment: (hit) => ({ tab: 'attachments', open: formOf(hit, 'attachment') }),
  },
  Everywhere,
  clientTabs: [
    {
      id: 'attachments',
      place: 48,
      title: (language) => titles[language].attachments,
      View: later(async () => (await import('./Attachments.tsx')).Attachments),
    },
  ],
  warnings: {
    'attachment-expired': {
      sentence: (language) => titles[language].attachmentExpired,
      button: (language) => titles[language].attachmentMend,
      tab: 'attachments',
    },
  },
}
