/**
 * The rules of the catalogue that say when something is, and ask nobody to do anything: a payday is paid by its bank file, and a
 * season only begins. By key, so that files with an older catalogue know it too.
 */
export const informationRules = [
  'payday',
  'summer-holiday-season',
  'winter-holiday-season',
  'holiday-credit-year-start',
] as const
const informing: ReadonlySet<string> = new Set(informationRules)

/** Whether a rule's dates are information and not work: they are never late, and nothing waits for them. */
export const isInformation = (rule: string): boolean => informing.has(rule)
