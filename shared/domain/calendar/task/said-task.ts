import type { Language } from '../../words.ts'
import { conceptOf } from '../said/concepts.ts'
import { readDay } from '../said/day-words.ts'
import { timeIn } from '../said/hear.ts'
import { plain, weekdayNamed } from '../typed/words.ts'
import type { IsoDay, WallTime } from '../types.ts'
import { type Nameable, namedIn } from './named.ts'

/** What a line says of a task. What is not understood stays in its title. */
export type SaidTask = {
  readonly title: string
  /** Whom it can be for: nobody said, one, or several between whom somebody must choose. */
  readonly clients: readonly string[]
  /** Who can be meant to do it, likewise. */
  readonly people: readonly string[]
  readonly day: IsoDay | undefined
  /** What is written as a date and is none, as `31.2.`, where no other day is said: it must be put right by hand. */
  readonly wrongDay?: string
  readonly time: WallTime | undefined
}

type Context = {
  readonly today: IsoDay
  readonly language: Language
  /** By name and number. */
  readonly clients: readonly Nameable[]
  /** By name and initials. */
  readonly people: readonly Nameable[]
}
/** Words of the line, from one up to before another, and what they mean. */
type Span<V> = { readonly from: number; readonly to: number; readonly value: V }

/** The longest way to say a day has so many words: `ke ensi viikolla`, `on the 20th of January`. */
const LONGEST = 4
/** `10.30`: a time of the day, or a date without its last point. */
const bare = /^(?<hours>[01]?\d|2[0-3])\.(?<minutes>[0-5]\d)$/

/** The last words that mean something, and of them the most. */
function lastOf<V>(words: readonly string[], read: (text: string, words: readonly string[]) => V | undefined) {
  for (let to = words.length; to > 0; to--)
    for (let from = Math.max(0, to - LONGEST); from < to; from++) {
      const span = words.slice(from, to)
      const value = span.includes('') ? undefined : read(span.join(' '), span)
      if (value !== undefined) return { from, to, value } satisfies Span<V>
    }
  return undefined
}

/** Words that only lead to what follows them; they go with it. Written plain. */
const leading: Readonly<Record<Language, ReadonlySet<string>>> = {
  fi: new Set(['viimeistaan']),
  sv: new Set(['pa', 'den', 'senast', 'till', 'at', 'for', 'hos', 'med']),
  en: new Set(['on', 'by', 'at', 'to', 'for', 'with', 'from']),
}
const closing: Readonly<Record<Language, ReadonlySet<string>>> = {
  fi: new Set(['mennessa']),
  sv: new Set(),
  en: new Set(),
}

/** Reads a day as it stands in a sentence, where short words of another language mean something else: `to`, `on`, `sun`. */
function dayIn({ today, language }: Context, withBare: boolean) {
  const isOthers = (word: string) =>
    word.length <= 3 && weekdayNamed(word) !== undefined && weekdayNamed(word, language) === undefined
  const isEmpty = (word = '') => conceptOf(plain(word)) === '' && weekdayNamed(word, language) === undefined
  return (text: string, words: readonly string[]): IsoDay | undefined => {
    if (/^[-–]/.test(text) || words.some((word) => isOthers(word) || (!withBare && bare.test(word)))) return undefined
    const day = readDay(text, { today, language })
    // "On 7.1." says no more than "7.1."; "i dag" more than "dag".
    const rest = isEmpty(words[0]) ? words.slice(1) : isEmpty(words.at(-1)) ? words.slice(0, -1) : undefined
    return day === undefined || (rest && readDay(rest.join(' '), { today, language }) !== undefined) ? undefined : day
  }
}

function clockIn(text: string): WallTime | undefined {
  const found = timeIn(plain(text))
  return found?.rest.trim() === '' ? found.time : undefined
}
function bareIn(text: string): WallTime | undefined {
  const { hours = '', minutes = '' } = bare.exec(text)?.groups ?? {}
  return hours === '' ? undefined : `${hours.padStart(2, '0')}:${minutes}`
}

