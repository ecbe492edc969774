/** What our people do. */
export const personRoles = ['payroll-accountant', 'account-manager', 'team-lead', 'owner', 'assistant'] as const
export type PersonRole = (typeof personRoles)[number]

/** The first letters of a name's parts, at most four: `Anna-Liisa Koski` is `ALK`. */
export const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/[\s-]+/)
    .map((part) => part.charAt(0).toLocaleUpperCase('fi'))
    .join('')
    .slice(0, 4)
