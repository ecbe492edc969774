/** What our people do. */
export const personRoles = ['payroll-accountant', 'account-manager', 'team-lead', 'owner', 'assistant'] as const
export type PersonRole = (typeof personRoles)[number]
