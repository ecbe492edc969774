import { useEffect, useState } from 'react'
import { remPx } from './rem.ts'

/**
 * How wide the content beside the rail and the detail panel is, in px at the usual size of text
 * (16 px a rem), so that larger text gives way earlier; 0 before it was measured. For what must be laid out
 * otherwise, and not only look otherwise, where there is little room.
 */
export function useContentWidth(): number {
  const [width, setWidth] = useState(() => document.getElementById('content')?.clientWidth ?? 0)
  useEffect(() => {
    const content = document.getElementById('content')
    if (!content) return
    const observer = new ResizeObserver(() => setWidth(content.clientWidth))
    observer.observe(content)
    return () => observer.disconnect()
  }, [])
  return (width * 16) / remPx()
}
