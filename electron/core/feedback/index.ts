/** What somebody told us and what is due of it. What other areas may use of this one. */
export { decideMatter, matterOf, refuseDecision, undecideMatter } from './decide.ts'
export { deskOf } from './desk.ts'
export { toldBetween } from './review.ts'
export { recount } from './recount.ts'
export { matterRules } from './rules.ts'
