import type { ExpandedStateList, RowSelectionState, SortingState } from '@tanstack/react-table'
import { useEffect, useRef, useState } from 'react'

/** Where one was in a list. */
export type Place = {
  active: string | null
  selection: RowSelectionState
  expanded: ExpandedStateList
  sorting: SortingState
  scroll: number
}

const places = new Map<string, Place>()

/** State of a list that is still there when the list comes back: same row, same selection, same scroll. */
export function usePlace(keep: string, start: Pick<Place, 'sorting' | 'active'>) {
  const [place, setPlace] = useState<Place>(
    () => places.get(keep) ?? { selection: {}, expanded: {}, scroll: 0, ...start },
  )
  const scroll = useRef(place.scroll)
  useEffect(() => {
    places.set(keep, { ...place, scroll: scroll.current })
  }, [keep, place])
  const change = (changed: Partial<Place>) => setPlace((old) => ({ ...old, ...changed }))
  const scrolled = (offset: number) => {
    scroll.current = offset
    const kept = places.get(keep)
    if (kept) kept.scroll = offset
  }
  return { place, change, scrolled }
}

/** Forgets every list: another data file has other rows. */
export const forgetPlaces = (): void => places.clear()
