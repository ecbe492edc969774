import { z } from 'zod'
import { narrowing } from './items.ts'
import { job } from './procedure.ts'
import { Day, FileRef, Id, Lang, Name } from './values.ts'
import { MonthAsked } from './year-views.ts'
import { Categories, WheelAsked } from './wheel.ts'

/** Whose dates a calendar file holds, and how they stand in it. */
export const CalendarExport = z.object({
  /** One client's (id, number or business ID), one person's, or the whole firm's where neither is given. */
  client: Name.optional(),
  personId: Id.optional(),
  from: Day,
  to: Day,
  /** The client's own, or the firm's, unless given. */
  language: Lang.optional(),
  side: narrowing.side,
  categories: Categories.optional(),
  /** Only what the timetable has: paydays, and what is agreed to be there before each. */
  only: z.literal('timetable').optional(),
  /** Most calendars show imported tasks nowhere, so dates are events unless asked otherwise. */
  as: z.enum(['events', 'todos']).default('events'),
  /** Calendars are shared, so a client is its number unless asked otherwise. */
  names: z.enum(['number', 'name']).default('number'),
  /** The same work of many clients on one day as one event; for the whole firm unless said otherwise. */
  fold: z.boolean().optional(),
  /** Whether the calendar is to remind when a lead time begins. Many importers double or drop reminders. */
  alarms: z.boolean().default(false),
})

/** What leaves the calendar: letters, calendar files, prints. */
export const outCalls = {
  /** The dates of a client, a person or the firm as an iCalendar file. Throws `not-found: nothing-to-export`. */
  export: job('work', CalendarExport, FileRef),
  /**
   * The wheel of a year on paper (PDF), of one client or of all: for the `wall`, where it says nothing of today and stands
   * alone, or for `work`, with how far things are and a list of all days.
   */
  printWheel: job(
    'work',
    WheelAsked.extend({ paper: z.enum(['wall', 'work']).default('work'), size: z.enum(['a4', 'a3']).default('a4') }),
    FileRef,
  ),
  /** A month of all clients on one page of paper (PDF). */
  printMonth: job('work', MonthAsked, FileRef),
  /** A year as a list on one page of paper (PDF), of one client, in its language unless said otherwise, or of all. */
  printYear: job('work', WheelAsked.extend({ language: Lang.optional() }), FileRef),
}
