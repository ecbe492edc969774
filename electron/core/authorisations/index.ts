/** What clients have authorised us for. What other areas may use of this one. */
export { endRules } from './ends.ts'
