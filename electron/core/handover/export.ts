import type { Parsed } from '../../../shared/api/names.ts'
import type { Report } from '../../../shared/api/handover.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import { askedGroups } from '../../../shared/domain/handover/ending.ts'
import { bagName } from '../../../shared/domain/handover/names.ts'
import { zip } from '../documents/zip.ts'
import type { Working } from '../handlers.ts'
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

/** Makes a package and puts it in the outbox; notes that it was made. Cancelled, it leaves nothing behind. */
export async function* exportPackage(
  input: Input,
  context: Working,
): AsyncGenerator<Progress, { file: FileRef; report: Report }, void> {
  const { env, signal } = context
  const total = 5
  const step = (done: number, name: string): Progress => {
    signal.throwIfAborted()
    return { done, total, step: name }
  }
  yield step(0, 'reading')
  // In a transaction, so that nobody's change falls between two tables.
  const { state, key } = await context.change(async (now) => ({
    state: await readState(now, input),
    key: await signingKey(now),
  }))
  yield step(1, 'computing')
  const contents = contentsOf(state)
  yield step(2, 'documents')
  const made = await sheetFiles(contents, env)
  yield step(3, 'files')
  const name = bagName(state.record.client, state.day, input.profile)
  const bag = sealBag(name, await payloadFiles(name, contents, made, env), contents.state, {
    version: env.version,
    key,
  })
  yield step(4, 'packing')
  const packed = await zip(bag.files, input.password === undefined ? {} : { password: input.password })
  signal.throwIfAborted()
  const report = { ...reportOf(contents), digest: bag.digest, signed_by: key.public, ignored: [] }
  const file = env.files.put(`${name}.zip`, packed)
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
