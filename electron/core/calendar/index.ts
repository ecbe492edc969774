/** What asks for attention now. What other areas may use of this one. */
export { todayOf } from './today.ts'
