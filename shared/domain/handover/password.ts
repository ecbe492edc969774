/** Letters and digits that nobody takes for one another, read aloud or on paper: no i, l, o, 0 or 1. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const [groups, inGroup] = [4, 4]

/**
 * A password to be told by phone: four groups of four, some 79 bits.
 * @param random bytes that nobody can guess, as many as it is asked for
 */
export function suggestedPassword(random: (count: number) => Uint8Array): string {
  const chosen: string[] = []
  // A byte beyond the last whole round of letters would make the first letters likelier: another one is drawn.
  const fair = 256 - (256 % letters.length)
  while (chosen.length < groups * inGroup)
    for (const byte of random(groups * inGroup)) if (byte < fair) chosen.push(letters[byte % letters.length] ?? '')
  return Array.from({ length: groups }, (_, at) => chosen.slice(at * inGroup, (at + 1) * inGroup).join('')).join('-')
}

export const strengths = ['weak', 'fair', 'strong'] as const
export type Strength = (typeof strengths)[number]

/**
 * How a password stands against somebody who has the package and tries: a processor tries some ten million a second
 * against the AES of a ZIP (1,000 rounds), a room of them a thousand times as many.
 * @param guesses10 the logarithm to base 10 of the guesses it takes
 */
export const strengthOf = (guesses10: number): Strength =>
  guesses10 < 11 ? 'weak' : guesses10 < 16 ? 'fair' : 'strong'
