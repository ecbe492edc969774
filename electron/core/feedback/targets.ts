import { fieldNames } from '../../../shared/domain/feedback/class.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { toRow } from '../db/rows.ts'
import { findFirm } from '../firm/index.ts'
import type { Reading, Writing } from '../handlers.ts'
import { findPerson } from '../people/index.ts'
import { oneOf } from '../sound.ts'
import { recount } from './recount.ts'

/** What the firm promises to all its clients, and what it has said of each severity. */
export async function targetsNow(_: unknown, { db }: Reading) {
  const rows = await db.selectFrom('response_target').selectAll().orderBy('id').execute()
  return {
    promised: (await findFirm(db))?.answer_days ?? 0,
    said: rows.map(({ field, severity, answer_days, solution_days, person_id }) => ({
      field: oneOf(fieldNames, field, ''),
      severity: Math.min(Math.max(severity, 1), 5),
      answer_days,
      solution_days,
      person_id,
    })),
  }
}

/** Saves them all: what says nothing is no row. Running clocks are counted anew, and their trails say so. */
export async function saveTargets({ said }: Parsed<'feedback.saveTargets'>, context: Writing) {
  const { db, write } = context
  for (const { person_id } of said) if (person_id !== null) await findPerson(db, person_id)
  const kept = said.filter((one) => one.answer_days > 0 || one.solution_days > 0 || one.person_id !== null)
  await recount(async () => {
    const rows = await db.selectFrom('response_target').selectAll().execute()
    const of = (one: { readonly field: string; readonly severity: number }) => `${one.field} ${one.severity}`
    const wanted = new Map(kept.map((one) => [of(one), one]))
    for (const row of rows) {
      const next = wanted.get(of(row))
      if (next) await write.update('response_target', row.id, row.version, toRow('response_target', next))
      else await write.remove('response_target', row.id, row.version)
      wanted.delete(of(row))
    }
    for (const one of wanted.values()) await write.insert('response_target', toRow('response_target', one))
  }, context)
  return { saved: kept.length }
}
