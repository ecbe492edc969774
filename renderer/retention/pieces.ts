/** What other areas show of retention. */
export { RetentionPlan } from './RetentionPlan.tsx'
