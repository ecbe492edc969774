import { useEffect, useEffectEvent } from 'react'
import { create } from 'zustand'

/** The place of a draft that somebody goes on with: the screen it is on opens its form. */
const useAsked = create<{ readonly place: string | undefined }>(() => ({ place: undefined }))

export const resume = (place: string): void => useAsked.setState({ place })

/**
 * Calls `open` with the place of a draft that is to go on; it says whether the form is one of its own, and opens it.
 * @param isReady whether what it needs for that is there
 */
export function useResumed(open: (place: string) => boolean, isReady = true): void {
  const place = useAsked((state) => state.place)
  const take = useEffectEvent((asked: string) => {
    if (open(asked)) useAsked.setState({ place: undefined })
  })
  useEffect(() => {
    if (place !== undefined && isReady) take(place)
  }, [place, isReady])
}
