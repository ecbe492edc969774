import type { IsoDay } from '../calendar/types.ts'
import type { Language } from '../words.ts'
import { type Asked, type InterviewSection, isNamed, type Landing } from '../plans/interview.ts'
import { readableOnWhite } from './colour.ts'
import { plainDate } from './dates.ts'
import type { Blanks, DocumentData } from './document.ts'
import { titled } from './paper.ts'
import { oneLine, senderOf, short } from './sheet.ts'
import type { SheetInput } from './sheet-input.ts'
import type { DocumentWords } from './words.ts'

export type InterviewInput = {
  readonly language: Language
  readonly firm: SheetInput['firm']
  readonly client: { readonly number: string; readonly name: string; readonly business_id: string }
  readonly questions: readonly (Pick<Asked, 'section' | 'lands'> & {
    readonly asked: string
    /** Boxes to tick, where one of a few is asked for. */
    readonly choices: readonly string[]
  })[]
  readonly day: IsoDay
}
export type InterviewWords = {
  readonly kind: string
  readonly intro: string
  readonly none: string
  readonly sections: Readonly<Record<InterviewSection, { readonly title: string; readonly ask: string }>>
  readonly lines: Readonly<
    Record<
      | 'name'
      | 'phone'
      | 'email'
      | 'payday'
      | 'material'
      | 'approval'
      | 'granted'
      | 'asked'
      | 'who'
      | 'where'
      | 'keeper'
      | 'company',
      string
    >
  >
  readonly who: Readonly<Record<'provider' | 'client', string>>
  readonly signs: string
  readonly signed: Readonly<Record<'day' | 'client' | 'provider', string>>
}

/** The empty form of the base-data interview, to be filled in by hand with the client. */
export function interviewPaper(input: InterviewInput, words: DocumentWords, own: InterviewWords): DocumentData {
  const { firm, client, day, questions } = input
  const sections = Map.groupBy(questions, ({ section }) => section)
  return {
    language: input.language,
    title: `${own.kind}: ${oneLine(client.name)}`,
    day,
    accent: readableOnWhite(firm.colour),
    sender: senderOf(firm, words),
    kind: own.kind,
    heading: titled(client.name),
    facts: [
      { label: words.client_number, value: client.number },
      { label: words.business_id, value: client.business_id },
    ].filter(({ value }) => value.trim() !== ''),
    running: {
      left: short(firm.name),
      right: short(`${own.kind} · ${client.number} ${client.name}`),
      foot: short(`${own.kind}, ${plainDate(day, words)}`),
      page: words.page,
    },
    sections: [
      ...[...sections].map(([section, its], at) => ({
        heading: own.sections[section].title,
        blocks: [
          {
            type: 'paragraph' as const,
            text: at === 0 ? `${own.intro} ${own.sections[section].ask}` : own.sections[section].ask,
          },
          {
            type: 'blanks' as const,
            questions: its.map(({ asked, lands, choices }) => ({ asked, ...roomFor(lands, choices, own) })),
          },
        ],
      })),
      {
        heading: own.signs,
        blocks: [{ type: 'form', labels: [own.signed.day, own.signed.client, own.signed.provider] }],
      },
    ],
  }
}

/** Which boxes and lines an answer needs, by what it becomes. */
function roomFor(
  lands: Landing,
  choices: readonly string[],
  own: InterviewWords,
): Pick<Blanks['questions'][number], 'ticks' | 'lines'> {
  const { lines, none, who } = own
  switch (lands.into) {
    case 'client':
      return choices.length > 0 ? { ticks: choices, lines: [] } : { ticks: [], lines: [''] }
    case 'contact':
      return { ticks: [], lines: [lines.name, lines.phone, lines.email] }
    case 'group':
      return { ticks: [], lines: [lines.name, lines.payday, lines.material, lines.approval] }
    case 'authorisation':
      return { ticks: [lines.granted, lines.asked, none], lines: isNamed(lands.kind) ? [lines.company] : [] }
    case 'information':
      return { ticks: [], lines: [lines.where, lines.keeper] }
    case 'responsibility':
      return { ticks: [who.provider, who.client], lines: [lines.who] }
  }
}
