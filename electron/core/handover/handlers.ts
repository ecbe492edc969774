import type { Handlers } from '../handlers.ts'
import { findClient } from '../clients/index.ts'
import { dayIn } from '../sound.ts'
import { exportPackage, reportOf } from './export.ts'
import { openPackage, packagePath } from './open-package.ts'
import { contentsOf } from './payload.ts'
import { readState } from './state.ts'
import { takeIn } from './take-in.ts'

export const handover: Handlers<'handover'> = {
  async check(input, context) {
    return reportOf(contentsOf(await readState(context, input)))
  },

  export: (input, context) => exportPackage(input, context),

  async *verify(source, { env, signal }) {
    yield { done: 0, total: 2, step: 'reading' }
    const path = packagePath(source, env)
    yield { done: 1, total: 2, step: 'checking' }
    signal.throwIfAborted()
    return (await openPackage(path, source.password)).report
  },

  async *import(source, context) {
    const { env, signal } = context
    yield { done: 0, total: 3, step: 'reading' }
    const path = packagePath(source, env)
    yield { done: 1, total: 3, step: 'checking' }
    const { record, report } = await openPackage(path, source.password)
    yield { done: 2, total: 3, step: 'importing' }
    signal.throwIfAborted()
    return { client_id: record.client.id, report: await context.change((step) => takeIn(record, report, step)) }
  },

  async list({ client }, { db, who }) {
    const { id } = await findClient(db, who, client)
    const rows = await db
      .selectFrom('handover')
      .leftJoin('person', 'person.id', 'handover.person_id')
      .select(['handover.id', 'direction', 'profile', 'day', 'partner', 'digest', 'person.name as person'])
      .where('client_id', '=', id)
      .orderBy('day', 'desc')
      .orderBy('handover.id', 'desc')
      .execute()
    return rows.map((row) => ({
      ...row,
      direction: row.direction === 'in' ? 'in' : 'out',
      day: dayIn(row.day),
      person: row.person ?? '',
    }))
  },
}
