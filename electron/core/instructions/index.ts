/** A client's written instructions as a sheet. What other areas may use of this one. */
export { composeSheet } from './compose.ts'
export { composed } from './sheet.ts'
export { heldBeside, rowsOf as versionsKept } from './kept.ts'
