import type { MeetingAction } from '../../shared/api/meetings.ts'
import type { Parsed } from '../../shared/api/names.ts'
import type { ListName } from '../../shared/domain/tables.ts'
import type { Notices } from '../../shared/domain/calendar/reminders.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import type { TemplateBook } from '../../shared/domain/plans/plan.ts'
import type { Announcements } from './announcements.ts'
import type { CatalogueShelf } from './year/catalogue.ts'
import type { YearShelf } from './year/shelf.ts'
import type { Documents } from './documents/render.ts'
import type { Reading, Sample } from './handlers.ts'
import type { Files } from './files.ts'
import type { UndoStack } from './history/stack.ts'
import type { Storage } from './storage/storage.ts'
import type { Workstation } from './storage/workstation.ts'
import type { AgendaSource } from './agenda.ts'
import type { ListMaker } from './listed.ts'
import type { Warns } from './warnings.ts'
import type { Who } from './who.ts'

/** The time outside: given, so that tests, demonstrations and imports can choose it. */
export type Clock = {
  /** `2027-01-12T06:30:00.000Z` */
  readonly now: () => string
  /** The day on the workstation's wall. */
  readonly today: () => IsoDay
}

/**
 * What every handler is given besides the database. None of it leads to a connection, so that what a call can change
 * follows from its kind alone.
 */
export type Services = {
  readonly clock: Clock
  readonly newId: () => string
  readonly version: string
  readonly files: Files
  readonly documents: Documents
  readonly catalogue: CatalogueShelf
  readonly years: YearShelf
  /** What plans of takeovers and ends are made from. */
  readonly planTemplates: () => TemplateBook
  /** What areas find missing from clients. */
  readonly warnings: readonly Warns[]
  /** What areas bring to a client's meeting. */
  readonly agenda: readonly AgendaSource[]
  /** What was agreed at meetings to be done, of the clients that are seen. */
  readonly actions: (asked: Parsed<'meetings.actions'>, context: Reading) => Promise<readonly MeetingAction[]>
  /** How each list is read that can be taken into a spreadsheet. */
  readonly lists: Readonly<Record<ListName, ListMaker>>
  /** What this workstation may turn back. */
  readonly stack: Pick<UndoStack, 'top'>
  /** What is changed, by whomever, from now on. */
  readonly announcements: Pick<Announcements, 'listen' | 'count'>
  /** On whose behalf calls are made at this moment: another person may sit down while something lasts. */
  readonly whoNow: () => Promise<Who>
  /** Whether a data file is open: a rule can be tried without one. */
  readonly isOpen: () => boolean
}

/** What the area `storage` has, which opens, copies and closes the data file, and the parts that carry calls. */
export type Managing = Services & {
  /** The computer's own clock, a UTC instant: a day chosen for a demonstration must not name or delete a backup. */
  readonly wall: () => string
  /** Private folder of this workstation. */
  readonly profile: string
  /** Where a new firm's data goes unless another place is named. */
  readonly ownFile: string
  readonly sample: Sample
  readonly storage: Storage
  readonly stack: UndoStack
  readonly workstation: Workstation
  readonly announcements: Announcements
  /** Whether this shell can show desktop notices: `none` where a browser shows the program. */
  readonly notices: Notices
}
