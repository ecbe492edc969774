/** Files that belong to clients. What other areas may use of this one. */
export { attachmentsOf } from './find.ts'
