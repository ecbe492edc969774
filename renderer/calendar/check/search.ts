import { addressOf, words, year } from '../../desk/search.ts'

/** What the address of the year's check says. */
export const checkSearch = addressOf({ who: words(), year: year() })
export type CheckSearch = ReturnType<typeof checkSearch>
