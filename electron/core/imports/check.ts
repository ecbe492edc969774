import { setImmediate } from 'node:timers/promises'
import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { Remark } from '../../../shared/domain/imports/faults.ts'
import { fittingMapping, type Mapping } from '../../../shared/domain/imports/guess.ts'
import { type Plan, planOf } from '../../../shared/domain/imports/plan.ts'
import { readRows, type Remarks } from '../../../shared/domain/imports/read-rows.ts'
import type { Layout } from '../../../shared/domain/imports/table.ts'
import type { Reading } from '../handlers.ts'
import { readKnown } from './known.ts'
import { type Opened, openTable } from './source.ts'

type Wanted = Parsed<'imports.check'>
export type CheckedTable = { readonly opened: Opened; readonly mapping: Mapping; readonly plan: Plan }

/** Reads a file and works out what taking it in would do; yields how many rows it has come to. */
export async function* checkTable(
  wanted: Wanted,
  context: Pick<Reading, 'db' | 'who' | 'env' | 'signal'>,
): AsyncGenerator<Progress, CheckedTable, void> {
  const { env, signal } = context
  yield { done: 0, total: 0, step: 'reading' }
  const opened = await openTable(wanted, env)
  signal.throwIfAborted()
  const known = await readKnown(context)
  const mapping = fittingMapping(wanted.mapping, opened.layout.columns)
  const remarks: Remarks = { faults: [], notices: [] }
  const reading = readRows({ table: opened.table, layout: opened.layout, mapping }, known, remarks)
  for (;;) {
    const step = reading.next()
    if (step.done) {
      const choices = { clockStart: wanted.clockStart ?? known.today, addPeople: wanted.addPeople }
      return { opened, mapping, plan: planOf(step.value, known, choices, remarks) }
    }
    yield { done: step.value, total: opened.layout.rows, step: 'checking' }
    await setImmediate()
    signal.throwIfAborted()
  }
}

/** A fault or notice with the letter and the head of its column. */
export function placed<C extends string>(remark: Remark<C>, { columns }: Layout) {
  const column = columns.find(({ at }) => at === remark.column)
  return { ...remark, letter: column?.letter ?? '', head: column?.head ?? '' }
}
