import { createContext, useContext, useMemo, useState } from 'react'
import { easyOf, leastOf, type Track, twoLines, widthsOf } from './column-widths.ts'
import { measureOf, useFonts, type Width } from './measure.ts'
import type { Column } from './table-types.ts'

/** Widths that were given by hand, in rem by column; each list has its own. */
export type ListWidths = Readonly<Record<string, number>>
type Kept = {
  readonly of: (list: string) => ListWidths
  readonly keep: (list: string, widths: ListWidths) => void
}

/** Where widths are remembered; without it they hold for as long as the list stands. */
export const WidthsContext = createContext<Kept>({ of: () => nothing, keep: () => {} })
const nothing: ListWidths = {}

/** So many rows tell how wide the columns are; of them the longest words of each column are measured. */
const [ROWS, LONGEST] = [4000, 16]
/** Beside the words of a cell, in rem: its padding, and a hair for what the browser rounds. */
const PADDING = 1
/** Beside the words of a heading, in rem: the arrow of the order. */
const ARROW = 1
const NARROWEST = 2
const DOTS = '\u00a0…'

type Needs = Omit<Track, 'id' | 'gives' | 'grows'>
/** What the columns of a list needed, by list and language: a list that is narrowed does not jump. */
const measured = new Map<string, ReadonlyMap<string, Needs>>()

type Asked<T> = {
  /** Its name: widths are kept by what stands before the first `|`. */
  readonly list: string
  readonly language: string
  readonly rows: readonly T[]
  readonly subRows: ((row: T) => readonly T[] | undefined) | undefined
  readonly columns: readonly Column<T>[]
  /** How wide the list is, in px; 0 before it was measured, and where nothing is laid out. */
  readonly room: number
  readonly rem: number
}

/**
 * Which columns of a list there is room for, and how wide each is, in px: no widths where nothing can be measured, and the columns'
 * own `width` holds. What was given by hand stays.
 */
export function useWidths<T>({ list, language, rows, subRows, columns, room, rem }: Asked<T>) {
  const kept = useContext(WidthsContext)
  const name = list.split('|')[0] ?? list
  const [given, setGiven] = useState(() => kept.of(name))
  const ready = useFonts()
  const laidOut = room > 0
  const { needs, ofCell } = useMemo(() => {
    const size = ready && laidOut ? Number.parseFloat(getComputedStyle(document.body).fontSize) : 0
    const ofCell = size > 0 ? measureOf(400, size) : undefined
    const ofTitle = ofCell && measureOf(650, size * (6 / 7))
    if (!ofCell || !ofTitle) return { needs: undefined, ofCell: undefined }
    const key = `${name}|${language}|${rem}`
    const before = measured.get(key)
    const all = rows.slice(0, ROWS).flatMap((row) => [row, ...(subRows?.(row) ?? [])])
    const found = new Map(
      columns.map((column) => {
        const own = needsOf(column, all, ofCell, ofTitle, rem)
        const then = before?.get(column.id) ?? own
        return [
          column.id,
          {
            natural: Math.max(own.natural, then.natural),
            whole: Math.max(own.whole, then.whole),
            least: Math.max(own.least, then.least),
            easy: Math.max(own.easy, then.easy),
          },
        ] as const
      }),
    )
    measured.set(key, new Map([...(before ?? []), ...found]))
    return { needs: found, ofCell }
  }, [ready, laidOut, name, language, rows, subRows, columns, rem])
  const shown = useMemo(() => {
    const tracks = (these: readonly Column<T>[]) =>
      these.map((column) => trackOf(column, needs?.get(column.id), given[column.id], rem))
    // A picture does not push words onto a second line.
    const askedBy = (these: readonly Column<T>[]) => (these.some(isPicture) ? easyOf : leastOf)(tracks(these))
    const fitting = needs ? thoseThatFit(columns, (these) => askedBy(these) <= room) : columns
    return { columns: fitting, widths: needs ? widthsOf(tracks(fitting), room) : new Map<string, number>() }
  }, [needs, columns, given, rem, room])
  /** Gives a column so much room by hand, in px; with nothing, what stands in it decides again. */
  const give = (changed: Readonly<Record<string, number | undefined>>) => {
    const next: Record<string, number> = { ...given }
    for (const [id, px] of Object.entries(changed))
      if (px === undefined) delete next[id]
      else next[id] = Math.max(NARROWEST, Math.round((px / rem) * 16) / 16)
    setGiven(next)
    kept.keep(name, next)
  }
  /** Whether words of a row take a second line. */
  const isTall = useMemo(() => {
    const wrapping = ofCell ? shown.columns.filter(({ id, fit }) => fit?.wraps && shown.widths.has(id)) : []
    const { fontSize } = wrapping.length > 0 ? getComputedStyle(document.body) : { fontSize: '14px' }
    // No letter is wider: most texts need not be measured.
    const widest = Number.parseFloat(fontSize)
    const takesTwo = (text: string, px: number) => text.length * widest > px && (ofCell?.(text) ?? 0) > px
    return (row: T) =>
      wrapping.some(({ id, fit }) => {
        const px = (shown.widths.get(id) ?? 0) - (PADDING + (fit?.beside ?? 0)) * rem
        return takesTwo(fit?.text(row) ?? '', px)
      })
  }, [ofCell, shown, rem])
  return { ...shown, isTall, give }
}

