import { readFileSync, statSync } from 'node:fs'
import type { z } from 'zod'
import { AppError } from '../../../shared/api/errors.ts'
import type { handover, Report } from '../../../shared/api/handover.ts'
import { Day } from '../../../shared/api/values.ts'
import { checkRule } from '../../../shared/domain/calendar/rule-check.ts'
import { majorOf, type ClientRecord as Plain, recordVersion } from '../../../shared/domain/handover/record.ts'
import type { Environment } from '../environment.ts'
import { badContents } from './gather.ts'
import { type Bag, maxPackageBytes, openBag } from './open-bag.ts'
import { ClientRecord, Receipt } from './record.ts'

export type Source = z.output<NonNullable<(typeof handover.verify)['~orpc']['inputSchema']>>
export type OpenedPackage = { readonly record: Plain; readonly report: Report }

/** The bytes of a package that was uploaded, or that lies on this machine. Throws `invalid` or `not-found`. */
export function packedBytes({ file, path }: Source, env: Environment): Uint8Array {
  if (file !== undefined) return env.files.read(file)
  if (path === undefined || path.includes('\0'))
    throw new AppError('invalid', 'fields', { fields: { file: 'required' } })
  try {
    const stat = statSync(path)
    if (!stat.isFile()) throw new AppError('invalid', 'not-a-package')
    if (stat.size > maxPackageBytes) throw new AppError('invalid', 'too-large')
    return readFileSync(path)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('not-found', 'no-such-file', { facts: { file: path.slice(0, 200) } })
  }
}

/**
 * Checks a package through and through: the bag, the versions, and that its contents are what the schemas say. Throws the
 * reasons of `openBag`, `newer-package` and `bad-contents`.
 */
export async function openPackage(packed: Uint8Array, password: string | undefined): Promise<OpenedPackage> {
  const bag = await openBag(packed, password)
  const record = ClientRecord.safeParse(contents(bag, 'client.json'))
  if (!record.success) throw badContents(record.error)
  refuseImpossible(record.data)
  const receipt = Receipt.safeParse(contents(bag, 'receipt/receipt.json'))
  if (!receipt.success) throw badContents(receipt.error)
  const missing = receipt.data.items.flatMap((item) => item.files).find((file) => !bag.payload.has(file))
  if (missing !== undefined) throw new AppError('invalid', 'incomplete', { facts: { file: missing } })
  return { record: record.data, report: reportOf(bag, record.data, receipt.data) }
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
    parts: receipt.items.map(({ part, state, rows, reason }) => ({ part, state, rows, reason })),
  }
}

/** A rule that could never give a date is refused here as it is where a person types it. */
function refuseImpossible(record: Plain): void {
  const rules = [
    ...record.pay_groups.map(({ payday }, at) => [`pay_groups.${at}.payday`, payday] as const),
    ...record.cutoffs.map(({ rule }, at) => [`cutoffs.${at}.rule`, rule] as const),
    ...record.rules.map(({ rule }, at) => [`rules.${at}.rule`, rule] as const),
  ]
  for (const [path, rule] of rules) {
    const problem = rule && checkRule(rule)[0]
    if (problem) throw badContents({ issues: [{ path: [path, problem.path], message: problem.code }] })
  }
}

/** A JSON file of the payload, its version checked before anything else is looked at. */
function contents({ payload }: Bag, path: string): unknown {
  const bytes = payload.get(path)
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
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new AppError('invalid', 'bad-contents', { facts: { path, fault: 'not-json' } })
  }
}
