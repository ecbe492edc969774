import { visible } from '../../shared/domain/text.ts'

const width = (text: string): number => text.normalize('NFC').length
/** As it will be printed, so that what is escaped has its room. */
const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim())

/**
 * An aligned plain table: a line of headings and a line a row, columns two spaces apart, no blanks at the end of a line.
 * @param right columns that are numbers, counted from 0
 */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string[] {
  const all = [headings, ...rows].map((row) => row.map(oneLine))
  const widths = headings.map((_, at) => Math.max(...all.map((row) => width(row[at] ?? ''))))
  return all.map((row) =>
    row
      .map((text, at) => {
        const blanks = ' '.repeat((widths[at] ?? 0) - width(text))
        return right.includes(at) ? blanks + text : text + blanks
      })
      .join('  ')
      .trimEnd(),
  )
}
