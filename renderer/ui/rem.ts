/**
 * How many px one rem is: 16, or what the user asked of the system or the browser for text. Whoever lays out by numbers
 * (rows of a list, widths where columns give way) counts in rem as the style sheets do.
 */
export function remPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}
