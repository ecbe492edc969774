import { cataloguesOf } from '../../../shared/domain/calendar/rules/catalogues.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { earliestStart } from '../../../shared/domain/clients/client.ts'
import type { Handlers } from '../handlers.ts'
import { givenPath } from '../given.ts'
import { checkTeam, findClient, giveTeam } from '../clients/index.ts'
import { dayIn } from '../sound.ts'
import { exportPackage, reportOf } from './export.ts'
import { openPackage } from './open-package.ts'
import { contentsOf } from './payload.ts'
import { readState } from './state.ts'
import { knownHere } from './known.ts'
import { makeReceipt, receiptOfPackage, receiptTold } from './receipt.ts'
import { signerOf } from './signing-key.ts'
import { takeIn } from './take-in.ts'
import { offerOf, takenOver } from './takeover.ts'

export const handover: Handlers<'handover'> = {
  async check(input, context) {
    return reportOf(contentsOf(await readState(context, input)))
  },

  export: (input, context) => exportPackage(input, context),

  async *verify(source, context) {
    const { env, signal } = context
    yield { done: 0, total: 2, step: 'reading' }
    const path = givenPath(source, env, 'not-a-package')
    yield { done: 1, total: 2, step: 'checking' }
    signal.throwIfAborted()
    const { record, report } = await openPackage(path, source.password)
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
    yield { done: 0, total: 3, step: 'reading' }
    const path = givenPath(source, env, 'not-a-package')
    yield { done: 1, total: 3, step: 'checking' }
    const { record, report, receipt } = await openPackage(path, source.password)
    yield { done: 2, total: 3, step: 'importing' }
    signal.throwIfAborted()
    if ((takeover?.first_payday ?? earliestStart) < earliestStart)
      throw new AppError('invalid', 'fields', { fields: { first_payday: 'starts-too-early' } })
    const country = (await env.catalogue.all(context.db)).country(record.client.country)
    const ours = takeover && takenOver(record, country, takeover.first_payday ?? env.clock.today())
    const taken = await context.change(async (step) => {
      if (takeover) await checkTeam(takeover.team, step.db, 'team.')
      const whole = await takeIn(ours ?? record, { report, receipt }, step)
      if (takeover) await giveTeam(record.client.id, takeover.team, null, step)
      return whole
    })
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
