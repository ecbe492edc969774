import { z } from 'zod'
import { sides } from '../domain/calendar/types.ts'
import { audiences } from '../domain/instructions.ts'
import { command, job, query } from './procedure.ts'
import { Day, FileRef, Id, Lang, Line, maybeSeen, Name, Saved, Seen, Text } from './values.ts'

export const InstructionFields = z.object({
  client_id: Id,
  audience: z.enum(audiences),
  section: Line,
  what: Name.max(300, 'too-long'),
  how: Text,
  /** A typed rule (`maksupäivä-5tp`) or empty: the next dates are computed from it. */
  due_rule: Line,
  due_words: Line,
  responsible: z.enum(sides),
  position: z.number().int().min(0).max(100_000),
})
export const Instruction = Saved.extend(InstructionFields.shape).extend({ next: z.array(Day), words: z.string() })
export type Instruction = z.output<typeof Instruction>

export const SheetFields = z.object({ client_id: Id, introduction: Text, exceptions: Text, closing: Text })

export const instructions = {
  get: query('work')
    .input(z.object({ client: Name, language: Lang }))
    .output(
      z.object({
        items: z.array(Instruction),
        sheet: SheetFields.extend({
          id: Id.nullable(),
          version: z.number().nullable(),
          number: z.number().int(),
          day: Day.nullable(),
        }),
      }),
    ),
  save: command('work').input(InstructionFields.extend(maybeSeen)).output(Saved),
  remove: command('work').input(Seen).output(Saved),
  /** Puts the items of one audience in this order. */
  order: command('work')
    .input(z.object({ client_id: Id, ids: z.array(Id).max(1000) }))
    .output(z.object({ ordered: z.number().int() })),
  saveSheet: command('work').input(SheetFields.extend(maybeSeen)).output(Saved),
  /** Starts the items a client of this kind usually needs; refused where there are items already. */
  start: command('work')
    .input(z.object({ client_id: Id }))
    .output(z.object({ items: z.number().int() })),
  /** A new version number with today's date: what is printed from now on carries it. */
  publish: command('work')
    .input(z.object({ client_id: Id }))
    .output(z.object({ number: z.number().int() })),
  /** The instruction sheet as PDF/UA, in the client's language unless another is asked for. */
  print: job('work', z.object({ client: Name, language: Lang.optional() }), FileRef),
}
