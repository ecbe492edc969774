import { countOf, totalOf } from '../../../shared/domain/calendar/marks/tally.ts'
import type { Month } from '../../../shared/api/year-views.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import type { Width } from '../../ui/measure.ts'

type Day = Month['days'][number]

/** The heights of what stands in a day, in rem, as the style sheet has them. */
export const HEIGHTS = { heading: 1.625, line: 1, between: 0.1875, settled: 1.1875, more: 1.125 } as const
/** Beside the words of an entry, in rem: the padding of the day, the sign, and a hair for what the browser rounds. */
const BESIDE = 2
/** Beside the names of a day, in rem: its number, its count and the room between them. */
const BESIDE_NAMES = 4.75
/** A Saturday or a Sunday of which nothing is told. */
const NARROW = 3
const WEEK_NUMBER = 2

/** How many days a week has that are as wide as its working days; of the others nothing is told in this month. */
export function widthsOfDays(days: readonly Day[]): readonly boolean[] {
  return Array.from(
    { length: 7 },
    (_, weekday) =>
      weekday < 5 ||
      days.some(({ tally, names }, at) => at % 7 === weekday && (totalOf(tally) > 0 || names.length > 0)),
  )
}

/** The width of a whole day, in rem, in a month that is so wide. */
export function dayWidth(month: number, wide: readonly boolean[]): number {
  const whole = wide.filter(Boolean).length
  return (month - WEEK_NUMBER - NARROW * (7 - whole)) / whole
}

/** On how many lines a text stands that breaks between its words; a word that is wider than a line breaks anywhere. */
export function linesOf(text: string, room: number, width: Width): number {
  const space = width(' ')
  let [lines, at] = [1, 0]
  for (const word of text.split(' ')) {
    const own = width(word)
    const next = at === 0 ? own : at + space + own
    if (next <= room) at = next
    else {
      if (at > 0) lines++
      lines += Math.max(0, Math.ceil(own / room) - 1)
      at = own % room || Math.min(own, room)
    }
  }
  return lines
}

/** What there is of a day, and how high each thing is in rem. */
export type Content = {
  /** Whether what the day is called stands on lines of its own. */
  readonly namesBelow: boolean
  readonly names: number
  readonly entries: readonly { readonly group: Day['groups'][number]; readonly height: number }[]
  readonly settled: number
  /** How many kinds there are that are not done. */
  readonly kinds: number
}

/**
 * What a day has to say in columns so wide. What is done is one line: what is left to do has the room.
 *
 * @param room the width of a day in px
 * @param width of words in the size of an entry; nothing where nothing is laid out
 */
export function contentOf(day: Day, room: number, rem: number, width: Width | undefined): Content {
  const lines = (text: string, px: number) => (width && px > 0 ? linesOf(text, px, width) : 1)
  const open = day.groups.filter(({ tally }) => settledOf(tally) < totalOf(tally))
  const names = day.names.join(', ')
  const namesBelow = names !== '' && width !== undefined && width(names) > room - BESIDE_NAMES * rem
  return {
    namesBelow,
    names: namesBelow ? lines(names, room - rem) * HEIGHTS.line : 0,
    entries: open.map((group) => {
      const words = group.clients > 1 ? [`${group.name} ·\u00a0${grouped(group.clients)}`] : [group.name, group.client]
      const all = words.reduce((sum, text) => sum + lines(text, room - BESIDE * rem), 0)
      return { group, height: all * HEIGHTS.line + HEIGHTS.between }
    }),
    settled: settledOf(day.tally),
    kinds: day.kinds - (day.groups.length - open.length),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** How high a day would like to be, in rem: all of it in sight. */
export const wantedOf = ({ names, entries, settled, kinds }: Content): number =>
  HEIGHTS.heading +
  names +
  sum(entries.map(({ height }) => height)) +
  (settled > 0 ? HEIGHTS.settled : 0) +
  (kinds > entries.length ? HEIGHTS.more : 0)

/** Below this a day does not go, in rem: its number and what it is called. */
export const leastOf = ({ names, settled }: Content): number =>
  HEIGHTS.heading + names + (settled > 0 ? HEIGHTS.settled : 0)

/** How many entries stand whole in a day so high; where some do not, there is a line that says how many are left out. */
export function shownOf(content: Content, height: number): number {
  const { names, entries, settled, kinds } = content
  const room = height - HEIGHTS.heading - names - (settled > 0 ? HEIGHTS.settled : 0)
  const heights = entries.map((entry) => entry.height)
  if (kinds <= entries.length && sum(heights) <= room) return entries.length
  let [shown, used] = [0, HEIGHTS.more]
  for (const own of heights) {
    if (used + own > room) break
    used += own
    shown++
  }
  return shown
}

/**
 * How high the weeks are, given what each would like: weeks that need little give to those that need much, none gets more than
 * it would like before all have it, and what nobody needs is shared.
 */
export function weekHeights(wanted: readonly number[], height: number): readonly number[] {
  const left = height - sum(wanted)
  if (left >= 0) return wanted.map((own) => own + left / wanted.length)
  let [room, weeks] = [height, wanted.length]
  let level = 0
  for (const own of wanted.toSorted((a, b) => a - b)) {
    level = room / weeks
    if (own > level) break
    room -= own
    weeks--
  }
  return wanted.map((own) => Math.min(own, level))
}

/** How many are done, or skipped. */
export const settledOf = (tally: Day['tally']) => countOf(tally, 'done') + countOf(tally, 'skipped')
