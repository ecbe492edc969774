import { type Handlers, oneStep } from '../handlers.ts'
import { exportHistory } from './export-history.ts'
import { lateHistory } from './late-history.ts'

export const late: Handlers<'late'> = { history: lateHistory, export: oneStep(exportHistory) }
