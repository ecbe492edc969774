import { type Kysely, sql } from 'kysely'
import { addColumn, words } from '../columns.ts'

/**
 * What a pay group is paid by. Until now "by the hour" stood among the pay intervals, and said nothing of how often: such a
 * group keeps it as its form of pay, and its interval is what its payday says.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'pay_group', 'pay_form', words, 'unknown')
  const { rows } = await sql<{ id: string; payday_json: string }>`
    select id, payday_json from pay_group where frequency = 'hourly'`.execute(db)
  for (const { id, payday_json } of rows)
    await sql`update pay_group set pay_form = 'hourly', frequency = ${intervalOf(payday_json)} where id = ${id}`.execute(
      db,
    )
}

type Shape = { type?: string; months?: unknown[]; days?: unknown[]; dates?: unknown[]; weeks?: unknown }

/** How often the rule pays, in the words of that day; `other` where it does not tell. */
function intervalOf(json: string): string {
  const shape = shapeIn(json)
  const months = shape.months?.length ?? 12
  const times: Record<string, number | undefined> = {
    'monthly-day': months,
    'monthly-working-day': months,
    'monthly-weekday': months,
    'monthly-days': (shape.days?.length ?? 0) * months,
    'yearly-dates': shape.dates?.length,
    weekly: shape.weeks === undefined ? 52 : 26,
    'every-weeks': typeof shape.weeks === 'number' ? Math.round(52 / shape.weeks) : undefined,
  }
  const intervals: Record<number, string> = { 12: 'monthly', 24: 'twice-a-month', 26: 'two-weekly', 52: 'weekly' }
  return intervals[times[shape.type ?? ''] ?? 0] ?? 'other'
}

function shapeIn(json: string): Shape {
  try {
    const { rule } = JSON.parse(json) as { rule?: Shape | null }
    return rule ?? {}
  } catch {
    return {}
  }
}
