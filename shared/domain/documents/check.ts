import type { IsoDay } from '../calendar/types.ts'
import type { Language } from '../words.ts'
import { readableOnWhite } from './colour.ts'
import { type DocumentData, plain, quiet, row, type Section, table } from './document.ts'
import { shortDate } from './dates.ts'
import type { DocumentWords } from './words.ts'

type Line = {
  readonly what: string
  readonly before: IsoDay | null
  readonly after: IsoDay | null
  readonly why: string
  readonly count: number
  readonly clients: readonly { readonly client: string; readonly number: string; readonly of: string }[]
}
export type CheckPaper = {
  readonly language: Language
  readonly day: IsoDay
  readonly firm: { readonly name: string; readonly address: string; readonly phone: string; readonly email: string }
  readonly colour: string
  readonly heading: string
  readonly person: string
  readonly sections: readonly { readonly heading: string; readonly count: number; readonly lines: readonly Line[] }[]
}
/** The words of the printed check, in its language. */
export type CheckWords = {
  readonly kind: string
  readonly columns: Readonly<Record<'what' | 'day' | 'why' | 'whom', string>>
  readonly nothing: string
  readonly firm: string
  readonly ofPerson: string
  readonly everybody: string
  readonly printed: (day: string) => string
  readonly more: (count: number) => string
  readonly notShown: (count: number) => string
}

/** Clients named on a line of paper. */
const NAMED = 3

/** A year's check as document data; empty sections say that there is nothing to remark. */
export function checkDocument(paper: CheckPaper, words: CheckWords, common: DocumentWords): DocumentData {
  const { firm, language, day, heading } = paper
  const printed = words.printed(shortDate(day, common))
  return {
    language,
    title: `${heading}: ${firm.name}`,
    day,
    accent: readableOnWhite(paper.colour),
    sender: {
      name: firm.name,
      lines: [firm.address, [firm.phone, firm.email].filter((part) => part !== '').join(' · ')].filter(
        (line) => line !== '',
      ),
    },
    kind: words.kind,
    heading,
    facts: [{ label: words.ofPerson, value: paper.person === '' ? words.everybody : paper.person }],
    running: { left: firm.name.slice(0, 60), right: heading, foot: printed, page: common.page },
    sections: paper.sections.map((section) => sectionOf(section, words, common)),
  }
}

function sectionOf(
  { heading, count, lines }: CheckPaper['sections'][number],
  words: CheckWords,
  common: DocumentWords,
): Section {
  if (count === 0) return { heading, blocks: [{ type: 'paragraph', text: words.nothing }] }
  const { what, day, why, whom } = words.columns
  const rows = lines.map((line) => {
    const days = [line.before, line.after].filter((one) => one !== null).map((one) => shortDate(one, common))
    return row(
      [plain(line.what)],
      days.length > 0 ? [plain(days.join(' → '))] : [],
      [plain(line.why)],
      whomOf(line, words),
    )
  })
  return {
    heading: `${heading} (${count})`,
    blocks: [
      table(
        [
          { heading: what, share: 6 },
          { heading: day, share: 7 },
          { heading: why, share: 6 },
          { heading: whom, share: 8 },
        ],
        rows,
      ),
      ...(count > lines.length ? [{ type: 'paragraph' as const, text: words.notShown(count - lines.length) }] : []),
    ],
  }
}

function whomOf({ clients, count }: Line, words: CheckWords) {
  if (count === 0) return [plain(words.firm)]
  const named = [...new Set(clients.map(({ client }) => client))].slice(0, NAMED)
  const left =
    new Set(clients.map(({ client }) => client)).size > named.length || count > clients.length
      ? count - named.length
      : 0
  return [plain(named.join(', ')), ...(left > 0 ? [quiet(words.more(left))] : [])]
}
