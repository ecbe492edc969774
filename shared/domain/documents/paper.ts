import { byUrgency, countOf, type Tally, totalOf } from '../calendar/marks/tally.ts'
import type { OccurrenceStatus } from '../calendar/marks/status.ts'
import type { IsoDay } from '../calendar/types.ts'
import type { Language } from '../words.ts'
import type { Running } from './document.ts'

/** How work stands, as far as ink tells it apart. */
export type Tone = 'late' | 'done' | 'open'

/** Late as soon as one piece is, done when all of them are. */
export function toneOf(tally: Tally): Tone {
  if (countOf(tally, 'overdue') > 0) return 'late'
  return totalOf(tally) > 0 && countOf(tally, 'done') + countOf(tally, 'skipped') === totalOf(tally) ? 'done' : 'open'
}

/** A sign of a print: its shape tells the state where colours are not seen or not printed. */
export type Sign = OccurrenceStatus

/** The signs that occur, the most urgent first, and what each means. */
export function legendOf(signs: Iterable<Sign | ''>, { states }: Pick<PaperWords, 'states'>) {
  const found = new Set(signs)
  return byUrgency.filter((sign) => found.has(sign)).map((sign) => ({ sign, word: states[sign] }))
}

/** What of the firm's letter paper stands on prints of the calendar, too: they have no room for all of it. */
export type House = {
  readonly logo?: Uint8Array | undefined
  readonly head?: string | undefined
  readonly foot?: string | undefined
}

/** The words that every print of the calendar has. */
export type PaperWords = {
  readonly states: Readonly<Record<OccurrenceStatus, string>>
  readonly printed: (day: string) => string
  readonly page: Running['page']
}

/** What every print of the calendar has: its title, its sender, what it is narrowed to, the line at its foot. */
export type PaperFrame = {
  readonly title: string
  readonly language: Language
  readonly day: IsoDay
  readonly accent: string
  readonly sender: string
  readonly filters: string
  readonly foot: string
  readonly page: Running['page']
  readonly house: House
}

type Input = {
  readonly title: string
  readonly language: Language
  readonly today: IsoDay
  readonly accent: string
  readonly sender: string
  readonly filters: string
  readonly house?: House | undefined
}

export const paperFrame = (
  { today, house = {}, ...rest }: Input,
  { printed, page }: Pick<PaperWords, 'printed' | 'page'>,
): PaperFrame => ({
  ...rest,
  day: today,
  foot: footOf(rest.sender, printed(plain(today)), house),
  page,
  house,
})

/** Whose it is, what they say of themselves, and when it was printed. */
export const footOf = (sender: string, printed: string, { head, foot }: House): string =>
  [sender, head, foot, printed].filter(Boolean).join(' · ')

const plain = (iso: IsoDay) => `${Number(iso.slice(8))}.${Number(iso.slice(5, 7))}.${iso.slice(0, 4)}`

/** A heading needs something to see: PDF/UA refuses an empty one, and no odd name may stop a print. */
export const titled = (text: string): string => (/[^\p{C}\p{Z}\p{M}]/u.test(text) ? text : '–')
