import { useEffect, useState } from 'react'

/** Figures that stand under each other are of one width, wider than the widest of those that are set close; in em. */
const FIGURE = 0.02

/** How wide a text is on one line, in px. */
export type Width = (text: string) => number

/** Measures texts of one size and weight; nothing where nothing can be painted. */
export function measureOf(weight: number, size: number): Width | undefined {
  const paint = document.createElement('canvas').getContext('2d')
  if (!paint) return undefined
  const font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`
  return (text) => {
    paint.font = font
    paint.fontKerning = 'none'
    const figures = text.match(/\d/g)?.length ?? 0
    return paint.measureText(text.replaceAll(/\d/g, '0')).width + figures * FIGURE * size
  }
}

/** Whether the typeface is there: before it, everything would be measured in another. */
export function useFonts(): boolean {
  const [ready, setReady] = useState(() => document.fonts?.status === 'loaded')
  useEffect(() => {
    let left = false
    void Promise.resolve(document.fonts?.ready).then(() => !left && setReady(true))
    return () => {
      left = true
    }
  }, [])
  return ready
}
