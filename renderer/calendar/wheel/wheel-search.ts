import { addressOf, year } from '../../desk/search.ts'
import { workFields } from '../../desk/work-search.ts'

/** What the address of the firm's wheel says. */
export const wheelSearch = addressOf({ ...workFields, year: year() })
export type WheelSearch = ReturnType<typeof wheelSearch>
