import { useEffect, useState } from 'react'

/**
 * How wide the content beside the rail and the detail panel is, in px; 0 before it was measured. For what must be laid out
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
  return width
}
