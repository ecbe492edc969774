import type { IsoDay } from '../calendar/types.ts'
import { readableOnWhite } from './colour.ts'
import { fullDate, plainDate, shortDate } from './dates.ts'
import { type Block, type DocumentData, type Fact, plain, quiet, row, type Section, strong, table } from './document.ts'
import { prose } from './prose.ts'
import { senderOf, short, oneLine } from './sheet.ts'
import type { SheetInput } from './sheet-input.ts'
import { contactTable, instructionTable, payTables } from './sheet-tables.ts'
import type { DocumentWords } from './words.ts'

/** A client's working card for a deputy: `sheet` with the items of the process, and what else whoever does the work must know. */
export type CardInput = {
  readonly sheet: SheetInput
  /** The day it was printed: it says what is true then. */
  readonly day: IsoDay
  /** Systems, channels, insurers and what was agreed for all. */
  readonly known: readonly Fact[]
  /** The next run of each pay group, each of its steps on its day. */
  readonly runs: readonly {
    readonly group: string
    readonly payday: IsoDay
    readonly steps: readonly { readonly day: IsoDay; readonly time?: string | undefined; readonly what: string }[]
  }[]
  readonly note: string
}

export type CardWords = {
  readonly kind: string
  readonly internal: string
  readonly printed: string
  readonly team: string
  readonly process: string
  readonly run: (group: string, payday: string) => string
  readonly day: string
  readonly step: string
  readonly known: string
  readonly what: string
  readonly value: string
  readonly note: string
  readonly nothing: string
}

/** The process card as document data; `words` and `own` are those of the sheet's language. It stays in the firm. */
export function processCard(input: CardInput, words: DocumentWords, own: CardWords): DocumentData {
  const { sheet, day, note } = input
  const { firm, client } = sheet
  return {
    language: sheet.language,
    title: `${own.kind}: ${oneLine(client.name)}`,
    day,
    accent: readableOnWhite(firm.colour),
    sender: senderOf(firm, words),
    kind: `${own.kind} · ${own.internal}`,
    heading: client.name,
    facts: facts(input, words, own),
    running: {
      left: own.internal,
      right: short(`${own.kind} · ${client.number} ${client.name}`),
      foot: short(`${own.kind} ${plainDate(day, words)} · ${own.internal}`),
      page: words.page,
    },
    sections: [
      { heading: own.process, blocks: process(sheet, words, own) },
      { heading: own.known, blocks: known(input, own) },
      ...runs(input, words, own),
      { heading: words.sheet.timetable, blocks: payTables(sheet.pay_groups.map(soon), words) },
      { heading: words.sheet.exceptions, blocks: sheet.exceptions.flatMap(exception) },
      { heading: words.sheet.contacts, blocks: contacts(sheet, words) },
      { heading: own.note, blocks: prose(note) },
    ].filter(({ blocks }) => blocks.length > 0),
  }
}

function facts(
  { sheet: { client, firm_contacts }, day }: CardInput,
  words: DocumentWords,
  own: CardWords,
): readonly Fact[] {
  const team = firm_contacts.flatMap(({ name, deputy }) => [
    name,
    ...(deputy ? [`${deputy.name} (${words.sheet.contact.deputy.toLowerCase()})`] : []),
  ])
  return [
    { label: words.client_number, value: client.number },
    { label: client.business_id_label ?? words.business_id, value: client.business_id ?? '' },
    { label: own.team, value: [...new Set(team)].join(', ') },
    { label: own.printed, value: fullDate(day, words) },
  ].filter(({ value }) => value !== '')
}

/** A deputy is here for weeks: the whole timetable is on the sheet. */
const SOON = 4
const soon = ({ rows, until, ...group }: SheetInput['pay_groups'][number]): SheetInput['pay_groups'][number] =>
  rows.length > SOON ? { ...group, rows: rows.slice(0, SOON) } : { ...group, rows, until }

/** A card without its process says so: a deputy must not look for a page that was never written. */
function process({ instructions }: SheetInput, words: DocumentWords, own: CardWords): readonly Block[] {
  const groups = instructions.filter(({ items }) => items.length > 0)
  return groups.length > 0 ? [instructionTable(groups, words)] : [{ type: 'paragraph', text: own.nothing }]
}

const runs = ({ runs: all }: CardInput, words: DocumentWords, own: CardWords): readonly Section[] =>
  all.map(({ group, payday, steps }) => ({
    heading: own.run(group, shortDate(payday, words)),
    blocks: [
      table(
        [
          { heading: own.day, share: 30 },
          { heading: own.step, share: 70 },
        ],
        steps.map(({ day, time, what }) =>
          row([strong(shortDate(day, words)), ...(time ? [quiet(words.clock(time))] : [])], [plain(what)]),
        ),
      ),
    ],
  }))

const exception = ({ situation, action }: SheetInput['exceptions'][number]): readonly Block[] => [
  { type: 'subheading', text: situation },
  ...prose(action),
]

const contacts = (
  { firm, client, firm_contacts, client_contacts }: SheetInput,
  words: DocumentWords,
): readonly Block[] =>
  (
    [
      [client.name, client_contacts],
      [firm.name, firm_contacts],
    ] as const
  ).flatMap(([name, people]): readonly Block[] =>
    people.length === 0 ? [] : [{ type: 'subheading', text: name }, contactTable(people, words)],
  )

const known = ({ known: all }: CardInput, own: CardWords): readonly Block[] =>
  all.length === 0
    ? []
    : [
        table(
          [
            { heading: own.what, share: 35 },
            { heading: own.value, share: 65 },
          ],
          all.map(({ label, value }) => row([strong(label)], [plain(value)])),
        ),
      ]
