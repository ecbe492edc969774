import type { Handlers } from '../handlers.ts'
import { firmReport } from './firm.ts'
import { printReport } from './print.ts'
import { serviceReport } from './service.ts'

export const reports: Handlers<'reports'> = { service: serviceReport, print: printReport, firm: firmReport }
