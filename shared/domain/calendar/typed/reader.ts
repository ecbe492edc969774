import { isDate, parseDay } from '../days/days.ts'
import { type Expectation, type Token, TypedFailure, lex } from './lexer.ts'
import { type Meaning, feastNamed, means, weekdayNamed } from './words.ts'
import type { IsoDay } from '../types.ts'

/** A whole number as typed, with the place it stands at. */
export type Typed = { readonly value: number; readonly token: Token }

/** Walks over the tokens of a typed rule; every refusal says where it stands and what could have stood there. */
export class TypedReader {
  private readonly tokens: readonly Token[]
  private at = 0

  constructor(text: string) {
    this.tokens = lex(text)
  }

  /** The next token, or the one so many places further. */
  peek(ahead = 0): Token {
    const last = this.tokens.at(-1)
    const token = this.tokens[this.at + ahead] ?? last
    if (token === undefined) throw new RangeError('a lexed text always has an end')
    return token
  }

  next(): Token {
    const token = this.peek()
    if (token.kind !== 'end') this.at++
    return token
  }

  /** Takes the next token if it is of a kind. */
  take(kind: Token['kind']): Token | undefined {
    return this.peek().kind === kind ? this.next() : undefined
  }

  /** Takes the next token if it is a word that can mean this. */
  word(meaning: Meaning): Token | undefined {
    return this.isWord(meaning) ? this.next() : undefined
  }

  isWord(meaning: Meaning, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.kind === 'word' && means(token.text, meaning)
  }

  /** The weekday that the next word names, taken. */
  weekday(): number | undefined {
    const token = this.peek()
    const weekday = token.kind === 'word' ? weekdayNamed(token.text) : undefined
    if (weekday !== undefined) this.next()
    return weekday
  }

  /** The feast that the next word names, taken. */
  feast(): string | undefined {
    const token = this.peek()
    const feast = token.kind === 'word' ? feastNamed(token.text) : undefined
    if (feast !== undefined) this.next()
    return feast
  }

  /** Refuses the next token: at the end the rule is unfinished, elsewhere something else was expected. */
  fail(...expected: Expectation[]): never {
    const token = this.peek()
    const code = token.kind === 'end' ? 'unfinished' : 'unexpected'
    throw new TypedFailure({ code, position: token.position, length: token.text.length, expected })
  }

  need(kind: Token['kind'], ...expected: Expectation[]): Token {
    return this.take(kind) ?? this.fail(...expected)
  }

  /** A whole number between two limits. */
  number(min: number, max: number, expected: Expectation): Typed {
    const token = this.need('number', expected)
    const value = Number(token.text)
    if (value < min || value > max)
      throw new TypedFailure({
        code: 'out-of-range',
        position: token.position,
        length: token.text.length,
        expected: [expected],
        limits: [min, max],
      })
    return { value, token }
  }

  /** Refuses everything from one token to the last one taken. */
  refuse(code: 'no-such-date' | 'twice' | 'unexpected', from: Token, expected: Expectation): never {
    const last = this.tokens[this.at - 1] ?? from
    const length = last.position + last.text.length - from.position
    throw new TypedFailure({ code, position: from.position, length, expected: [expected] })
  }

  /** `2027-01-08` or `8.1.2027`. */
  date(): IsoDay {
    const first = this.peek()
    const iso = this.take('date')
    if (iso) return parseDay(iso.text) === undefined ? this.refuse('no-such-date', iso, 'date') : iso.text
    const day = this.number(1, 31, 'date').value
    this.need('.', 'point')
    const month = this.number(1, 12, 'month').value
    this.need('.', 'point')
    const year = this.number(1900, 2200, 'year').value
    if (!isDate(year, month, day)) this.refuse('no-such-date', first, 'date')
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  }
}
