/**
 * Which backups to delete, given the instants at which they were made: everything of the last two days is kept, then the
 * last of each day for a month, then the last of each month for two years. Instants are UTC ISO strings.
 */
export function surplusBackups(instants: readonly string[], now: string): string[] {
  const newest = [...instants].sort().reverse()
  const kept = new Set<string>()
  const seen = new Set<string>()
  const age = (at: string): number => (Date.parse(now) - Date.parse(at)) / 86_400_000
  for (const at of newest) {
    const days = age(at)
    const slot = days < 2 ? at : days < 31 ? at.slice(0, 10) : days < 730 ? at.slice(0, 7) : undefined
    if (slot === undefined || seen.has(slot)) continue
    seen.add(slot)
    kept.add(at)
  }
  // However old the last one is, one always stays.
  if (newest[0] !== undefined) kept.add(newest[0])
  return instants.filter((at) => !kept.has(at))
}
