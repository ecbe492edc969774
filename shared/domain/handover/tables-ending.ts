import { coded, day, id, row, type Table, text, whole } from './column.ts'

/** The tables of how the sender sees a client off. */
export const endingTables: readonly Table[] = [
  {
    name: 'reconciliation',
    columns: [
      id,
      whole('position'),
      coded('against', 'reconciledWith'),
      coded('pay_kind', 'payKinds'),
      text('name'),
      whole('payroll_count'),
      whole('other_count'),
      text('payroll_sum'),
      text('other_sum'),
      coded('standing', 'standings'),
      text('difference_reason'),
      text('accepted_by'),
      day('accepted_on'),
      ...row,
    ],
  },
  {
    name: 'handover-groups',
    columns: [
      id,
      whole('position'),
      coded('group', 'handoverItems'),
      coded('group_state', 'itemStates'),
      day('state_on'),
      text('years'),
      text('whereabouts'),
      ...row,
    ],
  },
  {
    name: 'handover-plan',
    columns: [
      id,
      whole('position'),
      text('phase', true),
      text('task', true),
      coded('task_side', 'planSides'),
      day('due_date', true),
      coded('task_state', 'taskStates'),
      day('state_on'),
      ...row,
    ],
  },
]
