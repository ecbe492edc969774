/** When both sides meet. What other areas may use of this one. */
export { bookedReviews, meetingRules } from './rules.ts'
