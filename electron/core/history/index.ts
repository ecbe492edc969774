/** The sealed history of changes. What other areas may use of this one. */
export { deedsOf } from './deeds.ts'
export { resumeStack } from './last-acts.ts'
export { noteRestore } from './restored.ts'
export { verifySeals } from './seals.ts'
