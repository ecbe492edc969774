import { AppError } from '../../../shared/api/errors.ts'
import { clientStates, earliestStart, mayMove, type ClientState } from '../../../shared/domain/clients/client.ts'
import { soughtIn } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { toRow } from '../db/rows.ts'
import { checkedBusinessId } from '../firm/handlers.ts'
import type { Handlers, Writing } from '../handlers.ts'
import { personExists } from '../people/find.ts'
import { clientCard } from './card.ts'
import { findClient } from './find.ts'
import { listClients } from './list.ts'
import { removeClient } from './remove.ts'
import { savePayGroup, removePayGroup } from './pay-groups.ts'

export const clients: Handlers<'clients'> = {
  list: (input, context) => listClients(input, context),

  async get({ client }, { db, env }) {
    return clientCard(db, await findClient(db, client), env.clock.today())
  },

  async save({ id, version, ...fields }, { db, write }) {
    const business_id = checkedBusinessId(fields.business_id)
    if (fields.clock_start < earliestStart)
      throw new AppError('invalid', 'fields', { fields: { clock_start: 'starts-too-early' } })
    if (fields.clock_end !== null && fields.clock_end < fields.clock_start)
      throw new AppError('invalid', 'fields', { fields: { clock_end: 'ends-before-start' } })
    const same = await db
      .selectFrom('client')
      .select(['id', 'name'])
      .where('number', '=', fields.number)
      .executeTakeFirst()
    if (same && same.id !== id)
      throw new AppError('invalid', 'fields', { fields: { number: 'duplicate' }, facts: { client: same.name } })
    if (id !== undefined) {
      const before = await db.selectFrom('client').select('state').where('id', '=', id).executeTakeFirst()
      if (before && !mayMove(before.state as ClientState, fields.state))
        throw new AppError('invalid', 'fields', { fields: { state: 'state-order' } })
    }
    const search = soughtIn(records.client, { ...fields, business_id })
    return write.save('client', { id, version }, { ...toRow('client', { ...fields, business_id }), search })
  },

  async nextNumber(_, { db }) {
    const rows = await db.selectFrom('client').select('number').execute()
    const highest = Math.max(0, ...rows.map((row) => Number(/^\d{1,9}$/.exec(row.number)?.[0] ?? 0)))
    return { number: String(highest + 1).padStart(3, '0') }
  },

  remove: (input, context) => removeClient(input, context),

  saveContact: async ({ id, version, ...values }, context) => {
    checkSpan(values)
    await belongs('contact', id, values.client_id, context)
    return context.write.save('contact', { id, version }, toRow('contact', values))
  },
  removeContact: (input, context) => removeRow('contact', input, context),

  saveAssignment: async ({ id, version, ...values }, context) => {
    checkSpan(values)
    await belongs('assignment', id, values.client_id, context)
    await personExists(context.db, values.person_id)
    return context.write.save('assignment', { id, version }, values)
  },
  removeAssignment: (input, context) => removeRow('assignment', input, context),

  savePayGroup: async (input, context) => {
    checkSpan(input)
    await belongs('pay_group', input.id, input.client_id, context)
    return savePayGroup(input, context)
  },
  removePayGroup: (input, context) => removePayGroup(input, context),

  saveEvent: async ({ id, version, ...values }, context) => {
    await belongs('event', id, values.client_id, context)
    return context.write.save('event', { id, version }, values)
  },
  removeEvent: (input, context) => removeRow('event', input, context),
}

export const isState = (text: string): text is ClientState => (clientStates as readonly string[]).includes(text)

function checkSpan({ valid_from, valid_until }: { valid_from: string | null; valid_until: string | null }): void {
  if (valid_from !== null && valid_until !== null && valid_until < valid_from)
    throw new AppError('invalid', 'fields', { fields: { valid_until: 'ends-before-start' } })
}

type Part = 'contact' | 'assignment' | 'pay_group' | 'event'

/** The client must exist, and a part of one client never becomes another's by an edit. */
async function belongs(table: Part, id: string | undefined, client: string, { db }: Writing): Promise<void> {
  const owner = await db.selectFrom('client').select('id').where('id', '=', client).executeTakeFirst()
  if (!owner) throw new AppError('not-found', 'no-client')
  if (id === undefined) return
  const row = await db.selectFrom(table).select('client_id').where('id', '=', id).executeTakeFirst()
  if (row && row.client_id !== client) throw new AppError('conflict', 'changed-elsewhere')
}

async function removeRow(table: Part, { id, version }: { id: string; version: number }, { db, write }: Writing) {
  const row = await db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst()
  await write.remove(table, id, version)
  await write.toBin(table, id, row && 'name' in row ? row.name : '', 1)
  return { id, version }
}
