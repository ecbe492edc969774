/**
 * A client's year as every view, sheet and export reads it: what is due, for whom, in which state. What other areas may use
 * of this one.
 */
export { type CatalogueFile, catalogueRow, type InUse, type Kept } from './catalogue.ts'
export { clockOf, factsOf } from './client-clock.ts'
export {
  categoriesIn,
  chosen,
  clientsWithWork,
  columnsFor,
  type Kind,
  narrowedTo,
  NEVER,
  placeAt,
  type Wanted,
  wantedColumns,
  type YearColumns,
  yearColumns,
  type YearOfAll,
} from './columns.ts'
export { shiftDay } from './days.ts'
export { anchorName, byDue, concerns, hasSeveralGroups, itemOf, keptItemOf, markFor, type Telling } from './items.ts'
export { type ClientYear, dayOffsIn, holderOf, loadYears, type Years } from './load.ts'
export { askingsOf, nothingSaid, toldBy } from './mark-row.ts'
export { nextDates } from './next-paydays.ts'
export { findOccurrence, nominalOf } from './occurrence.ts'
export { clockBetween, dueBy, duesOf, isSettled, isTicking, LOOK_AHEAD, type Open, openFrom } from './open.ts'
export { keptIn, keptOccurrence } from './outlived.ts'
export { dutiesIn, ruleBook, type Scope, versionOf, wholeRule } from './own-rules.ts'
export { createParted } from './parted.ts'
export { readSettledDue } from './read-due.ts'
export { type HeldByClient, readHeld } from './read-held.ts'
export { type MarkRow, type Marks, readMarks } from './read-marks.ts'
export type { Span } from './read-states.ts'
export { faultLine, movedIn, shownIn, type UnsetLine, unsetLine } from './shown.ts'
export { isSoundMark, soundMarks } from './sound-mark.ts'
export { coverOf, dutyOf, isTheirItem, isTheirs, mayBeTheirs, workDay } from './who.ts'
export { settle } from './settle.ts'
