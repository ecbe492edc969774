import { useEffect, useEffectEvent } from 'react'
import { create } from 'zustand'

type Asked = {
  /** The place of a draft that somebody goes on with: the screen it is on opens its form. */
  readonly place: string | undefined
  /** What its window was opened about, where the place does not say. */
  readonly asked: unknown
}
const useAsked = create<Asked>(() => ({ place: undefined, asked: undefined }))

export const resume = (place: string, asked?: unknown): void => useAsked.setState({ place, asked })

/**
 * Calls `open` with the place of a draft that is to go on, and what its window was about; it says whether the form is one of
 * its own, and opens it.
 * @param isReady whether what it needs for that is there
 */
export function useResumed(open: (place: string, asked: unknown) => boolean, isReady = true): void {
  const place = useAsked((state) => state.place)
  const take = useEffectEvent((at: string) => {
    if (open(at, useAsked.getState().asked)) useAsked.setState({ place: undefined, asked: undefined })
  })
  useEffect(() => {
    if (place !== undefined && isReady) take(place)
  }, [place, isReady])
}
