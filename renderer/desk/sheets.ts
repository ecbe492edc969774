/** Width and height of one sheet, in the PDF's points. */
export type Sheet = { readonly width: number; readonly height: number }

/**
 * The sheets of a paper that this program has made, in their order; none where the bytes are no such paper. The printer writes
 * every page with a box of its own and as plain text (PDF 32000-1, 7.7.3.3), so that no reader of PDF is needed for it.
 */
export function sheetsOf(pdf: ArrayBuffer): readonly Sheet[] {
  const text = new TextDecoder('latin1').decode(pdf)
  return [...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }))
}

/** How high all sheets are below one another, each as wide as the widest may be: in widths of the box they stand in. */
export function heightInWidths(sheets: readonly Sheet[]): number {
  const widest = Math.max(...sheets.map(({ width }) => width))
  return sheets.reduce((sum, { height }) => sum + height, 0) / widest
}
