import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { Report } from '../../../shared/api/handover.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import { askedGroups } from '../../../shared/domain/handover/ending.ts'
import { bagName } from '../../../shared/domain/handover/names.ts'
import { type AnyFile, zipped } from '../documents/zip.ts'
import type { Working } from '../handlers.ts'
import { whileWorking } from '../while-working.ts'
import { bytesIn, contentsIn, looked, maxAttachedBytes } from './attached.ts'
import { limits } from './open-bag.ts'
import { contentsOf, payloadFiles, sheetFiles, type Contents } from './payload.ts'
import { sealBag } from './seal.ts'
import { signingKey } from './signing-key.ts'
import { readState } from './state.ts'

type Input = Parsed<'handover.export'>

/** What the package says of itself, as screens and the command line show it. */
export const reportOf = ({ state, parts }: Contents): Omit<Report, 'digest' | 'signed_by' | 'ignored'> => ({
  client: state.record.client.name,
  business_id: state.record.client.business_id,
  sender: state.firm.name,
  day: state.day,
  profile: state.record.profile,
  parts: parts.map(({ part, state: is, rows, reason }) => ({ part, state: is, rows, reason })),
})

/** Larger than any that can be made: what stands beside the attachments is bounded too. */
const maxPackageBytes = limits.maxBytes

/** What a step without files counts as beside the bytes of the attachments, which are read twice. */
const STEP = 4_000_000

/** Makes a package and puts it in the outbox; notes that it was made. Cancelled, it leaves nothing behind. */
export async function* exportPackage(
  input: Input,
  context: Working,
): AsyncGenerator<Progress, { file: FileRef; report: Report }, void> {
  const { env, signal, db } = context
  let [total, done] = [5 * STEP, 0]
  const step = (at: number, name: string): Progress => {
    signal.throwIfAborted()
    return { done: (done = at * STEP), total, step: name }
  }
  yield step(0, 'reading')
  // In a transaction, so that nobody's change falls between two tables.
  const { state, key } = await context.change(async (now) => ({
    state: await readState(now, input),
    key: await signingKey(now),
  }))
  const attached = contentsIn(state.record, state.own)
  const bytes = bytesIn(attached)
  if (bytes > maxAttachedBytes) throw new AppError('invalid', 'package-too-large')
  total += 2 * bytes
  yield step(1, 'computing')
  const contents = contentsOf(state)
  yield step(2, 'documents')
  const made = await sheetFiles(contents, env)
  await env.documents.leave()
  yield step(3, 'files')
  const name = bagName(state.record.client, state.day, input.profile)
  const payload: AnyFile[] = await payloadFiles(name, contents, made, env)
  yield* whileWorking<Progress>(async (tell) => {
    const told = (read: number) => tell({ done: (done += read), total, step: 'files' })
    payload.push(...(await looked(attached, { db, signal, told })))
  })
  const bag = sealBag(name, payload, contents, { version: env.version, key })
  yield { done: (done += STEP), total, step: 'packing' }
  let file: FileRef | undefined
  yield* whileWorking<Progress>(async (tell) => {
    const told = (read: number) => tell({ done: (done += read), total, step: 'packing' })
    const files = bag.files.map((one) => ('read' in one ? { ...one, read: () => heard(one.read(), told) } : one))
    file = await env.files.receive(`${name}.zip`, zipped(files, { password: input.password }), maxPackageBytes)
  })
  if (!file) throw new RangeError('no package')
  if (signal.aborted) env.files.drop(file)
  signal.throwIfAborted()
  const report = { ...reportOf(contents), digest: bag.digest, signed_by: key.public, ignored: [] }
  await context.change(async ({ write, who }) => {
    await write.insert('handover', {
      client_id: state.clientId,
      direction: 'out',
      profile: input.profile,
      day: state.day,
      partner: state.recipient,
      digest: bag.digest,
      signed_by: key.public,
      report_json: JSON.stringify({
        parts: report.parts,
        held_back: state.record.held_back,
        package: name,
        groups: askedGroups(state.record.ending).map(({ group }) => group),
      }),
      receipt_json: '{}',
      person_id: who.id,
    })
  })
  return { file, report }
}

async function* heard(pieces: AsyncIterable<Uint8Array>, told: (bytes: number) => void) {
  for await (const piece of pieces) {
    told(piece.length)
    yield piece
  }
}
