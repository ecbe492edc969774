import type { Kysely } from 'kysely'
import { addColumn, createIndex, createTable, day, maybe, ref, words } from '../columns.ts'

/**
 * What was written down about single payroll runs, which period a pay group's paydays pay for, and which of its days an
 * instruction means.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'run_note', {
    client_id: ref('client'),
    pay_group_id: ref('pay_group'),
    payday: day,
    kind: words,
    text: words,
    source: words,
    channel: words,
    day,
    time: words,
    step: words,
    outcome: words,
    after: maybe(day),
    person_id: maybe(ref('person')),
  })
  await addColumn(db, 'pay_group', 'period', words, 'unknown')
  await addColumn(db, 'instruction', 'pay_group', words, '')
  await addColumn(db, 'instruction', 'cutoff', words, '')
  await createIndex(db, 'run_note', ['client_id', 'payday'])
  await createIndex(db, 'run_note', ['payday'])
  await createIndex(db, 'run_note', ['pay_group_id'])
  await createIndex(db, 'run_note', ['person_id'])
}
