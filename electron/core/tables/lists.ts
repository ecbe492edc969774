import type { ListName } from '../../../shared/domain/tables.ts'
import type { ListMaker } from '../listed.ts'
import { recordTable } from './of-records.ts'

/** The lists of which their record says it all. */
export const recordLists = {
  'pay-groups': recordTable('pay_group'),
  events: recordTable('event'),
  contracts: recordTable('engagement'),
  services: recordTable('service'),
  assignments: recordTable('assignment'),
  responsibilities: recordTable('responsibility'),
  instructions: recordTable('instruction'),
  authorisations: recordTable('authorisation'),
} as const satisfies Partial<Record<ListName, ListMaker>>
