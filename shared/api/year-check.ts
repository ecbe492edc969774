import { z } from 'zod'
import { checkCodes, checkSections } from '../domain/calendar/check/check.ts'
import { job, query } from './procedure.ts'
import { Day, FileRef, Id, Lang } from './values.ts'
import { WheelYear } from './wheel.ts'

const CheckLine = z.object({
  code: z.enum(checkCodes),
  /** What it is about, in words. */
  what: z.string(),
  /** The rule's key, where a rule is what it is about. */
  rule: z.string().nullable(),
  before: Day.nullable(),
  after: Day.nullable(),
  /** Why, in words; may be empty. */
  why: z.string(),
  /** How many it concerns: pay groups, cut-offs or clients. 0: the firm itself. */
  count: z.number().int(),
  /** The first of them; `of` names a pay group or cut-off of the client. */
  clients: z.array(z.object({ client_id: Id, client: z.string(), number: z.string(), of: z.string() })),
})
export type CheckLine = z.output<typeof CheckLine>

const CheckSections = z.array(
  z.object({
    section: z.enum(checkSections),
    /** How many lines there are; the first of them follow. */
    count: z.number().int(),
    lines: z.array(CheckLine),
  }),
)

const asked = z.object({ language: Lang, year: WheelYear, personId: Id.optional() })

/** What will need attention in a coming year. */
export const checkCalls = {
  /** Sections in a fixed order, empty ones too. With a person: of the clients that are the person's in that year. */
  check: query('work')
    .input(asked)
    .output(z.object({ year: z.number().int(), clients: z.number().int(), sections: CheckSections })),
  /** The same on paper (PDF/UA-1). */
  printCheck: job('work', asked, FileRef),
}
