import { useEffect, useMemo, useRef } from 'react'
import type { ListWidths } from '../ui/use-widths.ts'
import { useRemember, useSession } from './session.tsx'

/** Milliseconds after the last step of a drag until its width is written down. */
const REST = 600

/** Where lists keep the widths that their columns were given by hand: with what this workstation remembers. */
export function useKeptWidths() {
  const { widths } = useSession().preferences
  const remember = useRemember()
  const latest = useRef(widths)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = widths
  }, [widths])
  return useMemo(
    () => ({
      of: (list: string): ListWidths => latest.current[list] ?? {},
      keep: (list: string, given: ListWidths) => {
        latest.current = { ...latest.current, [list]: given }
        clearTimeout(timer.current)
        // A width that could not be written down holds until the program ends.
        timer.current = setTimeout(() => void remember({ widths: latest.current }).catch(() => undefined), REST)
      },
    }),
    [remember],
  )
}
