import type { Measure } from '../domain/reports/measures.ts'
import * as f from './field.ts'

/** What is reported to a client, as agreed with it: one row of each client with which that was agreed. */
export const reportAgreement = f.record('report_agreement', {
  named: null,
  year: 'none',
  fields: {
    client_id: f.ref('client', { silent: true }),
    measures: f.data([] as readonly Measure[], { unsought: 'codes of measures' }),
  },
})
