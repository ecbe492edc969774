/** What a package tells that its sender keeps, and nobody takes over. */
import { z } from 'zod'
import { RetentionFields } from '../../../shared/api/retention.ts'
import { Day } from '../../../shared/api/values.ts'
import { needsDay } from '../../../shared/domain/attachments/retention.ts'
import { row } from './packed-row.ts'

const day = Day.nullable()

export const Kept = z.object({
  ...row,
  ...RetentionFields.omit({ client_id: true }).shape,
  state_on: day,
})

/** Where a line of a retention plan has no day and its class counts from one. */
export const daylessIn = (lines: readonly Pick<z.output<typeof Kept>, 'retention' | 'retention_day'>[]): number[] =>
  lines.flatMap(({ retention, retention_day }, at) => (retention_day === null && needsDay(retention) ? [at] : []))
