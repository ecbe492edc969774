/** Payroll runs. What other areas may use of this one. */
export { runLinesOf } from './lines.ts'
export { timetableOf, timetableSteps } from './timetable.ts'
