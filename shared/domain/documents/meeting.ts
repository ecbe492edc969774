import { type AgendaSection, agendaSections, type NoteKind, type Participant } from '../meetings/kinds.ts'
import type { IsoDay } from '../calendar/types.ts'
import type { Language } from '../words.ts'
import { readableOnWhite } from './colour.ts'
import { fullDate, plainDate } from './dates.ts'
import { type Block, type DocumentData, type Fact, plain, quiet, row, strong, table } from './document.ts'
import { titled } from './paper.ts'
import { prose } from './prose.ts'
import { oneLine, senderOf, short } from './sheet.ts'
import type { SheetInput } from './sheet-input.ts'
import type { DocumentWords } from './words.ts'

type Line = { readonly source: string; readonly section: AgendaSection; readonly text: string }
type Note = {
  readonly source: string
  readonly kind: NoteKind
  readonly text: string
  /** Of an action: whose it is, and by when. */
  readonly whose: string
  readonly due: IsoDay | null
}

/** A meeting on paper: before it the agenda, afterwards the minutes. */
export type MeetingInput = {
  readonly paper: 'agenda' | 'minutes'
  readonly language: Language
  readonly firm: SheetInput['firm']
  readonly client: { readonly number: string; readonly name: string; readonly business_id: string }
  /** What the meeting is called, in the language of the paper. */
  readonly name: string
  readonly day: IsoDay
  readonly time: string
  readonly place: string
  readonly participants: readonly Participant[]
  /** What it looks back on. */
  readonly period: { readonly from: IsoDay; readonly to: IsoDay }
  readonly lines: readonly Line[]
  readonly notes: readonly Note[]
}

export type MeetingPaperWords = {
  readonly papers: Readonly<Record<MeetingInput['paper'], string>>
  readonly when: string
  readonly where: string
  readonly period: string
  readonly sides: Readonly<Record<Participant['side'], string>>
  readonly present: string
  readonly absent: string
  readonly invited: string
  readonly sections: Readonly<Record<AgendaSection, string>>
  readonly kinds: Readonly<Record<NoteKind, string>>
  readonly decisions: string
  readonly actions: string
  readonly what: string
  readonly who: string
  readonly by: string
  readonly nothing: string
  readonly signs: readonly [day: string, client: string, provider: string]
}

/** The agenda or the minutes of a meeting as document data; `words` and `own` are those of `input.language`. */
export function meetingPaper(input: MeetingInput, words: DocumentWords, own: MeetingPaperWords): DocumentData {
  const { paper, firm, client, name, day, lines } = input
  const kind = own.papers[paper]
  const stands = `${kind} ${plainDate(day, words)}`
  const sections = agendaSections.flatMap((section) => {
    const its = lines.filter((line) => line.section === section)
    return its.length === 0
      ? []
      : [{ heading: own.sections[section], blocks: its.flatMap((line) => linesOf(line, input, own)) }]
  })
  return {
    language: input.language,
    title: `${kind}: ${oneLine(client.name)}`,
    day,
    accent: readableOnWhite(firm.colour),
    sender: senderOf(firm, words),
    kind,
    heading: titled(`${name}, ${client.name}`),
    facts: facts(input, words, own),
    running: {
      left: short(firm.name),
      right: short(`${kind} · ${client.number} ${client.name}`),
      foot: short(stands),
      page: words.page,
    },
    sections: [
      ...(paper === 'minutes' ? agreedOn(input, words, own) : []),
      ...sections,
      ...(paper === 'minutes' ? [{ heading: own.present, blocks: signing(own) }] : []),
    ],
  }
}

function facts(input: MeetingInput, words: DocumentWords, own: MeetingPaperWords): readonly Fact[] {
  const { client, day, time, place, period, participants, paper } = input
  const [held, missed] = [participants.filter((one) => one.present), participants.filter((one) => !one.present)]
  const of = (all: readonly Participant[], side: Participant['side']) =>
    all
      .filter((one) => one.side === side)
      .map((one) => one.name)
      .join(', ')
  const asked = paper === 'agenda' ? participants : held
  const sides = (['client', 'firm'] as const).map((side) => ({ label: own.sides[side], value: of(asked, side) }))
  const away = paper === 'minutes' ? missed.map((one) => one.name).join(', ') : ''
  return [
    { label: words.client_number, value: client.number },
    { label: own.when, value: [fullDate(day, words), time.replace(':', '.')].filter(Boolean).join(' ') },
    { label: own.where, value: place },
    { label: own.period, value: `${plainDate(period.from, words)} – ${plainDate(period.to, words)}` },
    ...sides,
    { label: own.absent, value: away },
  ].filter(({ value }) => value !== '')
}

/** A line with what was written under it. */
function linesOf(line: Line, { notes, paper }: MeetingInput, own: MeetingPaperWords): readonly Block[] {
  const [head = '', ...rest] = line.text.split('\n')
  const its = paper === 'minutes' ? notes.filter((note) => note.source === line.source) : []
  return [
    { type: 'subheading', text: titled(head) },
    ...prose(rest.join('\n')),
    ...its.flatMap((note): readonly Block[] =>
      note.kind === 'note' ? prose(note.text) : [{ type: 'paragraph', text: `${own.kinds[note.kind]}: ${note.text}` }],
    ),
  ]
}

/** What was decided and what is to be done, before all else: it is what people look for in minutes. */
function agreedOn({ notes }: MeetingInput, words: DocumentWords, own: MeetingPaperWords) {
  const decisions = notes.filter(({ kind }) => kind === 'decision')
  const actions = notes.filter(({ kind }) => kind === 'action')
  const head = [
    { heading: own.what, share: 56 },
    { heading: own.who, share: 24 },
    { heading: own.by, share: 20 },
  ]
  return [
    {
      heading: own.decisions,
      blocks: [
        decisions.length === 0
          ? ({ type: 'paragraph', text: own.nothing } as const)
          : ({ type: 'list', items: decisions.map(({ text }) => oneLine(text)) } as const),
      ],
    },
    {
      heading: own.actions,
      blocks: [
        actions.length === 0
          ? ({ type: 'paragraph', text: own.nothing } as const)
          : table(
              head,
              actions.map(({ text, whose, due }) =>
                row([strong(text)], [plain(whose)], [quiet(due === null ? '' : plainDate(due, words))]),
              ),
            ),
      ],
    },
  ]
}

const signing = (own: MeetingPaperWords): readonly Block[] => [
  { type: 'paragraph', text: own.invited },
  { type: 'form', labels: own.signs },
]
