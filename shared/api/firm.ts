import { z } from 'zod'
import { command, query } from './procedure.ts'
import { Day, Email, Lang, Line, Name, Phone, Saved, Version } from './values.ts'

const BusinessId = Line

export const Firm = Saved.extend({
  name: Name,
  business_id: BusinessId,
  phone: Phone,
  email: Email,
  address: Line,
  language: Lang,
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
