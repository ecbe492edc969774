import { z } from 'zod'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { command, job, query } from './procedure.ts'
import { Day, FileRef, Id, Lang, maybeSeen, Name, Saved, Seen } from './values.ts'

export const InstructionFields = fieldsOf(records.instruction)
export const Instruction = Saved.extend(InstructionFields.shape).extend({ next: z.array(Day), words: z.string() })
export type Instruction = z.output<typeof Instruction>

export const SheetFields = fieldsOf(records.sheet).omit({ number: true, day: true })

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
          /** Whether it is no longer what was published as that version. */
          changed: z.boolean(),
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
