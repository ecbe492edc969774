/** What of a page cannot be read: words that end in three dots or at an edge, as a person would see it. Runs in the page. */
export function cutWords(): string[] {
  const found = new Set<string>()
  const sheet = document.createElement('canvas').getContext('2d')
  const hidden = new Map<Element, boolean>()
  const isHidden = (element: Element) => {
    const known = hidden.get(element)
    if (known !== undefined) return known
    const { visibility, clipPath, clip } = getComputedStyle(element)
    const is = visibility === 'hidden' || clipPath !== 'none' || clip !== 'auto'
    hidden.set(element, is)
    return is
  }
  /** The heads of pages fold by themselves where there is little room. What may be shortened where a tooltip says all of it; and what only screen readers read. */
  const passes = '[data-may-cut], [aria-hidden="true"] svg, svg, option, :has(> [data-page-title]), [role="tooltip"]'
  const boxes = new Map<
    Element,
    { left: number; right: number; top: number; bottom: number; scrolls: boolean } | null
  >()
  const edgeOf = (element: Element) => {
    const known = boxes.get(element)
    if (known !== undefined) return known
    const { overflowX, overflowY } = getComputedStyle(element)
    const clips = overflowX !== 'visible' || overflowY !== 'visible'
    const { left, top } = element.getBoundingClientRect()
    const [x, y] = [left + element.clientLeft, top + element.clientTop]
    const edge = clips
      ? {
          left: x,
          right: x + element.clientWidth,
          top: y,
          bottom: y + element.clientHeight,
          scrolls: /auto|scroll/.test(overflowX + overflowY),
        }
      : null
    boxes.set(element, edge)
    return edge
  }
  const where = (element: Element) => {
    const cell = element.closest('td, th')
    const column = cell?.parentElement ? [...cell.parentElement.children].indexOf(cell) : -1
    const named = element.closest('[aria-label]')?.getAttribute('aria-label') ?? ''
    return column >= 0 ? `column ${column}` : named.slice(0, 24)
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.nodeValue?.trim() ?? ''
    if (text === '' || !parent || parent.closest(passes)) continue
    range.selectNodeContents(node)
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    if (rects.length === 0) continue
    const chain: Element[] = []
    for (let at: Element | null = parent; at && at !== document.body; at = at.parentElement) chain.push(at)
    if (chain.some(isHidden)) continue
    for (const { left, right, top, bottom } of rects) {
      // What is scrolled away is not cut: it is out of sight.
      const scrolled = chain.some((element) => {
        const edge = edgeOf(element)
        return edge?.scrolls && (bottom > edge.bottom || top < edge.top || left >= edge.right || right <= edge.left)
      })
      if (scrolled || top < 0 || bottom > innerHeight) continue
      const cut = chain.some((element) => {
        const edge = edgeOf(element)
        if (!edge || edge.scrolls) return false
        return (
          right > edge.right + 1 ||
          left < edge.left - 1 ||
          (bottom + top) / 2 > edge.bottom ||
          (bottom + top) / 2 < edge.top
        )
      })
      if (cut || right > innerWidth + 1) found.add(`${where(parent)}: ${text}`)
    }
  }
  for (const field of document.querySelectorAll('input')) {
    const { width, top, bottom } = field.getBoundingClientRect()
    const shown = field.value || field.placeholder
    if (
      width < 8 ||
      top < 0 ||
      bottom > innerHeight ||
      shown === '' ||
      !sheet ||
      field.type === 'checkbox' ||
      field.type === 'radio'
    )
      continue
    const style = getComputedStyle(field)
    if (field.closest(passes) || isHidden(field)) continue
    sheet.font = style.font
    const room = field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
    if (sheet.measureText(shown).width > room + 1)
      found.add(`field ${field.getAttribute('aria-label') ?? field.name}: ${shown}`)
  }
  // Two lines stand in a row that is high enough for them.
  for (const words of document.querySelectorAll('tr [data-two]')) {
    const row = words.closest('tr')
    if (row && words.getBoundingClientRect().height > row.clientHeight) found.add(`low row: ${words.textContent}`)
  }
  for (const list of document.querySelectorAll('[role="treegrid"][data-list], [role="grid"][data-list]')) {
    const scroller = list.parentElement
    if (scroller && scroller.scrollWidth > scroller.clientWidth + 1 && !list.hasAttribute('data-wide'))
      found.add(
        `${list.getAttribute('aria-label') ?? ''}: scrolls sideways by ${scroller.scrollWidth - scroller.clientWidth}`,
      )
  }
  return [...found]
}
