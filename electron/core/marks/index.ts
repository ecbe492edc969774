/** What people did to dated work. What other areas may use of this one. */
export { markPlain, targetsOf, unmarkPlain } from './marks.ts'
export { missingOf, putMark, targetOf } from './put-mark.ts'
