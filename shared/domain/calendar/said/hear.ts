import { isDate } from '../days/days.ts'
import { plain } from '../typed/words.ts'
import type { WallTime } from '../types.ts'
import { conceptOf, joined, monthOfStem, unjoined } from './concepts.ts'
import { spelled } from './spelling.ts'

/** What was said, as concepts with spaces between: `#2 BANK BEFORE PAYDAY`; and the time of day, taken out. */
export type Heard = {
  readonly said: string
  readonly time: WallTime | undefined
  /** It was said about so, or with a letter wrong: what it comes to is asked about. */
  readonly loose: boolean
}

const clock = [
  /(?<![\p{L}\d])(?:klo|kello|kl|klockan|at)\.?\s*(?<hours>\d{1,2})(?:[.:](?<minutes>\d{2}))?\s*(?<half>am|pm)?(?![\p{L}\d:])/u,
  /(?<![\p{L}\d.])(?<hours>\d{1,2}):(?<minutes>\d{2})\s*(?<half>am|pm)?(?![\p{L}\d:])/u,
  /(?<![\p{L}\d.])(?<hours>\d{1,2})\s*(?<half>am|pm)(?![\p{L}\d])/u,
]
const noon = /(?<![\p{L}])(?:noon|puoleenpaivaan|keskipaivalla|keskipaivaan|klockan tolv)(?![\p{L}])/u

/** Takes the time of day out of a plain text: `klo 12`, `kl. 12.30`, `at 5 pm`, `12:00`, `noon`. Undefined for one that is no time. */
export function timeIn(text: string): { readonly rest: string; readonly time: WallTime | undefined } | undefined {
  if (noon.test(text)) return { rest: text.replace(noon, ' '), time: '12:00' }
  for (const form of clock) {
    const found = form.exec(text)
    if (!found?.groups) continue
    const { hours = '', minutes: exact, half } = found.groups
    const minutes = exact ?? '00'
    const twelve = Number(hours) % 12
    // "At 5" is hardly five in the morning.
    if (half === undefined && found[0].trim().startsWith('at') && exact === undefined && Number(hours) < 7)
      return undefined
    const hour = half === undefined ? Number(hours) : half === 'pm' ? twelve + 12 : twelve
    if (hour > 23 || Number(minutes) > 59) return undefined
    return { rest: text.replace(form, ' '), time: `${String(hour).padStart(2, '0')}:${minutes}` }
  }
  return { rest: text, time: undefined }
}

const pattern =
  /(?<space>\s+)|\{(?<concept>[^}]*)\}|(?<iso>\d{4}-\d{2}-\d{2})|(?<date>\d{1,2}\.\s?\d{1,2}\.\s?\d{4})|(?<monthday>\d{1,2}\.\d{1,2}\.?)(?![\d])|(?<number>\d+)(?<ordinal>(?:\.|st|nd|rd|th|:e|:a)(?![\p{L}\d])|\.(?=\p{L}))?|(?<word>\p{L}+)(?<stem>-(?=\s*(?:,|ja|\p{L})))?|(?<sign>[-–+(),&.;/])/uy

const two = (value: number) => String(value).padStart(2, '0')

/** One token as concepts; undefined for what nobody knows, which makes the whole text unheard. */
function tokenOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { space, concept, iso, date, monthday, number, ordinal, word, stem, sign } = groups
  if (space !== undefined) return ''
  if (concept !== undefined) return concept
  if (iso !== undefined) return `DATE=${iso}`
  if (date !== undefined) {
    const [day = 0, month = 0, year = 0] = date.split('.').map(Number)
    return isDate(year, month, day) ? `DATE=${year}-${two(month)}-${two(day)}` : undefined
  }
  if (monthday !== undefined) {
    const [day = 0, month = 0] = monthday.split('.').map(Number)
    return isDate(2000, month, day) ? `D=${two(month)}-${two(day)}` : undefined
  }
  if (number !== undefined) return `#${Number(number)}${ordinal === undefined ? '' : '.'}`
  if (word !== undefined) {
    const month = stem === undefined ? undefined : monthOfStem(word)
    if (month !== undefined) return `MN${month} -`
    const known = conceptOf(word)
    return known === undefined ? undefined : `${known}${stem === undefined ? '' : ' -'}`
  }
  switch (sign) {
    case '+':
      return '+'
    case '-':
    case '–':
      return '-'
    case ',':
    case '&':
    case '/':
      return 'AND'
    case '(':
    case ')':
      return sign === '(' ? 'LP' : 'RP'
    default:
      // A point after a word, as in "viim.tp" and "kl.".
      return ''
  }
}

