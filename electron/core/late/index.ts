/** How what was due was kept. What other areas may use of this one. */
export { deadlinesKept } from './deadlines.ts'
export { lateHistory } from './late-history.ts'
