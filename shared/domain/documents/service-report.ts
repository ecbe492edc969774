import type { IsoDay } from '../calendar/types.ts'
import type { Figure, FigureName, Measure } from '../reports/measures.ts'
import type { Language } from '../words.ts'
import { chartPicture } from './chart-picture.ts'
import { readableOnWhite } from './colour.ts'
import { plainDate } from './dates.ts'
import { type Block, type DocumentData, plain, quiet, row, strong, table } from './document.ts'
import { titled } from './paper.ts'
import { prose } from './prose.ts'
import { oneLine, senderOf, short } from './sheet.ts'
import type { SheetInput } from './sheet-input.ts'
import type { DocumentWords } from './words.ts'

export type ServiceReportInput = {
  readonly language: Language
  readonly firm: SheetInput['firm']
  readonly day: IsoDay
  readonly client: string
  readonly number: string
  readonly from: IsoDay
  readonly to: IsoDay
  readonly parts: readonly {
    readonly measure: Measure
    readonly figures: readonly Figure[]
    readonly lines: readonly string[]
    readonly months: readonly { readonly month: string; readonly kept: number; readonly late: number }[]
  }[]
}
export type ServiceReportWords = {
  readonly title: string
  readonly kind: string
  readonly period: string
  readonly nothing: string
  readonly how: string
  readonly measures: Readonly<Record<Measure, string>>
  readonly figures: Readonly<Record<FigureName, string>>
  readonly definitions: Readonly<Record<FigureName, string>>
  readonly columns: Readonly<Record<'measure' | 'what' | 'value' | 'of' | 'definition' | 'month', string>>
  readonly series: { readonly kept: string; readonly late: string }
  readonly share: (value: number, of: number | null) => string
}

/** How a client was served in a period, on paper: each measure with its numbers, its pictures and what is told in words. */
export function serviceReportPaper(
  input: ServiceReportInput,
  words: DocumentWords,
  own: ServiceReportWords,
): DocumentData {
  const { firm, client, number, from, to, parts } = input
  const accent = readableOnWhite(firm.colour)
  const used = [...new Set(parts.flatMap(({ figures }) => figures.map(({ name }) => name)))]
  return {
    language: input.language,
    title: `${own.title}: ${oneLine(client)}`,
    day: input.day,
    accent,
    sender: senderOf(firm, words),
    kind: own.kind,
    heading: titled(`${own.title}, ${client}`),
    facts: [
      { label: words.client_number, value: number },
      { label: own.period, value: `${plainDate(from, words)} – ${plainDate(to, words)}` },
    ],
    running: {
      left: short(firm.name),
      right: short(`${own.title} · ${number} ${client}`),
      foot: plainDate(input.day, words),
      page: words.page,
    },
    sections: [
      ...parts.map(({ measure, figures, lines, months }) => ({
        heading: own.measures[measure],
        blocks: blocksOf({ figures, lines, months }, own, accent),
      })),
      ...(used.length === 0
        ? []
        : [
            {
              heading: own.how,
              blocks: [
                table(
                  [
                    { heading: own.columns.what, share: 34 },
                    { heading: own.columns.definition, share: 66 },
                  ],
                  used.map((name) => row([strong(own.figures[name])], [quiet(own.definitions[name])])),
                ),
              ],
            },
          ]),
    ],
  }
}

type Part = Pick<ServiceReportInput['parts'][number], 'figures' | 'lines' | 'months'>

function blocksOf({ figures, lines, months }: Part, own: ServiceReportWords, accent: string): readonly Block[] {
  if (figures.length + lines.length === 0) return [{ type: 'paragraph', text: own.nothing }]
  return [
    ...(figures.length === 0
      ? []
      : [
          table(
            [
              { heading: own.columns.what, share: 70 },
              { heading: own.columns.value, share: 30 },
            ],
            figures.map(({ name, value, of }) => row([strong(own.figures[name])], [plain(own.share(value, of))])),
          ),
        ]),
    ...(months.length < 2
      ? []
      : [
          chartPicture(
            {
              series: [own.series.kept, own.series.late],
              points: months.map(({ month, kept, late }) => ({
                label: `${Number(month.slice(5))}/${month.slice(2, 4)}`,
                values: [kept, late],
                said: `${kept}/${kept + late}`,
              })),
            },
            accent,
          ),
          table(
            [
              { heading: own.columns.month, share: 40 },
              { heading: own.series.kept, share: 30 },
              { heading: own.series.late, share: 30 },
            ],
            months.map(({ month, kept, late }) =>
              row(
                [strong(`${Number(month.slice(5))}/${month.slice(0, 4)}`)],
                [plain(String(kept))],
                [plain(String(late))],
              ),
            ),
          ),
        ]),
    ...lines.flatMap((line): readonly Block[] => {
      const [head = '', ...rest] = line.split('\n')
      return [{ type: 'paragraph', text: head }, ...prose(rest.join('\n'))]
    }),
  ]
}
