import { z } from 'zod'
import { command, query } from './procedure.ts'
import { Id, Line, maybeSeen, Name, Saved, Seen } from './values.ts'

/** The screens whose filters can be saved. */
export const viewScreens = ['today', 'agenda', 'month', 'grid', 'wheel'] as const
export type ViewScreen = (typeof viewScreens)[number]

/** What stands in a screen's address. */
const Address = z
  .record(z.string().min(1).max(40), z.union([Line, z.number(), z.boolean()]))
  .refine((search) => Object.keys(search).length <= 30, 'too-long')

const fields = {
  /** Whose it is; null for everybody's. */
  person_id: Id.nullable(),
  screen: z.enum(viewScreens),
  name: Name.max(80, 'too-long'),
  search: Address,
}
export const SavedView = Saved.extend(fields)
export type SavedView = z.output<typeof SavedView>

/** What people fill in to save one. */
export const ViewForm = z.object({ name: fields.name, owner: z.enum(['mine', 'all']) })

/** A screen's filters under a name, of one person or for everybody. */
export const savedViewCalls = {
  /** Everybody's, and this person's own, in the order people gave them. */
  views: query('work')
    .input(z.object({ personId: Id.optional() }))
    .output(z.array(SavedView)),
  /** A name stands once among a person's views, and once among everybody's. */
  saveView: command('work')
    .input(z.object({ ...maybeSeen, ...fields }))
    .output(Saved),
  /** Puts the views named in this order, in the places that they have among all. */
  orderViews: command('work')
    .input(z.object({ ids: z.array(Id).min(1, 'required').max(500, 'too-long') }))
    .output(z.object({ ordered: z.number().int() })),
  removeView: command('work').input(Seen).output(Saved),
}
