import type { Item } from '../../../shared/api/items.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import type { DayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { dueDay, nominalDay } from '../../../shared/domain/plans/dates.ts'
import type { TaskTime } from '../../../shared/domain/plans/task-rule.ts'
import type { Writing } from '../handlers.ts'

/**
 * Whether a task stays on its day whatever the anchor does: it was done or left out on that day, or somebody put it on another one
 * by hand. Its occurrence is its day, so moving it would ask for it anew.
 */
export const isHeld = ({ status, mark }: Item): boolean =>
  status === 'done' || status === 'skipped' || (mark !== null && mark.moved_to !== null)

/** What was written down about an open task (asked for, given to somebody, ticked) goes along to its new day. */
export async function takeAlong(
  item: Item,
  time: TaskTime,
  anchor: IsoDay,
  dayOffs: DayOffs,
  { db, write }: Pick<Writing, 'db' | 'write'>,
): Promise<void> {
  if (item.mark === null) return
  const nominal = nominalDay(time, anchor, dayOffs)
  const occurrence = occurrenceKey({ rule: item.rule, nominal })
  if (occurrence === item.key) return
  const row = await db
    .selectFrom('mark')
    .select(['id', 'version'])
    .where('client_id', '=', item.client_id)
    .where('occurrence', '=', item.key)
    .executeTakeFirst()
  if (!row) return
  await write.update('mark', row.id, row.version, { occurrence, nominal, due: dueDay(time, anchor, dayOffs) })
}
