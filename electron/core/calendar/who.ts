import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { holdsOn } from '../../../shared/domain/clients/warnings.ts'
import type { ClientYear } from './load.ts'

/** Whether a client's work is a person's on a day. The one answer for every view: Today, agenda, month, grid and wheel. */
export const isTheirs = (year: ClientYear, personId: string, day: IsoDay): boolean =>
  year.assigned.some((one) => one.person_id === personId && one.role !== 'account-manager' && holdsOn(one, day))
