/** How what was due was kept. What other areas may use of this one. */
export { lateHistory } from './late-history.ts'
