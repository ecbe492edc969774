/** What of a matter is dated work of its client. */
export const matterDues = ['answer', 'solution', 'follow-up'] as const
export type MatterDue = (typeof matterDues)[number]

/** The key of a matter's dated work among the client's rules; it is part of what was done by it. */
export const matterKey = (matter: string, what: MatterDue): string => `matter-${matter}-${what}`

/** The matter and what of it a rule's key names; undefined for the key of any other rule. */
export function matterIn(key: string): { readonly matter: string; readonly what: MatterDue } | undefined {
  const [, matter, due] = /^matter-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})-([a-z-]+)$/.exec(key) ?? []
  const what = matterDues.find((one) => one === due)
  return matter !== undefined && what !== undefined ? { matter, what } : undefined
}