/** The person after an `@`, by name or initials, with the words that belong to the name. */
function personIn(words: readonly string[], people: readonly Nameable[]): Span<readonly string[]> | undefined {
  const from = words.findIndex((word) => /^@./.test(word))
  const after = [words[from]?.slice(1) ?? '', words[from + 1] ?? ''].filter(Boolean)
  const named = from < 0 ? [] : namedIn(after, people, 1).filter((one) => one.from === 0)
  const alone = from < 0 || named.length > 0 ? named : namedIn(after.slice(0, 1), people, 1)
  const [first] = alone
  return first && { from, to: from + first.to, value: alone.map(({ id }) => id) }
}

/** A day and month with both their points; `31.2` alone may be a time, or a number. */
const dated = /^\d{1,2}\.\d{1,2}\.(\d{4})?$/

/** Digits as a telephone number is written in one piece: `0401234567`, `+358-40-1234567`. */
const phone = /^(?=.*\d)(?:\+|0)[\d()-]{6,}$/
/** A piece of one: `050`, `+358`, `(0)40`. */
const piece = /^[+(]?\d[\d()-]*$/
/** A number of a telephone in pieces has so many digits at least, and begins as none of a client does. */
const DIGITS = 7

/** The words that are a telephone number, whole or in pieces: no client, no day. */
function phonesIn(words: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let from = 0; from < words.length; from++) {
    if (!/^\(?[+0]/.test(words[from] ?? '')) continue
    let to = from + 1
    if (!phone.test(words[from] ?? '')) while (piece.test(words[to] ?? '')) to++
    const digits = words.slice(from, to).join('').replaceAll(/\D/g, '').length
    if (digits >= DIGITS) for (let at = from; at < to; at++) found.add(at)
  }
  return found
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * Understands a task in one line: `soita Jokihaaralle ti klo 10`, `@Minna tarkista verokortit Kaislaranta 20.1.`. A client is
 * named by its number or by its name or the beginning of it, inflected or not; a person after an `@`; the day and the time of
 * day as people say them, the last ones that are said. Nothing is guessed: what can mean several is given as several, and
 * stays in the title.
 * @param chosen the client that somebody chose: only its name is then looked for
 */
export function readTask(text: string, context: Context, chosen?: string): SaidTask {
  const { language } = context
  const words = text.trim().split(/\s+/).filter(Boolean)
  const free = words.map((word) => word.replace(/[,;!?]+$/, ''))
  const phones = phonesIn(free)
  /** What may still say something; a telephone number only stays in the title. */
  const open = () => free.map((word, at) => (phones.has(at) ? '' : word))
  const take = <V>(span: Span<V> | undefined): V | undefined => {
    if (!span) return undefined
    const { from, to, value } = span
    const leads = leading[language].has(plain(free[from - 1] ?? ''))
    const closes = closing[language].has(plain(free[to] ?? ''))
    free.fill('', from - (leads ? 1 : 0), to + (closes ? 1 : 0))
    return value
  }
  const people = take(personIn(open(), context.people)) ?? []
  const clock = take(lastOf(open(), clockIn))
  const day = take(lastOf(open(), dayIn(context, false)) ?? lastOf(open(), dayIn(context, true)))
  const wrongDay = day === undefined ? take(lastOf(open(), (word) => (dated.test(word) ? word : undefined))) : undefined
  const time = clock ?? take(lastOf(open(), bareIn))
  const clients = namedIn(
    open(),
    chosen === undefined ? context.clients : context.clients.filter(({ id }) => id === chosen),
  )
  const [client, ...others] = clients
  if (client && others.length === 0) take({ ...client, value: client.id })
  const title = words.filter((_, at) => free[at] !== '').join(' ')
  return {
    title: capital(title.replace(/^[,:;–-]+\s*|[\s,:;]+$/g, '')),
    clients: clients.map(({ id }) => id),
    people,
    day,
    ...(wrongDay !== undefined && { wrongDay }),
    time,
  }
}
