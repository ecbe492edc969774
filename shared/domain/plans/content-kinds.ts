/** Where something that only people know was written down in the end. */
export const landings = ['open', 'instruction', 'process', 'information', 'task'] as const
export type Landing = (typeof landings)[number]

/**
 * What is compared: in a takeover what the old system had when the new one began, or one payroll run in both; at the transfer of an end
 * the payroll with the Incomes Register and with the bookkeeping.
 */
export const stages = ['opening', 'parallel', 'register', 'bookkeeping'] as const
export type Stage = (typeof stages)[number]
/** The comparisons of each kind of plan. */
export const stagesOf = {
  takeover: ['opening', 'parallel'],
  end: ['register', 'bookkeeping'],
} as const satisfies Record<'takeover' | 'end', readonly Stage[]>

/** What each comparison usually looks at; further lines are added by hand. */
export const usualKinds: Readonly<Record<Stage, readonly PayKind[]>> = {
  opening: ['gross', 'withholding', 'employee-contributions', 'benefits', 'deductions', 'holidays', 'absences'],
  parallel: ['gross', 'withholding', 'employee-contributions', 'employer-contributions', 'net', 'ledger'],
  register: ['gross', 'withholding', 'employee-contributions', 'benefits', 'reimbursements'],
  bookkeeping: ['gross', 'withholding', 'employee-contributions', 'employer-contributions', 'holidays'],
}

/** Whether a comparison was made and agrees, or how far its explanation has come. */
export const standings = ['blank', 'same', 'unexplained', 'open', 'accepted'] as const
export type Standing = (typeof standings)[number]

/** What is compared: kinds of pay and of what hangs on it, never a person. */
export const payKinds = [
  'gross',
  'withholding',
  'employee-contributions',
  'employer-contributions',
  'benefits',
  'reimbursements',
  'deductions',
  'net',
  'holidays',
  'absences',
  'ledger',
  'own',
] as const
export type PayKind = (typeof payKinds)[number]

/** The groups of what a successor needs (practice, section 12), in their order. */
export const handoverItems = [
  'company',
  'contacts',
  'pay-groups',
  'agreements',
  'employment-contracts',
  'employees',
  'leavers',
  'year-to-date',
  'tax-cards',
  'holidays',
  'balances',
  'absences',
  'benefits',
  'union-fees',
  'garnishments',
  'other-deductions',
  'insurances',
  'incomes-register',
  'reconciliation',
  'bookkeeping',
  'authorities',
  'software',
  'authorisations',
  'archive',
  'year-clock',
  'instructions',
  'issues',
  'people',
  'finance',
  'data-protection',
] as const
export type HandoverItem = (typeof handoverItems)[number]

/** The first four are ours to set, the last three the successor's. */
export const itemStates = [
  'to-do',
  'not-needed',
  'collected',
  'delivered',
  'received',
  'missing',
  'unreadable',
] as const
export type ItemState = (typeof itemStates)[number]
