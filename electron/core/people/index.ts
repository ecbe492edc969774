/** Who works here, and who is away. What other areas may use of this one. */
export { absencesFrom, isSoundAbsence } from './absences.ts'
export { findPerson } from './find.ts'
export { personShown } from './rows.ts'