/** What people write between a number or a word and its ending, and "20./kk"; "den 15" is the fifteenth. */
const written = (text: string) =>
  text
    .replaceAll(/(?<!\p{L})den (\d{1,2})(?![\d.:])/gu, '$1. ')
    .replaceAll(/(?<=\d)\.?:(?:s|n|nen|na|nena|een|teen|tena)(?!\p{L})/gu, '.')
    .replaceAll(/(?<=\p{L}):(?:n|ssa|sta|lla|na)(?!\p{L})/gu, '')
    .replaceAll(/\/(?=kk|kuu|man|month)/gu, ' ')

/** The concepts of a text with nothing taken out of it. */
function conceptsIn(text: string): string | undefined {
  const rest = joined(text)
  const found: string[] = []
  let position = 0
  while (position < rest.length) {
    pattern.lastIndex = position
    const match = pattern.exec(rest)
    if (!match?.groups) return undefined
    const token = tokenOf(match.groups)
    if (token === undefined) return undefined
    if (token !== '') found.push(token)
    position += match[0].length
  }
  return found
    .join(' ')
    .replaceAll(/SKIP ?/g, '')
    .trim()
}

/** What a rule is for, before it: "aineisto 5 tp ennen maksupäivää". */
const topic = /^(?:TOPIC (?:AND )?)+(?=\S)/

const isWord = (word: string) => conceptOf(word) !== undefined || monthOfStem(word) !== undefined
/** Every word of a plain text that nobody knows, with its place. */
const strangers = (text: string) =>
  [...unjoined(written(text)).matchAll(/\p{L}+/gu)].filter(
    ([word]) => !isWord(word) && !/^(?:st|nd|rd|th|e|a)$/.test(word),
  )

/** For each letter of the plain text where it stands in the text as typed, whose letters may be in two parts; and the end. */
function placesIn(text: string): readonly number[] {
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    for (let part = 0; part < plain(letter).length; part++) places.push(at)
    at += letter.length
  }
  return [...places, at]
}

/** The first word that nobody knows, where it stands; undefined where all are known. */
export function unknownIn(text: string): { readonly position: number; readonly length: number } | undefined {
  const said = plain(text)
  const [word] = strangers(timeIn(said)?.rest ?? said)
  if (word === undefined) return undefined
  const at = said.search(new RegExp(String.raw`(?<!\p{L})${word[0]}(?!\p{L})`, 'u'))
  const places = placesIn(text)
  const position = places[at] ?? 0
  return { position, length: (places[at + word[0].length] ?? text.length) - position }
}

/** Hears what people say of dates in Finnish, Swedish and English. Undefined where a word is not known: then nothing is. */
export function hear(text: string): Heard | undefined {
  if (text.length > 200) return undefined
  const taken = timeIn(plain(text))
  if (!taken) return undefined
  const rest = written(taken.rest)
  const exact = conceptsIn(rest)
  const mended = exact === undefined ? spelled(rest, strangers(rest)) : undefined
  const concepts = exact ?? (mended === undefined ? undefined : conceptsIn(mended))
  if (concepts === undefined) return undefined
  const loose = exact === undefined || topic.test(concepts) || /\bLOOSE\b/.test(concepts)
  const said = concepts
    .replace(topic, '')
    .replaceAll(/LOOSE ?/g, '')
    // "tammi-, huhti- ja heinäkuun": the hyphens stand for the ending.
    .replaceAll(/ - (?=AND )/g, ' ')
    .replaceAll(/(?<=#\d+\.) \+ (?=#\d+\.)/g, ' AND ')
    .replaceAll(/AND (?:AND )+/g, 'AND ')
    .replace(/(?: AND)+$/, '')
    .replace(/^AND /, '')
    .trim()
  return said === '' ? undefined : { said, time: taken.time, loose }
}
