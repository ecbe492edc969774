import { plainOf } from '../text/types.ts'
import { parse } from '../text/parse.ts'
import { write } from '../text/write.ts'
import type { IsoDay } from '../calendar/types.ts'
import type { Language } from '../words.ts'
import { readableOnWhite } from './colour.ts'
import { plainDate } from './dates.ts'
import type { DocumentData, Section } from './document.ts'
import { prose } from './prose.ts'
import { senderOf, short } from './sheet.ts'
import { contactTable } from './sheet-tables.ts'
import type { SheetContact, SheetFirm } from './sheet-input.ts'
import type { DocumentWords } from './words.ts'

export type GuideInput = {
  readonly language: Language
  readonly firm: SheetFirm
  readonly day: IsoDay
  readonly text: string
  /** Our people, whom a colleague asks. */
  readonly people: readonly SheetContact[]
}
export type GuideWords = { readonly kind: string; readonly internal: string; readonly people: string }

/** The firm's pocket guide as document data: what its text heads are its sections, and our people stand at the end. */
export function guide(
  { language, firm, day, text, people }: GuideInput,
  words: DocumentWords,
  mine: GuideWords,
): DocumentData {
  const foot = `${mine.internal} · ${plainDate(day, words)}`
  return {
    language,
    title: `${mine.kind}: ${firm.name}`,
    day,
    accent: readableOnWhite(firm.colour),
    sender: senderOf(firm, words),
    kind: mine.internal,
    heading: mine.kind,
    facts: [],
    running: { left: short(firm.name), right: short(mine.kind), foot: short(foot), page: words.page },
    sections: [
      ...sectionsOf(text, mine.kind),
      ...(people.length > 0 ? [{ heading: mine.people, blocks: [contactTable(people, words)] }] : []),
    ],
  }
}

/** The text by its first headings; what stands before them is under the name of the whole. */
function sectionsOf(text: string, kind: string): Section[] {
  const sections: { heading: string; parts: ReturnType<typeof parse> }[] = []
  for (const block of parse(text)) {
    if (block.type === 'heading' && block.level === 1) sections.push({ heading: plainOf(block.runs), parts: [] })
    else {
      const last = sections.at(-1) ?? { heading: kind, parts: [] }
      if (sections.length === 0) sections.push(last)
      last.parts.push(block)
    }
  }
  return sections.map(({ heading, parts }) => ({ heading, blocks: prose(write(parts)) }))
}
