/** The rules that a package of the published profile is checked against, by the numbers that `docs/package` gives them. */
export const conformanceRules = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '2.1',
  '2.2',
  '3.1',
  '3.2',
  '3.3',
  '4.1',
  '4.2',
  '4.3',
  '4.4',
  '4.5',
  '5.1',
  '6.1',
  '6.2',
  '7.1',
  '7.2',
] as const
export type ConformanceRule = (typeof conformanceRules)[number]

/** `not-applicable`: the package has nothing that the rule is about. `not-checked`: a rule before it failed, so that it could not be. */
export const conformanceResults = ['passed', 'failed', 'not-applicable', 'not-checked'] as const
export type ConformanceResult = (typeof conformanceResults)[number]

export type Finding = {
  readonly rule: ConformanceRule
  readonly result: ConformanceResult
  /** Of what failed: the first place where, `csv/contacts.csv: row 3, phone`. */
  readonly where: string
}
