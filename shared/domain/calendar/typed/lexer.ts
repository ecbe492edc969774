import type { Rule } from '../types.ts'
import { isKnownWord, means } from './words.ts'

/** What the parser could have taken where it stopped; a message names each in the user's language. */
export const expectations = [
  'rule',
  'day',
  'month',
  'months',
  'weekday',
  'week',
  'number',
  'unit',
  'date',
  'point',
  'year',
  'sign',
  'from',
  'end-of-year',
  'source-of-years',
  'shift',
  'end',
  'time',
] as const
export type Expectation = (typeof expectations)[number]

export const typedErrorCodes = [
  'empty',
  'unknown-character',
  'unknown-word',
  'unexpected',
  'unfinished',
  'out-of-range',
  'no-such-date',
  'twice',
  'unclear',
] as const
export type TypedErrorCode = (typeof typedErrorCodes)[number]

/** Where and why a typed rule cannot be read: `position` counts UTF-16 units from 0, as text fields do. */
export type TypedError = {
  readonly code: TypedErrorCode
  readonly position: number
  readonly length: number
  readonly expected: readonly Expectation[]
  /** For `out-of-range`: the smallest and the largest allowed value. */
  readonly limits?: readonly [number, number] | undefined
  /** What can have been meant. */
  readonly offers?: readonly Rule[] | undefined
}

/** Leaves the parser from any depth; `parseTyped` turns it into its error. */
export class TypedFailure extends Error {
  readonly error: TypedError
  constructor(error: TypedError) {
    super(error.code)
    this.error = error
  }
}

export type Token = {
  /** `event` is a name in brackets, `name` that of a cut-off after its colon; a sign is its own kind. */
  readonly kind:
    | 'number'
    | 'word'
    | 'date'
    | 'event'
    | 'name'
    | 'end'
    | '.'
    | ','
    | '+'
    | '-'
    | '?'
    | '('
    | ')'
    | '<'
    | '>'
    | '~'
    | ':'
  readonly text: string
  readonly position: number
  /** Whether white space stands before it. */
  readonly apart: boolean
}

const pattern =
  /(?<space>\s+)|(?<date>\d{4}-\d{2}-\d{2})|(?<number>\d+)|(?<event>\[[^\][\s]+\])|(?<word>\p{Letter}[\p{Letter}\p{Mark}]*)|(?<sign>[.,+\-–?()<>~:])/uy

const signs = ['.', ',', '+', '-', '?', '(', ')', '<', '>', '~', ':'] as const

/** The name of a cut-off: in quotes, or up to a sign, a time of day or the end. */
const called =
  /\s*:\s*(?:["”“](?<quoted>[^"”“]+)["”“]|(?<bare>[^"”“+\-–<>~\s](?:[^"”“+\-–<>~]*?[^"”“+\-–<>~\s])??)(?=\s*(?:[+\-–<>~.]|$|(?:klo|kl|at)\s*\d)))/iuy

/** Takes the name after the word for a cut-off: `aineistopäivä: Tuntilistat`. How long it is with its colon; 0 where there is none. */
function nameAfter(text: string, from: number, word: string, push: (kind: 'name', value: string) => void): number {
  if (!means(word, 'material-day') && !means(word, 'approval-day')) return 0
  called.lastIndex = from
  const found = called.exec(text)
  if (!found?.groups) return 0
  push('name', found.groups['quoted'] ?? found.groups['bare'] ?? '')
  return found[0].length
}

/** Splits a typed rule into tokens, the last of which is always `end`. Throws a TypedFailure for what it cannot read. */
export function lex(text: string): Token[] {
  const tokens: Token[] = []
  let position = 0
  let apart = false
  while (position < text.length) {
    pattern.lastIndex = position
    const match = pattern.exec(text)
    const found = match?.[0]
    if (!match?.groups || !found) {
      const length = text.codePointAt(position) === undefined || (text.codePointAt(position) ?? 0) < 0x1_0000 ? 1 : 2
      throw new TypedFailure({ code: 'unknown-character', position, length, expected: [] })
    }
    const { space, date, number, event, word } = match.groups
    const push = (kind: Token['kind'], value: string) => tokens.push({ kind, text: value, position, apart })
    if (space === undefined) {
      if (date !== undefined) push('date', date)
      else if (number !== undefined) push('number', number)
      else if (event !== undefined) push('event', event.slice(1, -1))
      else if (word !== undefined) {
        if (!isKnownWord(word))
          throw new TypedFailure({ code: 'unknown-word', position, length: word.length, expected: [] })
        push('word', word)
        position += found.length
        position += nameAfter(text, position, word, push)
        apart = false
        continue
      } else {
        const sign = found === '–' ? '-' : found
        push(signs.find((one) => one === sign) ?? '.', sign)
      }
    }
    apart = space !== undefined
    position += found.length
  }
  tokens.push({ kind: 'end', text: '', position: text.length, apart })
  return tokens
}
