/** What somebody told us and what is due of it. What other areas may use of this one. */
export { decideMatter, matterOf, refuseDecision, undecideMatter } from './decide.ts'
export { deskOf } from './desk.ts'
export { type FeedbackFigure, feedbackFigures, countedMatters, feedbackCounts } from './counted.ts'
export { toldBetween } from './review-rows.ts'
export { recount } from './recount.ts'
export { matterRules } from './rules.ts'