/** Has no words for which room is asked. */
const isPicture = <T>({ from, fit, hideTitle }: Column<T>): boolean =>
  from !== undefined && fit === undefined && hideTitle === true

/** Columns that may be left out go, those first that ask for the widest list, until the others fit. */
function thoseThatFit<T>(columns: readonly Column<T>[], fits: (these: readonly Column<T>[]) => boolean) {
  let these = columns
  for (const { id } of columns
    .filter(({ from }) => from !== undefined)
    .toSorted((a, b) => (b.from ?? 0) - (a.from ?? 0))) {
    if (fits(these)) break
    these = these.filter((one) => one.id !== id)
  }
  return these
}

function needsOf<T>(column: Column<T>, rows: readonly T[], ofCell: Width, ofTitle: Width, rem: number): Needs {
  const padding = PADDING * rem
  const heading =
    column.hideTitle || column.title === ''
      ? 0
      : twoLines(column.title, ofTitle) + padding + (column.value ? ARROW * rem : 0)
  const { fit } = column
  if (!fit) {
    const [least, natural = least] =
      column.width.match(/[\d.]+rem/g)?.map((size) => Number.parseFloat(size) * rem) ?? []
    const own = Math.max(heading, least ?? 0)
    const whole = Math.max(heading, natural ?? 0)
    return { natural: whole, whole, least: own, easy: own }
  }
  const longest = (of: (row: T) => string) => {
    const texts = [...new Set(rows.map(of))]
    const by = (length: (text: string) => number) =>
      texts
        .map((text) => [length(text), text] as const)
        .sort(([one], [other]) => other - one)
        .slice(0, LONGEST)
        .map(([, text]) => text)
    // On two lines it is the longest word that asks for room.
    return [...new Set([...by(({ length }) => length), ...(fit.wraps ? by(longestWord) : [])])]
  }
  const beside = padding + (fit.beside ?? 0) * rem
  const widest = (texts: readonly string[], width: Width) => Math.ceil(Math.max(0, ...texts.map(width)) + beside)
  const onTwo = (text: string) => twoLines(text, ofCell)
  const all = longest(fit.text)
  const natural = Math.max(heading, widest(all, ofCell))
  // Where something follows that is cut, the three dots stand behind what is not.
  const { kept: keptOf } = fit
  const texts = keptOf
    ? longest((row) => (keptOf(row) === fit.text(row) ? fit.text(row) : `${keptOf(row)}${DOTS}`))
    : all
  const kept = widest(texts, fit.wraps ? onTwo : ofCell)
  const atLeast = (px: number) => Math.min(natural, Math.max(heading, px, (fit.least ?? 0) * rem))
  const whole = fit.wraps ? Math.max(heading, widest(all, onTwo)) : natural
  return { natural, whole, least: atLeast(kept), easy: atLeast(widest(texts, ofCell)) }
}

const longestWord = (text: string): number => Math.max(...text.split(' ').map(({ length }) => length))

function trackOf<T>(column: Column<T>, needs: Needs | undefined, given: number | undefined, rem: number): Track {
  const { id, fit } = column
  if (given !== undefined) {
    const own = given * rem
    return { id, natural: own, whole: own, least: own, easy: own, gives: 0, grows: 0 }
  }
  const flexes = /([\d.]+)fr/.exec(column.width)?.[1]
  return {
    id,
    natural: needs?.natural ?? 0,
    whole: needs?.whole ?? 0,
    least: needs?.least ?? 0,
    easy: needs?.easy ?? 0,
    gives: fit?.gives ?? 0,
    grows: flexes === undefined ? 0 : Number(flexes),
  }
}
