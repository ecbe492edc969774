import { type RefObject, useEffect, useRef } from 'react'
import { useUi } from './context.tsx'
import type { Section } from './table-types.ts'

/** Where a row stands for those who do not see the list: how deep, which of how many of its like, and under which heading. */
export type Standing = {
  readonly level: number
  readonly place: number
  readonly count: number
  readonly section: Section | undefined
}

type Row = { readonly id: string; readonly depth: number; readonly parentId?: string | undefined }

/** Of every row, by its id. Its like are the rows of the same group, or those under the same heading. */
export function standingsOf<R extends Row>(
  rows: readonly R[],
  sectionOf: (row: R) => Section | undefined,
): ReadonlyMap<string, Standing> {
  const counts = new Map<string, number>()
  let section: Section | undefined
  const placed = rows.map((row) => {
    if (row.depth === 0) section = sectionOf(row)
    const among = row.depth === 0 ? `section ${section?.id ?? ''}` : `row ${row.parentId}`
    const place = (counts.get(among) ?? 0) + 1
    counts.set(among, place)
    return { id: row.id, among, level: row.depth + 1, place, section }
  })
  return new Map(placed.map(({ id, among, ...row }) => [id, { ...row, count: counts.get(among) ?? 0 }]))
}

/**
 * Says the heading of the active row when it is another than before, and to whoever comes to the list: the keys pass headings
 * by, and nothing of a row tells under which it stands.
 * @returns to be called when the list gets the focus
 */
export function useHeardSection(list: RefObject<HTMLElement | null>, section: Section | undefined): () => void {
  const { say } = useUi()
  const heard = useRef<string>(undefined)
  const note = typeof section?.note === 'object' ? undefined : section?.note
  const title = section && [section.title, note].filter(Boolean).join(', ')
  const hear = () => {
    if (section === undefined || title === undefined || heard.current === section.id) return
    heard.current = section.id
    say(title)
  }
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  // What a deed does to the list is told by the deed itself: a heading is said to whoever moves, within the list or to it.
  const moves = useRef(true)
  useEffect(() => {
    const note = ({ key }: KeyboardEvent) => {
      moves.current = /^(?:Arrow|Page|Home$|End$|Tab$|F6$)/.test(key)
    }
    document.addEventListener('keydown', note, true)
    return () => document.removeEventListener('keydown', note, true)
  }, [])
  useEffect(() => {
    if (moves.current && document.activeElement === list.current) latest.current()
  }, [section?.id, list])
  return () => {
    heard.current = undefined
    if (moves.current) hear()
  }
}
