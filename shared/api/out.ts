import { z } from 'zod'
import { Occurrences } from './items.ts'
import { job } from './procedure.ts'
import { Day, FileRef, Lang, Name } from './values.ts'
import { Draft } from './views.ts'
import { WheelAsked } from './wheel.ts'

/** What leaves the calendar: letters, calendar files, prints. */
export const outCalls = {
  /** A letter to each client that asks for exactly these items: drafts for the mail program. Sends and marks nothing. */
  request: job(z.object({ items: Occurrences }), z.object({ drafts: z.array(Draft) })),
  /** iCalendar file of one client's dates. */
  export: job(z.object({ client: Name, from: Day, to: Day, language: Lang.optional() }), FileRef),
  /** The wheel of a year with its table on paper (PDF), of one client or of all. */
  printWheel: job(WheelAsked, FileRef),
}
