/** What people did to dated work. What other areas may use of this one. */
export { putMark, targetOf } from './put-mark.ts'
