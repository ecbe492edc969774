import { type RefObject, useEffect, useState } from 'react'
import classes from './DataTable.module.css'

type Tip = { readonly text: string; readonly left: number; readonly top: number }
/** Milliseconds that one rests on a row, or points at a cell, before what is cut in it is shown whole. */
const REST = 500

type Props = {
  readonly grid: RefObject<HTMLTableElement | null>
  /** The id of the active row's element: what is cut in it is shown to whoever stands on it with the keyboard. */
  readonly active: string | undefined
}

/** What a list has cut, whole: of the cell under the mouse, or of the row on which the keyboard rests. Esc puts it away. */
export function CutTip({ grid, active }: Props) {
  const [tip, setTip] = useState<Tip>()
  useEffect(() => {
    const table = grid.current
    if (!table) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (of: Element | null, wait = REST) => {
      clearTimeout(timer)
      setTip(undefined)
      if (of) timer = setTimeout(() => setTip(tipOf(of)), wait)
    }
    const over = ({ target }: MouseEvent) => show(target instanceof Element ? target.closest('td, th') : null)
    const away = () => show(null)
    const rests = ({ key }: KeyboardEvent) => key === 'Escape' && away()
    table.addEventListener('mouseover', over)
    table.addEventListener('mouseleave', away)
    table.addEventListener('keydown', rests)
    table.addEventListener('blur', away)
    table.parentElement?.addEventListener('scroll', away)
    if (document.activeElement === table && active !== undefined && !table.matches(':hover'))
      show(document.getElementById(active))
    return () => {
      clearTimeout(timer)
      table.removeEventListener('mouseover', over)
      table.removeEventListener('mouseleave', away)
      table.removeEventListener('keydown', rests)
      table.removeEventListener('blur', away)
      table.parentElement?.removeEventListener('scroll', away)
    }
  }, [grid, active])
  if (!tip) return null
  return (
    <div role="tooltip" className={classes['tip']} style={{ left: tip.left, top: tip.top }}>
      {tip.text}
    </div>
  )
}

/** What is cut in a cell or a row, and where it is told: under it, or above the last rows of the window. */
function tipOf(of: Element): Tip | undefined {
  const cut = [...of.querySelectorAll('*')].filter(isCut)
  const outer = cut.filter((one) => !cut.some((other) => other !== one && other.contains(one)))
  if (isCut(of)) outer.unshift(of)
  const [first] = outer
  if (!first) return undefined
  const { left } = first.getBoundingClientRect()
  const { top, bottom } = of.getBoundingClientRect()
  const text = [...new Set(outer.map((one) => one.textContent.trim()))].join('\n')
  const lines = text.split('\n').length
  return { text, left, top: bottom + 40 * lines > window.innerHeight ? top - 26 * lines : bottom + 2 }
}

/** Whether words of it are outside its edges. */
function isCut(element: Element): boolean {
  const { overflowX, clip } = getComputedStyle(element)
  if (overflowX === 'visible' || clip !== 'auto') return false
  return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 4
}
