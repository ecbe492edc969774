import type { Handlers } from '../handlers.ts'
import { agreedMeasures, agreeMeasures } from './agreed.ts'
import { firmReport } from './firm.ts'
import { printReport } from './print.ts'
import { firmRows } from './rows.ts'
import { serviceReport } from './service.ts'

export const reports: Handlers<'reports'> = {
  service: serviceReport,
  print: printReport,
  agreed: agreedMeasures,
  agree: agreeMeasures,
  firm: firmReport,
  rows: firmRows,
}
