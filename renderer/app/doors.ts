/**
 * The doors between areas: what the page of a client shows of the others. An area never imports another one; the frame,
 * which puts areas together, hands on what is meant to be used elsewhere, and nothing more.
 */
export { Explanation } from '../calendar/list/Explanation.tsx'
export { Filters } from '../calendar/filters/Filters.tsx'
export { itemId, type Line } from '../calendar/list/lines.ts'
export { ClientYearLate } from '../calendar/late/ClientYearLate.tsx'
export { MarkWindows } from '../calendar/marks/MarkWindows.tsx'
export { markSpan } from '../calendar/marks/windows.ts'
export { OccurrenceList } from '../calendar/list/OccurrenceList.tsx'
export { ClientRules } from '../rules/ClientRules.tsx'
export { RuleByKey } from '../rules/RuleByKey.tsx'
export { RuleField } from '../rules/RuleField.tsx'
export { ruleIn, shapeText } from '../rules/typed-rule.ts'
export { PrintButton } from '../calendar/export/PrintButton.tsx'
export { useMarks } from '../calendar/marks/use-marks.ts'
export {
  categoriesIn,
  filterCount,
  matches,
  unfiltered,
  type WorkSearch,
  workSearch,
} from '../calendar/filters/work-search.ts'
export { YearWheel } from '../calendar/wheel/YearWheel.tsx'
export { Handover } from '../handover/Handover.tsx'
export { History } from '../history/History.tsx'
export { Instructions } from '../instructions/Instructions.tsx'
