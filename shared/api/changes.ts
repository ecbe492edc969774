import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { query } from './procedure.ts'
import { Id } from './values.ts'

/** What a commit changed: tables as topics, the clients concerned, and the command that did it. */
export const Changed = z.object({
  topics: z.array(z.string()),
  clients: z.array(Id),
  command: z.string(),
  commandId: z.string(),
  /** How many changes the core had told by then, since it started: between two equal numbers lies none. */
  announced: z.number().int(),
})
export type Changed = z.output<typeof Changed>

export const changes = {
  /** One message after each commit, for as long as it is listened to; the first one, with no topics, says it has begun. */
  watch: query('work').input(z.object({})).output(eventIterator(Changed)),
}
