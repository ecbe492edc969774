/** Payroll runs. What other areas may use of this one. */
export { timetableOf } from './timetable.ts'
