/**
 * Whether this run is the endurance tier (`npm run endure`): what every day tries with a few cases, it tries with all of
 * them. The same tests run in both, so nothing is only found where nobody looks every day.
 */
export const enduring = process.env['VUOSIKELLO_ENDURE'] !== undefined

/** How many: few every day, as many as the kind of fault deserves in the endurance tier. */
export const count = (few: number, many: number): number => (enduring ? many : few)

/** The first few of a list every day, all of it in the endurance tier. */
export const some = <T>(all: readonly T[], few = 1): readonly T[] => (enduring ? all : all.slice(0, few))
