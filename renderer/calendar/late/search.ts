import { addressOf, words, year } from '../../desk/search.ts'
import { workFields } from '../../desk/work-search.ts'

/** What stands in the address of the late history: whose, and the client whose lines are shown. */
export const lateSearch = addressOf({ who: workFields.who, side: workFields.side, year: year(), client: words() })
export type LateSearch = ReturnType<typeof lateSearch>
