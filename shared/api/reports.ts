import { z } from 'zod'
import { countedFigures, figures, firmFigures, measures } from '../domain/reports/measures.ts'
import { command, job, longQuery, query } from './procedure.ts'
import { Day, FileRef, Id, Lang, maybeSeen, Name, Saved } from './values.ts'

const Count = z.number().int()
const Figure = z.object({ name: z.enum(figures), value: z.number(), of: Count.nullable() })

const Part = z.object({
  measure: z.enum(measures),
  figures: z.array(Figure),
  /** What is told in words, in the language of the report. */
  lines: z.array(z.string()),
  /** Month by month, as a picture and a table. */
  months: z.array(z.object({ month: z.string(), kept: Count, late: Count })),
})
const Report = z.object({
  client: z.string(),
  number: z.string(),
  language: Lang,
  from: Day,
  to: Day,
  parts: z.array(Part),
})
export type ServiceReport = z.output<typeof Report>

const CountedRow = z.object({
  id: z.string(),
  client_id: Id,
  client: z.string(),
  number: z.string(),
  /** What it is, in words; empty where the row is a client with so many. */
  what: z.string(),
  day: Day.nullable(),
  count: Count,
  /** The meeting that an action was agreed at. */
  meeting: Id.nullable(),
})
export type CountedRow = z.output<typeof CountedRow>

const Measures = z.array(z.enum(measures)).min(1, 'required').max(measures.length)

/** Of one client, of a period, with these measures; in the client's language unless another is said. */
const Asked = z.object({
  client: Name,
  from: Day,
  to: Day,
  /** Without any: those that were agreed with the client, or all. */
  measures: Measures.optional(),
  language: Lang.optional(),
})

export const reports = {
  /**
   * How a client was served in a period: what both sides kept, what went otherwise and why, matters and how they were answered,
   * surveys, what was agreed and what lies ahead. Throws `invalid: fields` (`to`: `ends-before-start`).
   */
  service: query('work').input(Asked).output(Report),
  /** The same on paper with pictures, or as a spreadsheet. Nothing that is for the firm alone is in it. */
  print: job('work', Asked.extend({ format: z.enum(['pdf', 'xlsx']) }), FileRef),
  /**
   * Exactly what a number of the firm counts: one by one, or so many of a client. `total` is the number. A month's are asked for by
   * its days; of the work ahead one week's by the first of its days.
   */
  rows: longQuery('work')
    .input(z.object({ figure: z.enum(countedFigures), from: Day, to: Day, week: Day.optional(), language: Lang }))
    .output(z.object({ rows: z.array(CountedRow), total: Count })),
  /** Which measures were agreed with a client; null where nobody has said. */
  agreed: query('work')
    .input(z.object({ client: Name }))
    .output(Saved.extend({ measures: Measures }).nullable()),
  /** Keeps what was agreed. Throws `conflict: changed-elsewhere`. */
  agree: command('work')
    .input(z.object({ ...maybeSeen, client_id: Id, measures: Measures }))
    .output(Saved),
  /**
   * The numbers of the firm, each with how many it is a part of, what came month by month, and the work ahead week by week. What
   * is due is told of the period as far as it has gone by; the work ahead, of the weeks from today on.
   */
  firm: longQuery('work')
    .input(z.object({ from: Day, to: Day }))
    .output(
      z.object({
        figures: z.array(z.object({ name: z.enum(firmFigures), value: Count, of: Count.nullable() })),
        months: z.array(z.object({ month: z.string(), praise: Count, trouble: Count, others: Count })),
        weeks: z.array(z.object({ from: Day, to: Day, count: Count })),
      }),
    ),
}
