/**
 * The doors between areas: what the page of a client shows of the others. An area never imports another one; the frame,
 * which puts areas together, hands on what is meant to be used elsewhere, and nothing more.
 */
export { Explanation } from '../calendar/Explanation.tsx'
export { Filters } from '../calendar/Filters.tsx'
export { itemId, type Line } from '../calendar/lines.ts'
export { ClientYearLate } from '../calendar/late/ClientYearLate.tsx'
export { MarkWindows } from '../calendar/marks/MarkWindows.tsx'
export { markSpan } from '../calendar/marks/windows.ts'
export { OccurrenceList } from '../calendar/OccurrenceList.tsx'
export { ClientRules } from '../calendar/rules/ClientRules.tsx'
export { RuleByKey } from '../calendar/rules/RuleByKey.tsx'
export { RuleField } from '../calendar/rules/RuleField.tsx'
export { ruleIn, shapeText } from '../calendar/rules/typed-rule.ts'
export { PrintButton } from '../calendar/PrintButton.tsx'
export { useMarks } from '../calendar/use-marks.ts'
export { categoriesIn, filterCount, matches, unfiltered, type WorkSearch, workSearch } from '../calendar/work-search.ts'
export { YearWheel } from '../calendar/wheel/YearWheel.tsx'
export { Handover } from '../handover/Handover.tsx'
export { History } from '../history/History.tsx'
export { Instructions } from '../instructions/Instructions.tsx'
