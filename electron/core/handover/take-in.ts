import type { Report } from '../../../shared/api/handover.ts'
import { type HeldCounts, type HeldGroup, heldGroups } from '../../../shared/domain/handover/profiles.ts'
import { type ClientRecord, packedTables } from '../../../shared/domain/handover/record.ts'
import { calledIn } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { toRow } from '../db/rows.ts'
import { holderOfNumber, nextNumber } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Writing } from '../handlers.ts'
import { exists, mustBeNew } from './known.ts'
import type { OpenedPackage } from './open-package.ts'
import { unpackedMark } from './marks.ts'
import { arriving, kept, rowsOf, ruleRow, stamp } from './unpack.ts'

/**
 * Writes everything a package says about a client, in the transaction it is given; ids stay, so the same package can come
 * once only. The client comes in takeover with its clock running. Throws `conflict: client-exists` or `ids-taken`.
 */
export async function takeIn(
  record: ClientRecord,
  { report, receipt }: Pick<OpenedPackage, 'report' | 'receipt'>,
  context: Writing,
): Promise<Report> {
  const { db, write, env, who } = context
  await mustBeNew(record, db, who)
  const { number, taken } = await freeNumber(record.client.number, db)
  const { id: client_id } = record.client
  const part = { client_id }

  for (const person of record.people)
    if (!(await exists(db, 'person', person.id))) await write.insert('person', { ...kept(person), active: 0 })
  const client = { ...arriving(record.client), number }
  await write.insert('client', {
    ...stamp(record.client),
    ...toRow('client', { ...client, state_since: env.clock.today() }),
    search: calledIn(records.client, client),
  })
  for (const table of packedTables) for (const row of rowsOf(record, table)) await write.insert(table, row)
  for (const rule of record.rules) await write.insert('rule', ruleRow(client_id, rule))
  for (const mark of record.marks) await write.insert('mark', { ...unpackedMark(mark), ...part })
  if (record.sheet) await write.insert('sheet', { ...stamp(record.sheet), ...toRow('sheet', record.sheet), ...part })

  const parts = report.parts.map((line) =>
    line.part === 'client' && taken ? { ...line, reason: 'number-taken' } : line,
  )
  await write.insert('handover', {
    ...part,
    direction: 'in',
    profile: record.profile,
    day: report.day,
    partner: report.sender,
    digest: report.digest,
    signed_by: report.signed_by,
    report_json: JSON.stringify({
      parts,
      held_back: heldIn(record),
      passed: record.passed,
      ending: record.ending,
      retention: record.retention,
      left_out: record.left_out ?? [],
      blank: receipt,
    }),
    receipt_json: '{}',
    person_id: who.id,
  })
  return { ...report, parts }
}

/** What of an archive comes in as nothing that works here was held back as well as if it had stayed behind. */
function heldIn({ held_back, internal }: ClientRecord): HeldCounts {
  const rows = Map.groupBy(internal, ({ group }) => group)
  const counts = heldGroups.map((group) => [group, held_back[group] + (rows.get(group)?.length ?? 0)] as const)
  return Object.fromEntries(counts) as Record<HeldGroup, number>
}

/** The client's own number, or the next free one when ours has it already. */
async function freeNumber(wanted: string, db: Db): Promise<{ number: string; taken: boolean }> {
  if (await holderOfNumber(db, wanted)) return { number: await nextNumber(db), taken: true }
  return { number: wanted, taken: false }
}
