import { sql } from 'kysely'
import { takeoverTemplates } from '../../../shared/domain/plans/plan.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import { isSurveyDay, surveyRules, takeoverRule } from '../../../shared/domain/surveys/survey.ts'
import { surveyName } from '../../../shared/i18n/survey-names.ts'
import type { Db } from '../db/read-only.ts'

/**
 * What is due of surveys as rules of their clients, by the client's id: the one reminder, a call to whoever was silent or gave a
 * low score, and the survey a month after a takeover whose plan has no task for it, until one is sent. Computed from their rows whenever the years are
 * loaded (decision 113).
 */
export async function surveyDueRules(
  db: Db,
  ids: readonly string[] | undefined,
): Promise<ReadonlyMap<string, readonly ClockRule[]>> {
  // What was answered well asks for nothing: of the years' surveys only the others are read, from one index that holds all that is
  // asked (their questions make long rows).
  let rows = db
    .selectFrom('survey')
    .select(['id', 'client_id', 'title', 'remind_on', 'closes_on', 'answered_day', 'low'])
    .where('origin', '=', '')
    .where(sql<boolean>`(coalesce(answered_day, '') = '' or low = 1)`)
    .orderBy('id')
  let taken = db.selectFrom('survey').select('client_id').where('template', '=', 'takeover').where('origin', '=', '')
  let plans = db
    .selectFrom('plan')
    .select(['id', 'client_id', 'anchor'])
    .where('template', 'in', takeoverTemplates)
    .where('origin', '=', '')
    // A plan that has the survey among its tasks asks for it there: it stands in Today once.
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('plan_task')
            .select('plan_task.id')
            .whereRef('plan_task.plan_id', '=', 'plan.id')
            .where('plan_task.part', '=', 'survey'),
        ),
      ),
    )
    .orderBy('id')
  if (ids) {
    rows = rows.where('client_id', 'in', [...ids, ''])
    taken = taken.where('client_id', 'in', [...ids, ''])
    plans = plans.where('client_id', 'in', [...ids, ''])
  }
  const found = new Map<string, ClockRule[]>()
  const add = (client: string, rules: readonly ClockRule[]) =>
    rules.length > 0 && found.set(client, [...(found.get(client) ?? []), ...rules])
  const asked = new Set((await taken.execute()).map(({ client_id }) => client_id))
  for (const row of await rows.execute()) {
    if (!isSurveyDay(row.closes_on)) continue
    const answered_day = isSurveyDay(row.answered_day) ? row.answered_day : null
    const remind_on = isSurveyDay(row.remind_on) ? row.remind_on : null
    const about = { id: row.id, remind_on, closes_on: row.closes_on, answered_day, low: row.low === 1 }
    add(
      row.client_id,
      surveyRules(about, (what) => surveyName(what, row.title)),
    )
  }
  for (const { id, client_id, anchor } of await plans.execute())
    if (!asked.has(client_id) && isSurveyDay(anchor))
      add(client_id, [takeoverRule(id, anchor, (what) => surveyName(what, ''))])
  return found
}
