import { z } from 'zod'
import { Occurrences } from './items.ts'
import { command } from './procedure.ts'
import { Day, Id, Line, Text } from './values.ts'

/** What people do to occurrences. */
export const markCalls = {
  mark: command
    .input(
      z.object({
        items: Occurrences,
        state: z.enum(['done', 'skipped', 'moved', 'waiting']),
        /** When it was done, or since when it waits; today unless given. */
        day: Day.optional(),
        /** Must be given when skipping or moving. */
        reason: Line.default(''),
        moved_to: Day.optional(),
        note: Text.default(''),
        /** Who did it; the workstation's own user unless given. */
        personId: Id.optional(),
      }),
    )
    .output(z.object({ marked: z.number().int() })),
  unmark: command.input(z.object({ items: Occurrences })).output(z.object({ unmarked: z.number().int() })),
}
