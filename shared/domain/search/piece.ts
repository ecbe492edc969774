import { bare, fold } from '../search.ts'

/** From and until which letter of a text something stands. */
export type Range = [from: number, until: number]
/** A part of a text, and where in it what was asked for stands. */
export type Piece = { readonly text: string; readonly marks: Range[] }

/** So many letters of a text are shown, and so many before the first that is marked. */
const SHOWN = 160
const BEFORE = 20

/** Where the words (folded) stand in a text, as it is written; ranges that touch are one. */
export function rangesOf(text: string, words: readonly string[]): Range[] {
  const { folded, places } = foldedByLetter(text)
  const plain = bare(folded)
  const placeOf = (at: number) => (places ? (places[at] ?? text.length) : at)
  const found = words.flatMap((word) => {
    const inText = placesOf(folded, word)
    return (inText.length > 0 ? inText : placesOf(plain, word)).map((at): Range => [
      placeOf(at),
      placeOf(at + word.length),
    ])
  })
  const joined: Range[] = []
  for (const [from, until] of found.toSorted(([one], [other]) => one - other)) {
    const last = joined.at(-1)
    if (last && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], until)]
    else joined.push([from, until])
  }
  return joined
}

/** The piece of a text around the first of the words, in one line. */
export function pieceOf(text: string, words: readonly string[]): Piece {
  const line = text.replaceAll(/\s/g, ' ')
  const ranges = rangesOf(line, words)
  const first = ranges[0]?.[0] ?? 0
  const start = first <= BEFORE ? 0 : afterBlank(line, first - BEFORE, first)
  const end = line.length - start <= SHOWN ? line.length : beforeBlank(line, start + SHOWN)
  const [head, tail] = [start > 0 ? '… ' : '', end < line.length ? ' …' : '']
  const move = head.length - start
  const marks = ranges
    .filter(([from, until]) => from >= start && until <= end)
    .map(([from, until]): Range => [from + move, until + move])
  return { text: `${head}${line.slice(start, end)}${tail}`, marks }
}

/** Whole words where there is a blank near by: never half of a letter that takes two units. */
function afterBlank(line: string, at: number, most: number): number {
  const blank = line.indexOf(' ', at)
  return blank >= 0 && blank < most ? blank + 1 : isLow(line, at) ? at + 1 : at
}
function beforeBlank(line: string, at: number): number {
  const blank = line.lastIndexOf(' ', at)
  return blank > at - BEFORE ? blank : isLow(line, at) ? at - 1 : at
}
const isLow = (line: string, at: number) => /[\uDC00-\uDFFF]/.test(line[at] ?? '')

/** Every place of a word in a text, none inside another. */
function placesOf(text: string, word: string): number[] {
  const found: number[] = []
  if (word !== '') for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at)
  return found
}

/** Signs that stand on another letter, and letters of two units: folded, they may become fewer. */
const odd = /[\p{M}\u{10000}-\u{10FFFF}]/u

/** A text folded letter by letter, and where in it each letter of the folded one comes from. */
function foldedByLetter(text: string): { readonly folded: string; readonly places: readonly number[] | undefined } {
  const whole = fold(text)
  // As nearly always, each letter became one: its place is its own.
  if (whole.length === text.length && !odd.test(text)) return { folded: whole, places: undefined }
  let folded = ''
  const places: number[] = []
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const part = fold(letter)
    folded += part
    for (let at = 0; at < part.length; at++) places.push(index)
  }
  return { folded, places }
}
