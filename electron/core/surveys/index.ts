/** What clients are asked, and what they answered. What other areas may use of this one. */
export { surveyDueRules } from './rules.ts'
export { toldBack } from './paper.ts'
export { listSurveys } from './find.ts'
export { countedSurveys, surveyCounts } from './results.ts'
