import { legalForms } from '../../clients/client.ts'
import { bare, fold } from '../../search.ts'

/** Somebody or something that words of a text may name: by its name, or by a sign that is its own (a number, initials). */
export type Nameable = { readonly id: string; readonly name: string; readonly sign: string }

/** Which words of a text name what: from one up to before another, and how surely. */
export type Naming = {
  readonly id: string
  readonly from: number
  readonly to: number
  /** The words stand there whole, perhaps with an ending: not only the beginning of them. */
  readonly whole: boolean
  readonly letters: number
}

type Match = { readonly whole: boolean; readonly letters: number }

/** Endings of Finnish are no longer than this: `Jokihaara-llemme`. */
const ENDING = 6
/** A name that is named by its beginning, or with an ending, has so many letters at least. */
const LEAST = 4
/** A stem changes at its end: `Kaislaranta`, `Kaislarannalle`. */
const CHANGE = 3

/** `Oyj`, `Tmi`: said of many, and part of a name only after the rest of it. */
const forms: ReadonlySet<string> = new Set(legalForms)

const wordsOf = (folded: string): readonly string[] => folded.split(/[\s.,:;&/()'"–-]+/).filter(Boolean)

function common(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

/** How a word of a text fits a word of a name, both folded. */
function fitOf(typed: string, word: string, least: number): Match | undefined {
  if (typed === word && word.length >= LEAST - 1) return { whole: true, letters: word.length }
  if (typed.length < least) return undefined
  if (word.startsWith(typed)) return { whole: false, letters: typed.length }
  const same = common(typed, word)
  if (typed.length - same > ENDING || word.length < LEAST - 1) return undefined
  return same >= Math.max(least, word.length - CHANGE) ? { whole: true, letters: same } : undefined
}

const better = (one: Match, other: Match | undefined): boolean =>
  other === undefined || (one.whole !== other.whole ? one.whole : one.letters > other.letters)

/** The words of a text that name one thing best, from each word on: as many of its own words in a row as stand there. */
function namingOf(typed: readonly string[], words: readonly string[], id: string, least: number): Naming | undefined {
  let best: Naming | undefined
  for (let from = 0; from < typed.length; from++)
    for (let at = 0; at < words.length; at++) {
      const first = fitOf(typed[from] ?? '', words[at] ?? '', least)
      if (!first || forms.has(words[at] ?? '')) continue
      let { whole, letters } = first
      let to = from + 1
      for (; at + to - from < words.length; to++) {
        const [next = '', word = ''] = [typed[to], words[at + to - from]]
        const fit = next === word ? { whole: true, letters: word.length } : fitOf(next, word, least)
        if (!fit) break
        whole &&= fit.whole
        letters += fit.letters
      }
      const naming = { id, from, to, whole, letters }
      if (better(naming, best)) best = naming
    }
  return best
}

/**
 * What the words of a text name: nothing, one, or all that they can mean, and then somebody must be asked. The most letters
 * win, whole words before beginnings; what other words of the text name whole is meant as well as the best. Words that are
 * `taken` (empty) name nothing.
 * @param least letters that the beginning of a name must have
 */
export function namedIn(typed: readonly string[], things: readonly Nameable[], least = LEAST): readonly Naming[] {
  const written = namedAs(fold, typed, things, least)
  // Whoever has no keys for Finnish letters.
  return written.length > 0 ? written : namedAs((text) => bare(fold(text)), typed, things, least)
}

function namedAs(
  spell: (text: string) => string,
  typed: readonly string[],
  things: readonly Nameable[],
  least: number,
): readonly Naming[] {
  const folded = typed.map((word) => spell(word).replace(/[,;:!?]+$/, ''))
  const found = things.flatMap((thing) => {
    const sign = spell(thing.sign)
    const at = sign === '' ? -1 : folded.findIndex((word) => word === sign || word === `#${sign}`)
    // A number of one or two digits counts something, unless it is said to be one.
    if (at >= 0 && !/^\d{1,2}$/.test(folded[at] ?? ''))
      return [{ id: thing.id, from: at, to: at + 1, whole: true, letters: Number.POSITIVE_INFINITY }]
    return namingOf(folded, wordsOf(spell(thing.name)), thing.id, least) ?? []
  })
  const best = found.reduce<Naming | undefined>((one, other) => (better(other, one) ? other : one), undefined)
  if (!best) return []
  return found.filter(
    (one) =>
      (one.whole === best.whole && one.letters === best.letters) ||
      (best.whole && one.whole && (one.to <= best.from || one.from >= best.to)),
  )
}
