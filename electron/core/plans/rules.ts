import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import type { DayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import { nominalDay } from '../../../shared/domain/plans/dates.ts'
import { planTemplates, taskKey } from '../../../shared/domain/plans/plan.ts'
import { taskName } from '../../../shared/i18n/plans.ts'
import type { Db } from '../db/read-only.ts'
import { ruleOf } from '../db/rows.ts'
import { dayIn, oneOf } from '../sound.ts'

const none: readonly ClockRule[] = []

/** The tasks of plans as rules of their clients: each is one-off work on the day that follows from its plan's anchor. */
export async function planRules(
  db: Db,
  ids: readonly string[] | undefined,
): Promise<(client: string, dayOffs: DayOffs) => readonly ClockRule[]> {
  let tasks = db
    .selectFrom('plan_task')
    .innerJoin('plan', 'plan.id', 'plan_task.plan_id')
    .select(['plan_task.id', 'plan_task.client_id', 'plan_task.text', 'plan_task.side', 'plan_task.rule_json'])
    .select(['plan_task.day', 'plan.anchor', 'plan.template'])
    .orderBy('plan_task.id')
  if (ids) tasks = tasks.where('plan_task.client_id', 'in', [...ids, ''])
  const theirs = Map.groupBy(await tasks.execute(), (row) => row.client_id)
  return (client, dayOffs) =>
    (theirs.get(client) ?? none).flatMap((row): readonly ClockRule[] => {
      if (!('anchor' in row) || !isDay(row.anchor)) return none
      const rule = ruleOf(row.rule_json)
      const day = nominalDay({ rule, day: dayIn(row.day) }, row.anchor, dayOffs)
      const name = taskName(oneOf(planTemplates, row.template, 'takeover-small'), row.text)
      return [
        {
          key: taskKey(row.id),
          scope: 'client',
          name,
          short: { fi: row.text, sv: row.text, en: row.text },
          category: 'agreement-and-relationship',
          responsible: row.side === 'client' ? 'client' : 'provider',
          rule: {
            rule: { type: 'once', day },
            non_business_day: { action: rule.non_business_day.action },
            ...(rule.time !== undefined && { time: rule.time }),
          },
          role: 'responsible',
          lead: [7, 2],
          sources: [],
          confidence: 'agreed',
          basis: '',
        },
      ]
    })
}
