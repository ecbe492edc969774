import type { IsoDay } from '../calendar/types.ts'
import type { Language } from '../words.ts'
import { readableOnWhite } from './colour.ts'
import { fullDate, plainDate } from './dates.ts'
import { type Block, type DocumentData, plain, quiet, row, table } from './document.ts'
import { titled } from './paper.ts'
import { oneLine, senderOf, short } from './sheet.ts'
import type { SheetInput } from './sheet-input.ts'
import type { DocumentWords } from './words.ts'

export type ReturnInput = {
  readonly language: Language
  readonly firm: SheetInput['firm']
  readonly client: { readonly number: string; readonly name: string; readonly business_id: string }
  readonly anchor: { readonly label: string; readonly day: IsoDay }
  readonly other: { readonly label: string; readonly name: string }
  /** What is handed over: of which years, how far and since when, and where it is. */
  readonly items: readonly {
    readonly name: string
    readonly years: string
    readonly state: string
    readonly on: IsoDay | null
    readonly note: string
  }[]
  /** What the payroll was compared with at the transfer, each difference with its explanation and who accepted it. */
  readonly reconciliation: readonly {
    readonly stage: string
    readonly kind: string
    readonly payroll: string
    readonly other: string
    readonly standing: string
    readonly explanation: string
    readonly accepted: string
  }[]
  readonly authorisations: readonly string[]
  /** What was agreed of the cost, as the plan says it. */
  readonly cost: string
  readonly day: IsoDay
}
export type ReturnWords = {
  readonly kind: string
  readonly text: string
  readonly order: string
  readonly authorisations: string
  readonly noAuthorisations: string
  readonly signatures: string
  readonly signs: Readonly<Record<'day' | 'client' | 'provider', string>>
  readonly cost: string
  readonly dated: string
  readonly items: string
  readonly years: string
  readonly reconciliation: string
  readonly noReconciliation: string
  readonly columns: Readonly<Record<'group' | 'state' | 'note' | 'kind' | 'old' | 'new' | 'explanation', string>>
}

/** What every paper of a transfer begins with: whose it is, from when, and to whom. */
function begun(
  input: Omit<ReturnInput, 'items' | 'authorisations' | 'cost'>,
  kind: string,
  words: DocumentWords,
  own: ReturnWords,
) {
  const { firm, client, day } = input
  const facts = [
    { label: words.client_number, value: client.number },
    { label: words.business_id, value: client.business_id },
    { label: input.anchor.label, value: fullDate(input.anchor.day, words) },
    { label: input.other.label, value: input.other.name },
  ]
  return {
    language: input.language,
    title: `${kind}: ${oneLine(client.name)}`,
    day,
    accent: readableOnWhite(firm.colour),
    sender: senderOf(firm, words),
    kind,
    heading: titled(client.name),
    facts: facts.filter(({ value }) => value.trim() !== ''),
    running: {
      left: short(firm.name),
      right: short(`${kind} · ${client.number} ${client.name}`),
      foot: short(`${own.dated} ${plainDate(day, words)}`),
      page: words.page,
    },
  }
}

/** The reconciliation of a transfer alone, a table for each system that the payroll was compared with. */
export function reconciliationPaper(
  input: Omit<ReturnInput, 'items' | 'authorisations' | 'cost'>,
  words: DocumentWords,
  own: ReturnWords,
): DocumentData {
  const stages = [...new Set(input.reconciliation.map(({ stage }) => stage))]
  const none = { heading: own.reconciliation, blocks: [reconciled([], own)] }
  return {
    ...begun(input, own.reconciliation, words, own),
    sections:
      stages.length === 0
        ? [none]
        : stages.map((heading) => ({
            heading,
            blocks: [
              reconciled(
                input.reconciliation.filter(({ stage }) => stage === heading),
                own,
                heading,
              ),
            ],
          })),
  }
}

/** The hand-back document for signature: the material, the authorisations that the client ends and in which order, the cost. */
export function returnPaper(input: ReturnInput, words: DocumentWords, own: ReturnWords): DocumentData {
  const held: Block =
    input.authorisations.length > 0
      ? { type: 'list', items: [...input.authorisations] }
      : { type: 'paragraph', text: own.noAuthorisations }
  return {
    ...begun(input, own.kind, words, own),
    sections: [
      {
        heading: own.items,
        blocks: [
          { type: 'paragraph', text: own.text },
          ...(input.items.length > 0
            ? [
                table(
                  [
                    { heading: own.columns.group, share: 32 },
                    { heading: own.years, share: 18 },
                    { heading: own.columns.state, share: 18 },
                    { heading: own.columns.note, share: 32 },
                  ],
                  input.items.map(({ name, years, state, on, note }) =>
                    row(
                      [plain(name)],
                      years === '' ? [] : [plain(years)],
                      [plain(state), ...(on === null ? [] : [quiet(plainDate(on, words))])],
                      note === '' ? [] : [quiet(note)],
                    ),
                  ),
                ),
              ]
            : []),
        ],
      },
      { heading: own.reconciliation, blocks: [reconciled(input.reconciliation, own)] },
      { heading: own.authorisations, blocks: [{ type: 'paragraph', text: own.order }, held] },
      ...(input.cost.trim() === ''
        ? []
        : [{ heading: own.cost, blocks: [{ type: 'paragraph', text: input.cost } as const] }]),
      {
        heading: own.signatures,
        blocks: [{ type: 'form', labels: [own.signs.day, own.signs.client, own.signs.provider] }],
      },
    ],
  }
}

/** The reconciliation at the transfer, or that none is recorded: it protects both sides when an error is found later. */
function reconciled(lines: ReturnInput['reconciliation'], own: ReturnWords, under = ''): Block {
  if (lines.length === 0) return { type: 'paragraph', text: own.noReconciliation }
  const rows = lines.map(({ stage, kind, payroll, other, standing, explanation, accepted }, at) => {
    const said = [explanation, accepted].filter(Boolean).map(quiet)
    const line = row([plain(kind)], [plain(payroll)], [plain(other)], [plain(standing), ...said])
    return stage === (lines[at - 1]?.stage ?? under) ? line : { ...line, under: stage }
  })
  const { kind, old, new: compared, explanation } = own.columns
  return table(
    [
      { heading: kind, share: 25 },
      // A count and a sum of six figures stand on one line.
      { heading: old, share: 22 },
      { heading: compared, share: 22 },
      { heading: explanation, share: 31 },
    ],
    rows,
  )
}
