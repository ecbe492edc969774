import { calendar } from './calendar.ts'
import { changes } from './changes.ts'
import { clients } from './clients.ts'
import { firm } from './firm.ts'
import { handover } from './handover.ts'
import { history } from './history.ts'
import { instructions } from './instructions.ts'
import { people } from './people.ts'
import { storage } from './storage.ts'

/** Every call there is, by area. */
export const contract = { calendar, changes, clients, firm, handover, history, instructions, people, storage }
export type Contract = typeof contract
