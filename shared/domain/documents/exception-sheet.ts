import type { DocumentData } from './document.ts'
import { sheet } from './sheet.ts'
import type { SheetInput } from './sheet-input.ts'
import type { DocumentWords } from './words.ts'

/** What to do when something does not go as it should, and whom to reach, on a sheet of its own: for a wall, or a holder. */
export function exceptionSheet(input: SheetInput, words: DocumentWords): DocumentData {
  const alone = exceptionsOnly(input, words)
  const own = { ...words, sheet: { ...words.sheet, kind: words.sheet.exceptions } }
  const { sections, ...rest } = sheet(alone, own)
  // What to do comes first, and then whom to reach.
  const isWhatToDo = (heading: string) => heading === words.sheet.exceptions
  return {
    ...rest,
    sections: sections.toSorted((a, b) => Number(isWhatToDo(b.heading)) - Number(isWhatToDo(a.heading))),
  }
}

/** What of a sheet stands on it. */
export const exceptionsOnly = (input: SheetInput, words: DocumentWords): SheetInput => ({
  ...input,
  texts: input.texts.filter(({ heading }) => heading === words.sheet.exceptions),
  pay_groups: [],
  instructions: [],
  responsibilities: [],
  review: false,
  gone_through: undefined,
  feedback: undefined,
})
