/** Which clients there are and who may see them. What other areas may use of this one. */
export { askedClients, askedFor } from './asked.ts'
export { findClient, findPart, mustBelong, mustSee, removePart } from './find.ts'
export { followLanguage } from './follow-language.ts'
export { holderOfNumber, nextNumber } from './numbers.ts'
export { clientShown, contactShown } from './rows.ts'
export { checkTeam, giveTeam } from './team.ts'
export { among, visible } from './visible.ts'
export { clientsOf, namesOf, whose } from './whose.ts'
