/**
 * How many things of these widths stand beside each other in a room: all, or as many as leave place for `more`, which holds
 * the rest. All widths in px; all of them where nothing could be measured.
 */
export function fitting(widths: readonly number[], room: number, more: number): number {
  const total = widths.reduce((sum, width) => sum + width, 0)
  if (room === 0 || total <= room) return widths.length
  let used = more
  let count = 0
  for (const width of widths) {
    used += width
    if (used > room) break
    count += 1
  }
  return count
}
