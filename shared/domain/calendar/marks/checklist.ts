/** The steps that are not ticked, in the checklist's order. Ticks of steps that the list no longer has count for nothing. */
export function missingSteps(checklist: readonly string[], ticks: readonly string[]): string[] {
  const ticked = new Set(ticks)
  return checklist.filter((step) => !ticked.has(step))
}
