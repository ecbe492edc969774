import type { Handlers } from '../handlers.ts'
import { lateHistory } from './late-history.ts'

export const late: Handlers<'late'> = { history: lateHistory }
