/** The first month in whose time the coming year is looked through. */
const FIRST = 10

/** The year that it is time to look through: the next one from October on, none before. */
export function yearToCheck(today: string): number | undefined {
  return Number(today.slice(5, 7)) >= FIRST ? Number(today.slice(0, 4)) + 1 : undefined
}
