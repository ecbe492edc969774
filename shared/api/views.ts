import { z } from 'zod'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { command, query } from './procedure.ts'
import { Id, Key, Line, maybeSeen, Saved, Seen } from './values.ts'

/** What stands in a screen's address. */
const Address = z
  .record(Key(40).min(1), z.union([Line, z.number(), z.boolean()]))
  .refine((search) => Object.keys(search).length <= 30, 'too-long')

const fields = fieldsOf(records.view).omit({ position: true }).extend({ search: Address }).shape
export const SavedView = Saved.extend(fields)
export type SavedView = z.output<typeof SavedView>

/** What people fill in to save one. */
export const ViewForm = z.object({ name: fields.name, owner: z.enum(['mine', 'all']) })

/** A screen's filters under a name, of one person or for everybody. */
export const views = {
  /** Everybody's, and this person's own, in the order people gave them. */
  list: query('work')
    .input(z.object({ personId: Id.optional() }))
    .output(z.array(SavedView)),
  /** A name stands once among a person's views, and once among everybody's. */
  save: command('work')
    .input(z.object({ ...maybeSeen, ...fields }))
    .output(Saved),
  /** Puts the views named in this order, in the places that they have among all. */
  order: command('work')
    .input(z.object({ ids: z.array(Id).min(1, 'required').max(500, 'too-long') }))
    .output(z.object({ ordered: z.number().int() })),
  remove: command('work').input(Seen).output(Saved),
}
