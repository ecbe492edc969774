import { z } from 'zod'
import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { type ReceiptLine, ReceiptMark } from '../../../shared/api/handover.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import { Day, type FileRef } from '../../../shared/api/values.ts'
import { canonicalJson, type Json } from '../../../shared/domain/handover/canonical.ts'
import { receiptVersion } from '../../../shared/domain/handover/receipt.ts'
import { findPart } from '../clients/index.ts'
import { givenPath } from '../given.ts'
import type { Reading, Working } from '../handlers.ts'
import { readJson } from '../json.ts'
import { refusePersonal } from '../personal.ts'
import { openPackage } from './open-package.ts'
import { Receipt } from './record.ts'

/** What stands in a package's `receipt_json`. */
export const Kept = z
  .object({ by: z.string(), on: Day.nullable(), marks: z.array(ReceiptMark) })
  .catch({ by: '', on: null, marks: [] })
type Kept = z.output<typeof Kept>
const Stored = z.object({ blank: Receipt.optional().catch(undefined) }).catch({})

const blankIn = (report: string): Receipt | undefined => Stored.parse(readJson<unknown>(report, {})).blank
const keptIn = (receipt: string): Kept => Kept.parse(readJson<unknown>(receipt, {}))

/** What the list of packages says of a receipt. */
export function receiptTold(direction: string, report: string, receipt: string) {
  const { by, on, marks } = keptIn(receipt)
  const count = (of: ReceiptMark['received']) => marks.filter(({ received }) => received === of).length
  return {
    receipt:
      marks.length === 0
        ? null
        : { by, on, received: count('received'), missing: count('missing'), unreadable: count('unreadable') },
    answerable: direction === 'in' && blankIn(report) !== undefined,
  }
}

type Asked = Pick<ReceiptMark, 'of' | 'key'>
const isFor =
  ({ of, key }: Asked) =>
  (mark: Asked) =>
    mark.of === of && mark.key === key

/** What a receipt asks: the parts that are in the package, then the groups. */
const linesOf = ({ items, groups = [] }: Receipt): ReceiptLine[] => [
  ...items
    .filter(({ state }) => state === 'included')
    .map(({ part, rows }): ReceiptLine => ({
      of: 'part',
      key: part,
      rows,
      state: '',
      note: '',
      received: null,
      remark: '',
    })),
  ...groups.map(({ group, state, whereabouts: note }): ReceiptLine => ({
    of: 'group',
    key: group,
    rows: null,
    state,
    note,
    received: null,
    remark: '',
  })),
]

export async function receiptOfPackage({ id }: Parsed<'handover.receipt'>, { db, who }: Reading) {
  const row = await findPart(db, who, 'handover', id)
  const blank = row.direction === 'in' ? blankIn(row.report_json) : undefined
  if (!blank) throw new AppError('conflict', 'no-receipt')
  const { by, on, marks } = keptIn(row.receipt_json)
  const lines = linesOf(blank).map((line) => ({ ...line, ...marks.find(isFor(line)) }))
  return { id, package: blank.package, sender: row.partner, by, on, lines }
}

/** Fills a receipt in: what its sender asked stays as it was. */
function filled(blank: Receipt, { by, on, marks }: Kept, digest: string): Receipt {
  const said = (of: Asked['of'], key: string) => {
    const mark = marks.find(isFor({ of, key }))
    return { received: mark?.received ?? null, remark: mark?.remark ?? '' }
  }
  return {
    ...blank,
    version: receiptVersion,
    items: blank.items.map((item) => ({ ...item, ...said('part', item.part) })),
    ...(blank.groups && { groups: blank.groups.map((one) => ({ ...one, ...said('group', one.group) })) }),
    digest,
    received_by: by,
    received_on: on,
  }
}

/** Makes the file that goes back to the sender. What is marked of a package that was taken in stays with it. */
export async function* makeReceipt(
  { id, marks, rest, by, on, ...source }: Parsed<'handover.makeReceipt'>,
  context: Working,
): AsyncGenerator<Progress, { file: FileRef; marked: number; open: number }, void> {
  const { env, signal } = context
  yield { done: 0, total: 2, step: 'reading' }
  refusePersonal({ by, ...Object.fromEntries(marks.map(({ remark }, at) => [`marks.${at}.remark`, remark])) })
  const found = id === undefined ? await ofFile(source, context) : await ofRow(id, context)
  const lines = linesOf(found.blank)
  const stray = marks.find((mark) => !lines.some(isFor(mark)))
  if (stray)
    throw new AppError('invalid', 'fields', { fields: { marks: 'not-in-receipt' }, facts: { part: stray.key } })
  const all = lines.flatMap((line) => {
    const mark = marks.find(isFor(line))
    return mark ? [mark] : rest ? [{ of: line.of, key: line.key, received: 'received' as const, remark: '' }] : []
  })
  yield { done: 1, total: 2, step: 'files' }
  signal.throwIfAborted()
  const kept = { by, on: on ?? env.clock.today(), marks: all }
  const { row } = found
  if (row)
    await context.change(({ write }) =>
      write.update('handover', row.id, row.version, { receipt_json: JSON.stringify(kept) }),
    )
  const receipt = filled(found.blank, kept, found.digest)
  const content = canonicalJson(JSON.parse(JSON.stringify(receipt)) as Json)
  const file = env.files.put(`kuittaus-${receipt.package}.json`, new TextEncoder().encode(content))
  return { file, marked: all.length, open: lines.length - all.length }
}

type Source = {
  readonly file?: FileRef | undefined
  readonly path?: string | undefined
  readonly password?: string | undefined
}

async function ofFile(source: Source, { env }: Working) {
  const { receipt, report } = await openPackage(givenPath(source, env, 'not-a-package'), source.password)
  return { blank: receipt, digest: report.digest, row: undefined }
}

async function ofRow(id: string, { db, who }: Working) {
  const row = await findPart(db, who, 'handover', id)
  const blank = row.direction === 'in' ? blankIn(row.report_json) : undefined
  if (!blank) throw new AppError('conflict', 'no-receipt')
  return { blank, digest: row.digest, row }
}
