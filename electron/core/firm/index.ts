/** The firm itself, its days off and its business ID. What other areas may use of this one. */
export { drawnPaper, ownTemplate, faultOf } from './templates.ts'
export { houseOf } from './house.ts'
export { letterhead } from './logo.ts'
export { checkedBusinessId, dayOffOptions, findFirm, officeHours, onPaper, ownDaysOff, theFirm } from './rows.ts'
export type { Letterhead } from './rows.ts'
