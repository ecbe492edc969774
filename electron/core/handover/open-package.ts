import { AppError } from '../../../shared/api/errors.ts'
import type { Report } from '../../../shared/api/handover.ts'
import { Day } from '../../../shared/api/values.ts'
import { paydayKey } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { checkAnchor } from '../../../shared/domain/calendar/rules/rule-anchors.ts'
import { checkRule, type Problem } from '../../../shared/domain/calendar/rules/rule-check.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { attachedFolder } from '../../../shared/domain/handover/attached.ts'
import { majorOf, type ClientRecord as Plain, recordVersion } from '../../../shared/domain/handover/record.ts'
import { carried } from './former.ts'
import { badContents } from './gather.ts'
import { type Bag, type Hold, openBag, type Watch } from './open-bag.ts'
import { maxValues, readRows, valuesIn } from './read-rows.ts'
import { ClientRecord, Receipt } from './record.ts'
import type { Attached } from './take-files.ts'

/** So many passed-over files are named. */
const maxIgnored = 50
export type OpenedPackage = {
  readonly record: Plain
  readonly report: Report
  /** The receipt as the sender asks for it, still to be filled in. */
  readonly receipt: Receipt
  /** Where the contents of its attachments lie. */
  readonly attached: Attached
}

/** So much of a record is read: more than any client has, and no more than fits into memory with all that is made of it. */
export const maxRecordBytes = 16_000_000
const held = new Map([
  ['client.json', maxRecordBytes],
  ['receipt/receipt.json', 1_000_000],
])
/** What a reader needs of a package. */
export const holdContents: Hold = (path) => held.get(path) ?? 0

/**
 * Checks a package through and through: the bag, the versions, and that its contents are what the schemas say. Throws the
 * reasons of `openBag`, `newer-package` and `bad-contents`.
 */
export async function openPackage(
  path: string,
  password: string | undefined,
  watch: Watch = {},
): Promise<OpenedPackage> {
  const bag = await openBag(path, password, holdContents, watch)
  const [record, receipt] = [recordIn(bag), receiptIn(bag)]
  return { record, report: reportOf(bag, record, receipt), receipt, attached: attachedIn(bag, record) }
}

/** The file of every attachment of a record, by its hash. Throws `incomplete` with the name of one that is not there. */
export function attachedIn({ folder, sums }: Bag, { attachments }: Plain): Attached {
  const files = new Map(
    [...sums].flatMap(([path, { sum, size }]) =>
      path.startsWith(`${attachedFolder}/`) ? [[sum, { path, size }]] : [],
    ),
  )
  return new Map(
    attachments.map(({ hash, size, name }) => {
      const found = files.get(hash)
      if (found?.size !== size) throw new AppError('invalid', 'incomplete', { facts: { file: name } })
      return [hash, { path: `${folder}data/${found.path}`, size }]
    }),
  )
}

/** The record of a bag. Throws `newer-package` and `bad-contents`. */
export function recordIn(bag: Bag): Plain {
  const record = readRows(ClientRecord, carried(contents(bag, 'client.json')))
  refuseImpossible(record)
  return record
}

/** The receipt of a bag, with everything that it names. Throws as `recordIn`, and `incomplete`. */
export function receiptIn(bag: Bag): Receipt {
  const receipt = readRows(Receipt, contents(bag, 'receipt/receipt.json'))
  const missing = receipt.items.flatMap((item) => item.files).find((file) => !bag.paths.has(file))
  if (missing !== undefined) throw new AppError('invalid', 'incomplete', { facts: { file: missing } })
  return receipt
}

function reportOf(bag: Bag, record: Plain, receipt: Receipt): Report {
  const day = Day.safeParse(bag.info.get('Bagging-Date'))
  return {
    client: record.client.name,
    business_id: record.client.business_id,
    sender: bag.info.get('Source-Organization') ?? receipt.sender,
    day: day.success ? day.data : receipt.day,
    profile: record.profile,
    digest: bag.digest,
    signed_by: bag.signedBy,
    parts: receipt.items.map(({ part, state, rows, reason }) => ({ part, state, rows, reason })),
    ignored: bag.ignored.slice(0, maxIgnored),
  }
}

/** The key that a rule stands under: a pay group's is the payday's, a cut-off has none. */
function keyOf(path: string, { rules }: Plain): string {
  const [part, at] = path.split('.')
  return part === 'pay_groups' ? paydayKey : part === 'rules' ? (rules[Number(at)]?.key ?? '') : ''
}

/** What a rule hangs on. An event may be noted after the rule was made, or taken away since. */
function anchorProblem(rule: Rule, key: string): Problem | undefined {
  const problem = checkAnchor(rule, key, { events: [] })
  return problem?.code === 'unknown-event' ? undefined : problem
}

/** A rule that could never give a date is refused here as it is where a person types it. */
function refuseImpossible(record: Plain): void {
  const rules = [
    ...record.pay_groups.map(({ payday }, at) => [`pay_groups.${at}.payday`, payday] as const),
    ...record.cutoffs.map(({ rule }, at) => [`cutoffs.${at}.rule`, rule] as const),
    ...record.rules.map(({ rule }, at) => [`rules.${at}.rule`, rule] as const),
  ]
  for (const [path, rule] of rules) {
    const problem = rule && (checkRule(rule)[0] ?? anchorProblem(rule, keyOf(path, record)))
    if (problem) throw badContents({ issues: [{ path: [path, problem.path], message: problem.code }] })
  }
}

/** A JSON file of the payload, its version checked before anything else is looked at. */
function contents({ held }: Bag, path: string): unknown {
  const bytes = held.get(path)
  if (bytes === undefined) throw new AppError('invalid', 'not-a-package', { facts: { file: path } })
  const data = parsed(bytes, path)
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined
  const major = majorOf(version)
  if (major === undefined)
    throw new AppError('invalid', 'bad-contents', { facts: { path: 'version', fault: 'malformed' } })
  if (major > (majorOf(recordVersion) ?? 0))
    throw new AppError('invalid', 'newer-package', { facts: { version: String(version), known: recordVersion } })
  return data
}

function parsed(bytes: Uint8Array, path: string): unknown {
  const bad = (fault: string) => new AppError('invalid', 'bad-contents', { facts: { path, fault } })
  if (valuesIn(bytes) > maxValues) throw bad('too-many')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw bad('not-json')
  }
}
