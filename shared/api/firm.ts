import { z } from 'zod'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { command, query } from './procedure.ts'
import { Day, Name, Saved, Version } from './values.ts'

export const Firm = Saved.extend(fieldsOf(records.firm).omit({ installation: true }).shape).extend({
  colour: z.string().regex(/^#[0-9a-f]{6}$/i, 'not-a-colour'),
  /** The weekdays worked, 1 Monday to 7 Sunday. */
  working_week: z.array(z.number().int().min(1).max(7)).min(1, 'empty').max(7),
  days_off: z.array(z.object({ from: Day, to: Day, name: Name })).max(200),
})
export type Firm = z.output<typeof Firm>

export const firm = {
  get: query('work').input(z.object({})).output(Firm),
  save: command('work')
    .input(Firm.omit({ id: true }).extend({ version: Version }))
    .output(Saved),
}
