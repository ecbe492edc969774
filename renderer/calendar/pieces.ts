/** What other areas build into their own screens. Apart from `index.ts`, which the first screen reads. */
export { monthNames } from './grid/months.ts'
export { Explanation } from './list/Explanation.tsx'
export { type Line, unitsOf } from './list/lines.ts'
export { ItemSign } from './list/ItemSign.tsx'
export { OccurrenceList } from './list/OccurrenceList.tsx'
export { besideOf, lateWords } from './list/occurrence-columns.tsx'
export { PrintTimetable } from './runs/PrintTimetable.tsx'
export { useMarks } from './marks/use-marks.ts'
