import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '../../../shared/api/errors.ts'
import { marksOfReceipt, Part, type ReceiptMark } from '../../../shared/api/handover.ts'
import { bagName } from '../../../shared/domain/handover/names.ts'
import type { Schema } from '../db/schema.ts'
import type { Writing } from '../handlers.ts'
import { readJson } from '../json.ts'
import { refusePersonal } from '../personal.ts'
import { Kept } from './receipt.ts'

const said = { received: z.enum(marksOfReceipt).nullable().default(null), remark: z.string().max(1000).default('') }
/** A receipt as far as it is read when it comes back, whichever program or person filled it in. */
const Returned = z.object({
  package: z.string().min(1).max(300),
  business_id: z.string().max(300).default(''),
  digest: z.string().max(300).default(''),
  received_by: z.string().max(300).default(''),
  received_on: z.iso.date().nullable().catch(null),
  items: z.array(Part.extend({ part: z.string().max(100), ...said })).max(1000),
  groups: z
    .array(z.object({ group: z.string().max(100), ...said }))
    .max(1000)
    .default([]),
})
export type Returned = z.output<typeof Returned>
const MOST = 1_000_000

function read(path: string): Returned {
  if (statSync(path).size > MOST) throw new AppError('invalid', 'not-a-receipt')
  try {
    return Returned.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))))
  } catch {
    throw new AppError('invalid', 'not-a-receipt')
  }
}

/** What a package said of itself when it was made. */
const Sent = z
  .object({
    parts: z.array(Part).catch([]),
    package: z.string().catch(''),
    groups: z.array(z.string()).catch([]),
  })
  .catch({ parts: [], package: '', groups: [] })

const asSent = (parts: readonly z.output<typeof Part>[]): string =>
  JSON.stringify(
    parts
      .map(({ part, state, rows, reason }) => [part, state, rows, reason])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )

/** Whether what a receipt asks is what its package asked: nothing is taken away, added or said otherwise. */
function isWhole({ items, groups }: Returned, { parts, groups: asked }: z.output<typeof Sent>): boolean {
  const named = groups.map(({ group }) => group).toSorted()
  return asSent(items) === asSent(parts) && JSON.stringify(named) === JSON.stringify([...asked].toSorted())
}

/** What a receipt says: of which package, who marked it, and the marks. */
export type Answer = { readonly package: string; readonly by: string; readonly marks: readonly ReceiptMark[] }

/**
 * Takes a receipt that came back, and keeps with the package it answers what was marked. Throws `invalid`: `not-a-receipt`,
 * `other-client`, `other-package`, `altered-receipt`, `not-marked`; `conflict: receipt-known` for one that was taken already.
 */
export async function takeReturned(
  path: string,
  client: Schema['client'],
  { db, env, write }: Pick<Writing, 'db' | 'env' | 'write'>,
): Promise<Answer> {
  const receipt = read(path)
  if (receipt.business_id !== client.business_id)
    throw new AppError('invalid', 'other-client', { facts: { client: receipt.business_id.slice(0, 50) } })
  const rows = await db
    .selectFrom('handover')
    .selectAll()
    .where('client_id', '=', client.id)
    .where('direction', '=', 'out')
    .orderBy('id', 'desc')
    .execute()
  const made = rows.map((row) => ({ row, sent: Sent.parse(readJson<unknown>(row.report_json, {})) }))
  const named = made.filter(
    ({ row, sent }) =>
      (sent.package || bagName(client, row.day)) === receipt.package &&
      (receipt.digest === '' || receipt.digest === row.digest),
  )
  if (named.length === 0)
    throw new AppError('invalid', 'other-package', { facts: { package: receipt.package.slice(0, 100) } })
  const found = named.find(({ sent }) => isWhole(receipt, sent))
  if (!found) throw new AppError('invalid', 'altered-receipt')
  const marks = marksIn(receipt)
  if (marks.length === 0) throw new AppError('invalid', 'not-marked')
  refusePersonal({
    received_by: receipt.received_by,
    ...Object.fromEntries(marks.map(({ key, remark }) => [key, remark])),
  })
  const kept = { by: receipt.received_by, on: receipt.received_on ?? env.clock.today(), marks }
  const before = Kept.parse(readJson<unknown>(found.row.receipt_json, {}))
  if (JSON.stringify(before.marks) === JSON.stringify(marks)) throw new AppError('conflict', 'receipt-known')
  await write.update('handover', found.row.id, found.row.version, { receipt_json: JSON.stringify(kept) })
  return { package: receipt.package, by: receipt.received_by, marks }
}

function marksIn({ items, groups }: Returned): ReceiptMark[] {
  const mark = (of: ReceiptMark['of'], key: string, received: ReceiptMark['received'] | null, remark: string) =>
    received === null ? [] : [{ of, key, received, remark: remark.trim().slice(0, 300) }]
  return [
    ...items.flatMap(({ part, received, remark }) => mark('part', part, received, remark)),
    ...groups.flatMap(({ group, received, remark }) => mark('group', group, received, remark)),
  ]
}
