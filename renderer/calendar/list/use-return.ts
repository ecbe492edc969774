import { type RefObject, useEffect, useRef } from 'react'
import type { ListHandle } from '../../ui/DataTable.tsx'
import { useRestored } from '../../desk/said.ts'
import { itemId, itemsOf, type Line } from './lines.ts'

/**
 * Goes back to the row whose mark was undone, also when it has moved under another heading by then: at once where it is, and
 * again when the rows are drawn anew.
 */
export function useReturn(list: RefObject<ListHandle<Line> | null>, lines: readonly Line[]): void {
  const restored = useRestored(({ item }) => item)
  const seen = useRef(restored)
  const wanted = useRef<{ readonly id: string; readonly lines: readonly Line[] }>(undefined)
  useEffect(() => {
    if (restored && restored !== seen.current) wanted.current = { id: itemId(restored), lines }
    seen.current = restored
    const now = wanted.current
    if (!now) return
    const line = lines.find((one) => itemsOf([one]).some((item) => itemId(item) === now.id))
    if (line) list.current?.goTo(line.id)
    // The rows that the undoing brings are other ones than those it was asked over.
    if (line && lines !== now.lines) wanted.current = undefined
  }, [restored, lines, list])
}
