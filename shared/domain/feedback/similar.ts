import { fold } from '../search.ts'

/** The threes of letters of a text, words apart: Finnish hides words in words. */
function threesOf(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const word of fold(text).split(/[^\p{L}\p{N}{|}]+/u)) {
    const letters = Array.from(word)
    for (let at = 0; at + 3 <= letters.length; at++) found.add(letters.slice(at, at + 3).join(''))
  }
  return found
}

/** How much of what is asked for stands in a text, 0 to 1. */
function share(asked: ReadonlySet<string>, text: ReadonlySet<string>): number {
  if (asked.size === 0) return 0
  let both = 0
  for (const three of asked) if (text.has(three)) both++
  return both / asked.size
}

/** Half of the letters at least: less is chance. */
const LEAST = 0.5
/** A client's own earlier matters say more than others'. */
const OWN = 0.15
const MOST = 5

/** The few that sound most like what is typed, the nearest first; none for less than six letters. */
export function mostAlike<T extends { readonly title: string; readonly text: string }>(
  typed: string,
  earlier: readonly T[],
  isOwn: (one: T) => boolean,
): readonly T[] {
  const asked = threesOf(typed)
  if (asked.size < 4) return []
  return earlier
    .map((one) => ({ one, score: share(asked, threesOf(`${one.title} ${one.text}`)) + (isOwn(one) ? OWN : 0) }))
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ one }) => one)
}
