import type { IsoDay } from '../calendar/types.ts'
import { byService, type MatrixSide, type Part, type Step } from '../responsibilities/parts.ts'
import type { Agreement, AgreedWay } from '../responsibilities/versions.ts'
import type { Language } from '../words.ts'
import { readableOnWhite } from './colour.ts'
import { fullDate, plainDate } from './dates.ts'
import { type Block, type Cell, type DocumentData, type Fact, plain, quiet, type Row, row, table } from './document.ts'
import { titled } from './paper.ts'
import { oneLine, senderOf, short } from './sheet.ts'
import type { SheetInput } from './sheet-input.ts'
import type { DocumentWords } from './words.ts'

/** The matrix as an appendix to the agreement: what is agreed prints as agreed, everything else as a draft. */
export type MatrixInput = {
  readonly language: Language
  readonly firm: SheetInput['firm']
  readonly client: { readonly number: string; readonly name: string; readonly business_id: string }
  readonly steps: readonly Step[]
  /** What was agreed last, or the version that is printed. */
  readonly agreed: Agreement | undefined
  /** The steps are no longer what was agreed. */
  readonly changed: boolean
  readonly day: IsoDay
}

export type MatrixWords = {
  readonly kind: string
  readonly version: string
  readonly agreed: string
  readonly draft: (day: string) => string
  readonly draftAfter: (number: number, day: string) => string
  readonly agreedOn: (day: string, provider: string, client: string, way: string) => string
  readonly ways: Readonly<Record<AgreedWay, string>>
  readonly split: string
  readonly explained: string
  readonly step: string
  readonly sides: Readonly<Record<MatrixSide, string>>
  readonly parts: Readonly<Record<Part, string>>
  readonly others: string
  readonly agreement: string
  readonly ask: string
  readonly signs: readonly [day: string, client: string, provider: string]
}

/** A client's responsibility matrix as document data; `words` and `own` are those of `input.language`. */
export function matrix(input: MatrixInput, words: DocumentWords, own: MatrixWords): DocumentData {
  const { firm, client, agreed, changed, day } = input
  const holds = agreed !== undefined && !changed
  const version = holds
    ? words.version(agreed.number, plainDate(agreed.day, words))
    : agreed
      ? own.draftAfter(agreed.number, plainDate(day, words))
      : own.draft(plainDate(day, words))
  return {
    language: input.language,
    title: `${own.kind}: ${oneLine(client.name)}`,
    day: holds ? agreed.day : day,
    accent: readableOnWhite(firm.colour),
    sender: senderOf(firm, words),
    kind: own.kind,
    heading: titled(client.name),
    facts: facts(input, version, words, own),
    running: {
      left: short(firm.name),
      right: short(`${own.kind} · ${client.number} ${client.name}`),
      foot: short(version),
      page: words.page,
    },
    sections: [
      { heading: own.split, blocks: [{ type: 'paragraph', text: own.explained }, stepTable(input.steps, own)] },
      { heading: own.agreement, blocks: agreement(input, holds, words, own) },
    ],
  }
}

const facts = ({ client }: MatrixInput, version: string, words: DocumentWords, own: MatrixWords): readonly Fact[] =>
  [
    { label: words.client_number, value: client.number },
    { label: words.business_id, value: client.business_id },
    { label: own.version, value: version },
  ].filter(({ value }) => value !== '')

/** Steps as rows under their services, sides as columns; nobody but the two sides, and there is no third column. */
function stepTable(steps: readonly Step[], own: MatrixWords): Block {
  const isOther = steps.some(({ other }) => other !== 'none')
  const sides: readonly MatrixSide[] = isOther ? ['client', 'provider', 'other'] : ['client', 'provider']
  const columns = [
    { heading: own.step, share: isOther ? 40 : 48 },
    ...sides.map((side) => ({ heading: own.sides[side], share: isOther ? 20 : 26 })),
  ]
  const part = (step: Step, side: MatrixSide): Cell => {
    if (step[side] === 'none') return [quiet('–')]
    const name = step[`${side}_name`]
    return [plain(own.parts[step[side]]), ...(name.trim() === '' ? [] : [quiet(name)])]
  }
  const rows = byService(steps).flatMap(({ service, steps: its }) =>
    its.map((step, at): Row => {
      const what: Cell = [plain(step.step), ...(step.note === '' ? [] : [quiet(step.note)])]
      const cells = row(what, ...sides.map((side) => part(step, side)))
      return at === 0 ? { ...cells, under: titled(service === '' ? own.others : service) } : cells
    }),
  )
  return table(columns, rows)
}

function agreement({ agreed }: MatrixInput, holds: boolean, words: DocumentWords, own: MatrixWords): readonly Block[] {
  if (!holds || !agreed)
    return [
      { type: 'paragraph', text: own.ask },
      { type: 'form', labels: own.signs },
    ]
  const said = own.agreedOn(fullDate(agreed.day, words), agreed.provider, agreed.client, own.ways[agreed.way])
  return [said, agreed.note].filter((text) => text.trim() !== '').map((text) => ({ type: 'paragraph', text }))
}
