import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { CheckDocument } from '../../../shared/domain/documents/check.ts'
import { defaultAccent } from '../../../shared/domain/documents/colour.ts'
import type { DocumentData, Sender } from '../../../shared/domain/documents/document.ts'
import type { MonthDocument } from '../../../shared/domain/documents/month.ts'
import type { WheelDocument } from '../../../shared/domain/documents/wheel.ts'
import type { YearListDocument } from '../../../shared/domain/documents/year-list.ts'
import { csv } from './csv.ts'
import type { CsvData } from './csv.ts'
import { ics } from './ics.ts'
import type { CalendarData } from './ics.ts'
import { eml } from './eml.ts'
import type { MailData } from './eml.ts'
import { refuseTooLong } from './bounds.ts'
import { type Bounds, createThread, createThreads } from '../thread.ts'
import type { ListTasks } from './list-worker.ts'
import type { PdfTasks } from './pdf-worker.ts'
import { vcf } from './vcf.ts'
import type { CardData } from './vcf.ts'
import { xlsx } from './xlsx.ts'

/** Every kind of document and the data it is made of; a new kind is a line here and a line in `makers`. */
type Kinds = {
  readonly sheet: { readonly pdf: DocumentData }
  readonly sheets: { readonly pdf: ManyDocuments }
  readonly letterhead: { readonly pdf: { readonly sender: Sender } }
  readonly wheel: { readonly pdf: WheelDocument }
  readonly month: { readonly pdf: MonthDocument }
  readonly year: { readonly pdf: YearListDocument }
  readonly check: { readonly pdf: CheckDocument }
  readonly calendar: { readonly ics: CalendarData }
  readonly table: { readonly csv: CsvData; readonly xlsx: CsvData }
  readonly contacts: { readonly vcf: CardData }
  readonly mail: { readonly eml: MailData }
}

/** Sheets as one file for the printer, each beginning on the front of a sheet of paper. */
export type ManyDocuments = {
  readonly title: string
  readonly day: IsoDay
  readonly sender: string
  readonly documents: readonly DocumentData[]
}

/**
 * How a document is made: with the firm's own template (its text) in place of ours, as one of a batch, in the
 * middle of other work (`once`, see `leave`), and for how long.
 */
export type How = Bounds & {
  readonly own?: string | undefined
  readonly batch?: boolean | undefined
  readonly once?: boolean | undefined
}

export type DocumentKind = keyof Kinds
export type DocumentFormat<K extends DocumentKind> = keyof Kinds[K] & string
type Makers = {
  readonly [K in DocumentKind]: {
    readonly [F in keyof Kinds[K]]: (data: Kinds[K][F], how: How) => Uint8Array | Promise<Uint8Array>
  }
}
export type Documents = ReturnType<typeof createDocuments>

/** A document of thousands of lines takes seconds, and as much memory as its thread gives back when it ends. */
const drawing = createThread<PdfTasks>('documents/pdf-worker', 30_000)
/** So many sheets of a batch are drawn at once; one processor is left to the person who waits for them, where there are three. */
export const AT_ONCE = Math.max(2, Math.min(4, availableParallelism() - 1))
/** Many sheets have threads of their own: nobody's preview waits for two hundred clients. */
const batched = createThreads<PdfTasks>(AT_ONCE, 'documents/pdf-worker', 2_000)
/** What is made in the middle of other work: the engine keeps 100 MB after a long sheet, which that work may want (`leave`). */
const passing = createThread<PdfTasks>('documents/pdf-worker', 2_000)

/** Tables of more rows are written in a thread of their own. */
const SHORT = 1000
const writing = createThread<ListTasks>('documents/list-worker', 30_000)

/**
 * The one place where files are made: `render('sheet', data, 'pdf')` gives the file's bytes, which depend on nothing but
 * `data`. `resources` is the folder that holds `templates` and `fonts`. Rejects with `invalid: document-too-long`, RangeError,
 * TypeError, or what the PDF engine says. `leave` gives the memory back of what was drawn `once`.
 */
export function createDocuments({ resources }: { resources: string }) {
  const options = { templates: join(resources, 'templates'), fonts: join(resources, 'fonts') }
  const pdf =
    (template: string) =>
    (data: unknown, { own, batch, once, ...bounds }: How) =>
      (batch ? batched : once ? passing : drawing)(
        'compile',
        { options, drawing: { template, own, batch }, data },
        bounds,
      )
  const makers: Makers = {
    sheet: {
      pdf(data, how) {
        refuseTooLong(data)
        return pdf('sheet')(data, how)
      },
    },
    sheets: {
      pdf: (data, { own, batch: _, once: __, ...bounds }) =>
        batched('compile', { options, drawing: { template: 'sheet', many: true, own }, data }, bounds),
    },
    letterhead: {
      pdf: ({ sender }, how) =>
        pdf('letterhead')({ title: sender.name, day: '2027-01-01', accent: defaultAccent, sender }, how),
    },
    wheel: { pdf: pdf('wheel') },
    month: { pdf: pdf('month') },
    year: { pdf: pdf('year') },
    check: { pdf: pdf('check') },
    calendar: { ics },
    table: {
      csv: (data) => (data.rows.length > SHORT ? writing('csv', data) : csv(data)),
      xlsx: (data) => (data.rows.length > SHORT ? writing('xlsx', data) : xlsx(data)),
    },
    contacts: { vcf },
    mail: { eml },
  }
  async function render<K extends DocumentKind, F extends DocumentFormat<K>>(
    kind: K,
    data: Kinds[K][F],
    format: F,
    how: How = {},
  ): Promise<Uint8Array> {
    return makers[kind][format](data, how)
  }
  return { render, leave: passing.leave }
}
