import { statSync } from 'node:fs'
import { cataloguesOf } from '../../../shared/domain/calendar/rules/catalogues.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { earliestStart } from '../../../shared/domain/clients/client.ts'
import type { Report } from '../../../shared/api/handover.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { ShownKind } from '../../../shared/domain/attachments/file.ts'
import type { ClientRecord } from '../../../shared/domain/handover/record.ts'
import type { Handlers } from '../handlers.ts'
import { whileWorking } from '../while-working.ts'
import { givenPath } from '../given.ts'
import { checkTeam, findClient, giveTeam } from '../clients/index.ts'
import { dayIn } from '../sound.ts'
import { exportPackage, reportOf } from './export.ts'
import { type OpenedPackage, openPackage } from './open-package.ts'
import { contentsOf } from './payload.ts'
import { readState } from './state.ts'
import { knownHere, mustBeNew } from './known.ts'
import { makeReceipt, receiptOfPackage, receiptTold } from './receipt.ts'
import { signerOf } from './signing-key.ts'
import { keepFiles, mustHaveFiles } from './take-files.ts'
import { takeIn } from './take-in.ts'
import { offerOf, takenOver } from './takeover.ts'

export const handover: Handlers<'handover'> = {
  async check(input, context) {
    return reportOf(contentsOf(await readState(context, input)))
  },

  export: (input, context) => exportPackage(input, context),

  async *verify(source, context) {
    const { env, signal } = context
    yield { done: 0, total: 1, step: 'reading' }
    const path = givenPath(source, env, 'not-a-package')
    const { record, report } = yield* checked(path, source.password, signal, 1)
    // A package can be verified with no data file open: there is no database then to be asked for.
    const catalogues = env.isOpen()
      ? await env.catalogue.all(context.db)
      : cataloguesOf([env.catalogue.shipped().catalogue])
    const country = catalogues.country(record.client.country)
    const refusal = env.isOpen() ? await knownHere(record, context.db, context.who) : undefined
    return {
      ...report,
      signer: await signerOf(report.signed_by, report.sender, env.isOpen() ? context.db : undefined),
      takeover: offerOf(record, country, env.clock.today()),
      refusal: refusal ?? null,
    }
  },

  async *import({ takeover, ...source }, context) {
    const { env, signal } = context
    yield { done: 0, total: 1, step: 'reading' }
    const path = givenPath(source, env, 'not-a-package')
    const { record, report, receipt, attached } = yield* checked(path, source.password, signal, 2)
    if ((takeover?.first_payday ?? earliestStart) < earliestStart)
      throw new AppError('invalid', 'fields', { fields: { first_payday: 'starts-too-early' } })
    const country = (await env.catalogue.all(context.db)).country(record.client.country)
    const ours = takeover && takenOver(record, country, takeover.first_payday ?? env.clock.today())
    // What would be refused anyhow is refused before its files are kept.
    if (takeover) await checkTeam(takeover.team, context.db, 'team.')
    await mustBeNew(record, context.db, context.who)
    let taken: Report | undefined
    yield* whileWorking<Progress>(async (tell) => {
      const size = fileSize(path)
      let done = size
      const told = (bytes: number) =>
        tell({ done: (done = Math.min(done + bytes, 2 * size)), total: 2 * size, step: 'importing' })
      told(0)
      try {
        const shown = await keepFiles({ path, password: source.password }, attached, context, told)
        taken = await context.change(async (step) => {
          signal.throwIfAborted()
          await mustHaveFiles(attached, step.db)
          if (takeover) await checkTeam(takeover.team, step.db, 'team.')
          const whole = await takeIn(asShown(ours ?? record, shown), { report, receipt }, step)
          if (takeover) await giveTeam(record.client.id, takeover.team, null, step)
          if (attached.size > 0) await step.write.sweepContents()
          return whole
        })
      } catch (error) {
        if (attached.size > 0) await context.change(({ write }) => write.sweepContents()).catch(() => undefined)
        throw error
      }
    })
    if (!taken) throw new RangeError('nothing was taken in')
    return { client_id: record.client.id, report: taken }
  },

  receipt: receiptOfPackage,

  makeReceipt: (input, context) => makeReceipt(input, context),

  async list({ client }, { db, who }) {
    const { id } = await findClient(db, who, client)
    const rows = await db
      .selectFrom('handover')
      .leftJoin('person', 'person.id', 'handover.person_id')
      .select(['handover.id', 'direction', 'profile', 'day', 'partner', 'digest', 'person.name as person'])
      .select(['report_json', 'receipt_json'])
      .where('client_id', '=', id)
      .orderBy('day', 'desc')
      .orderBy('handover.id', 'desc')
      .execute()
    return rows.map(({ report_json, receipt_json, ...row }) => ({
      ...row,
      ...receiptTold(row.direction, report_json, receipt_json),
      direction: row.direction === 'in' ? 'in' : 'out',
      day: dayIn(row.day),
      person: row.person ?? '',
    }))
  },
}

/** Checks a package, telling how far it is. `steps`: how many of its size the whole job is. */
async function* checked(
  path: string,
  password: string | undefined,
  signal: AbortSignal,
  steps: number,
): AsyncGenerator<Progress, OpenedPackage, void> {
  let opened: OpenedPackage | undefined
  yield* whileWorking<Progress>(async (tell) => {
    const size = fileSize(path)
    let done = 0
    const told = (bytes: number) =>
      tell({ done: (done = Math.min(done + bytes, size)), total: steps * size, step: 'checking' })
    told(0)
    opened = await openPackage(path, password, { signal, told })
  })
  signal.throwIfAborted()
  if (!opened) throw new RangeError('nothing was opened')
  return opened
}

/** How an attachment may be shown is judged by its bytes, whatever a package says of it. */
const asShown = (record: ClientRecord, shown: ReadonlyMap<string, ShownKind>): ClientRecord => ({
  ...record,
  attachments: record.attachments.map((one) => ({ ...one, shown: shown.get(one.hash) ?? '' })),
})

/** At least one, so that a progress is one; what is wrong with a file is said by whoever reads it. */
const fileSize = (path: string): number => Math.max(1, statSync(path, { throwIfNoEntry: false })?.size ?? 1)
