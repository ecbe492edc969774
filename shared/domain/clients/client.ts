/** The words of a client's card that the program decides about; texts stand in the messages. */
export const clientStates = ['prospect', 'takeover', 'active', 'leaving', 'ended'] as const
export type ClientState = (typeof clientStates)[number]

export const legalForms = [
  'oy',
  'oyj',
  'ky',
  'ay',
  'tmi',
  'ry',
  'osk',
  'foundation',
  'parish',
  'household',
  'other',
] as const
export const channels = ['software', 'form', 'email', 'phone', 'paper'] as const
export const contactRoles = [
  'contact',
  'managing-director',
  'hr-manager',
  'approver',
  'bookkeeper',
  'line-manager',
  'safety-representative',
  'other',
] as const
export const assignmentRoles = ['responsible', 'deputy', 'account-manager'] as const
/** The service of an assignment until somebody splits services. */
export const wholeService = 'payroll'
export type AssignmentRole = (typeof assignmentRoles)[number]
export const cutoffKinds = ['material', 'approval', 'other'] as const
export const frequencies = ['monthly', 'twice-a-month', 'two-weekly', 'weekly', 'other'] as const

/** What a pay group is paid by: not said, a salary, by the hour, by the piece, or several of them. */
export const payForms = ['unknown', 'monthly', 'hourly', 'piecework', 'mixed'] as const
export type PayForm = (typeof payForms)[number]

/** Which period a payday pays for: not agreed, the one it lies in, or the one before. */
export const payPeriods = ['unknown', 'current', 'previous'] as const
export type PayPeriod = (typeof payPeriods)[number]

/** Where a client may go from where it is: forwards, and one step back when a plan is cancelled. */
const next: Record<ClientState, readonly ClientState[]> = {
  prospect: ['takeover', 'active', 'ended'],
  takeover: ['active', 'ended', 'prospect'],
  active: ['leaving', 'ended'],
  leaving: ['ended', 'active'],
  ended: ['takeover', 'active'],
}

export const mayMove = (from: ClientState, to: ClientState): boolean => from === to || next[from].includes(to)

/** No client's clock begins earlier: every undone date since its beginning is work, and decades of it are a slip of the keyboard. */
export const earliestStart = '1990-01-01'
