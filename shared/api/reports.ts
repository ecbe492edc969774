import { z } from 'zod'
import { figures, firmFigures, measures } from '../domain/reports/measures.ts'
import { job, query } from './procedure.ts'
import { Day, FileRef, Lang, Name } from './values.ts'

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

/** Of one client, of a period, with these measures; in the client's language unless another is said. */
const Asked = z.object({
  client: Name,
  from: Day,
  to: Day,
  measures: z.array(z.enum(measures)).min(1, 'required').max(measures.length),
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
  /** The numbers of the firm, each with how many it is a part of; the rows behind each stand in their own lists. */
  firm: query('work')
    .input(z.object({ from: Day, to: Day }))
    .output(
      z.object({
        figures: z.array(z.object({ name: z.enum(firmFigures), value: Count, of: Count.nullable() })),
        months: z.array(z.object({ month: z.string(), praise: Count, trouble: Count, others: Count })),
      }),
    ),
}
