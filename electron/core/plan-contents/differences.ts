import type { Parsed } from '../../../shared/api/names.ts'
import { type Difference, DifferenceFields, Knowledge } from '../../../shared/api/plan-contents.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { isBlank, isUnsettled, moneyText, readMoney, standingOf } from '../../../shared/domain/plans/contents.ts'
import { stages, stagesOf, usualKinds } from '../../../shared/domain/plans/content-kinds.ts'
import { kindOf, planTemplates } from '../../../shared/domain/plans/plan.ts'
import { blankOf, fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { mustBelong } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading, Writing } from '../handlers.ts'
import { fitting, oneOf } from '../sound.ts'
import { nextPosition, planFor } from './knowledge.ts'
import { refusePersonal } from '../personal.ts'

/** What was asked and compared in a plan. */
export async function contentsOf({ plan }: Parsed<'planContents.get'>, context: Reading) {
  const { db } = context
  await planFor({ plan_id: plan }, context)
  const knowledge = await db
    .selectFrom('tacit_knowledge')
    .selectAll()
    .where('plan_id', '=', plan)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const lines = await db
    .selectFrom('run_difference')
    .selectAll()
    .where('plan_id', '=', plan)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const at = ({ stage }: Difference) => stages.indexOf(stage)
  const differences = lines.map(differenceShown).toSorted((a, b) => at(a) - at(b))
  return {
    knowledge: knowledge.map((row) => fitting(Knowledge, row, fallbackOf(records.tacit_knowledge)).row as Knowledge),
    differences,
    unsettled: differences.filter(isUnsettled).length,
  }
}

export function differenceShown(row: Schema['run_difference']): Difference {
  const fields = fitting(DifferenceFields, row, fallbackOf(records.run_difference)).row as unknown as DifferenceFields
  const cents = { old_cents: readMoney(fields.old_sum) ?? 0, new_cents: readMoney(fields.new_sum) ?? 0 }
  const line = { ...fields, ...cents }
  return { ...line, id: row.id, version: row.version, standing: isBlank(fields) ? 'blank' : standingOf(line) }
}
type DifferenceFields = Parsed<'planContents.saveDifference'>

export async function saveDifference(
  { id, version, ...values }: Parsed<'planContents.saveDifference'>,
  context: Writing,
) {
  const { db, who, write } = context
  await mustBelong(db, who, { table: 'run_difference', id, client: values.client_id })
  const plan = await planFor(values, context)
  refusePersonal(values)
  const kind = kindOf(oneOf(planTemplates, plan.template, 'takeover-small'))
  const sums = { old_sum: readMoney(values.old_sum), new_sum: readMoney(values.new_sum) }
  const wrong = [
    ...Object.entries(sums).flatMap(([field, cents]) => (cents === undefined ? [[field, 'not-money']] : [])),
    ...(values.kind === 'own' && values.name === '' ? [['name', 'required']] : []),
    ...(stagesOf[kind].some((stage) => stage === values.stage) ? [] : [['stage', 'not-of-plan']]),
  ]
  if (wrong.length > 0)
    throw new AppError('invalid', 'fields', { fields: Object.fromEntries(wrong) as Record<string, string> })
  // As one writes it, whatever the language it was typed in.
  const line = { ...values, old_sum: moneyText(sums.old_sum ?? 0), new_sum: moneyText(sums.new_sum ?? 0) }
  if (id !== undefined) return write.update('run_difference', id, version ?? 0, toRow('run_difference', line))
  const position = await nextPosition('run_difference', values.plan_id, context)
  return write.insert('run_difference', toRow('run_difference', { ...line, position }))
}

/** Adds the usual lines of the plan's comparisons that are not there yet: each waits for its numbers. */
export async function addLines({ plan_id }: Parsed<'planContents.addLines'>, context: Writing) {
  const { db, write } = context
  const plan = await planFor({ plan_id }, context)
  const known = await db.selectFrom('run_difference').select(['stage', 'kind']).where('plan_id', '=', plan_id).execute()
  const wanted = stagesOf[kindOf(oneOf(planTemplates, plan.template, 'takeover-small'))].flatMap((stage) =>
    usualKinds[stage]
      .filter((kind) => !known.some((line) => line.stage === stage && line.kind === kind))
      .map((kind) => ({ stage, kind })),
  )
  const first = await nextPosition('run_difference', plan_id, context)
  const blank = { ...blankOf(records.run_difference), client_id: plan.client_id, plan_id }
  for (const [at, line] of wanted.entries())
    await write.insert(
      'run_difference',
      toRow('run_difference', { ...blank, ...line, position: Math.min(100_000, first + at) }),
    )
  return { added: wanted.length }
}

/** Accepts what is explained; what is not is left as it was. */
export async function accept({ plan_id, ids, by }: Parsed<'planContents.accept'>, context: Writing) {
  const { db, who, env, write } = context
  await planFor({ plan_id }, context)
  refusePersonal({ by })
  const rows = await db
    .selectFrom('run_difference')
    .selectAll()
    .where('plan_id', '=', plan_id)
    .where('id', 'in', ids)
    .execute()
  const open = rows.filter((row) => row.explanation.trim() !== '' && row.accepted_on === null)
  for (const { id, version } of open)
    await write.update('run_difference', id, version, {
      accepted_on: env.clock.today(),
      accepted_by: by === '' ? who.name : by,
    })
  return { accepted: open.length }
}
