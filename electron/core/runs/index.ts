/** Payroll runs. What other areas may use of this one. */
export { blockersOf, lackingIn } from './blocked.ts'
export { type BareRun, runLinesBetween, runLinesOf } from './lines.ts'
export { withReadiness } from './read-notes.ts'
export { rehomeNotes } from './rehome.ts'
export { runsBetween } from './find-runs.ts'
export { timetableOf, timetableSteps } from './timetable.ts'
