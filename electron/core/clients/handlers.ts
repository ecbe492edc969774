import { AppError } from '../../../shared/api/errors.ts'
import { clientStates, earliestStart, mayMove, type ClientState } from '../../../shared/domain/clients/client.ts'
import { calledIn } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { toRow } from '../db/rows.ts'
import { checkedBusinessId } from '../firm/index.ts'
import type { Handlers } from '../handlers.ts'
import { forgetPartner } from '../encounters/index.ts'
import { findPerson } from '../people/index.ts'
import { forgetKeeper } from '../information/index.ts'
import { forgetHelper } from '../plans/index.ts'
import { forgetContact } from '../responsibilities/index.ts'
import { clientCard } from './card.ts'
import { copyParts } from './copy.ts'
import { followLanguage } from './follow-language.ts'
import { findClient, findPart, mustBelong, mustSee, removePart } from './find.ts'
import { listClients } from './list.ts'
import { holderOfNumber, nextNumber, otherOffice } from './numbers.ts'
import { removeClient } from './remove.ts'
import { savePayGroup, removePayGroup } from './pay-groups.ts'
import { checkTeam, giveTeam } from './team.ts'
import { visible } from './visible.ts'

export const clients: Handlers<'clients'> = {
  list: (input, context) => listClients(input, context),

  async get({ client }, context) {
    return clientCard(await findClient(context.db, context.who, client), context)
  },

  async save({ id, version, team, like, ...fields }, context) {
    const { db, who, env, write } = context
    const before = id === undefined ? undefined : await findClient(db, who, id)
    const catalogues = await env.catalogue.all(db)
    if (!catalogues.isDescribed(fields.country) && fields.country !== before?.country)
      throw new AppError('invalid', 'fields', { fields: { country: 'not-allowed' } })
    if (fields.office && (await otherOffice(db, id)))
      throw new AppError('invalid', 'fields', { fields: { office: 'duplicate' } })
    const business_id = checkedBusinessId(fields.business_id, catalogues.country(fields.country))
    if (fields.clock_start < earliestStart)
      throw new AppError('invalid', 'fields', { fields: { clock_start: 'starts-too-early' } })
    if (fields.clock_end !== null && fields.clock_end < fields.clock_start)
      throw new AppError('invalid', 'fields', { fields: { clock_end: 'ends-before-start' } })
    const same = await holderOfNumber(db, fields.number)
    if (same && same.id !== id) {
      // That a number is taken everybody may know; by whom, only whoever sees that client.
      const facts = visible(who).has(same.id) ? { client: same.name } : {}
      throw new AppError('invalid', 'fields', { fields: { number: 'duplicate' }, facts })
    }
    if (before && !mayMove(before.state as ClientState, fields.state))
      throw new AppError('invalid', 'fields', { fields: { state: 'state-order' } })
    const search = calledIn(records.client, { ...fields, business_id })
    if (team) await checkTeam(team, db, 'team.')
    const saved = await write.save(
      'client',
      { id, version },
      { ...toRow('client', { ...fields, business_id }), search },
    )
    if (before) await followLanguage({ id: saved.id, before: before.language, now: fields.language }, context)
    if (id === undefined && team) await giveTeam(saved.id, team, null, context)
    if (id === undefined && like) await copyParts(await findClient(db, who, like), saved.id, context)
    return saved
  },

  async assign({ clients: ids, from, ...team }, context) {
    const all = [...new Set(ids)]
    await mustSee(context.db, context.who, all)
    await checkTeam(team, context.db)
    for (const id of all) await giveTeam(id, team, from, context)
    return { clients: all.length }
  },

  payGroups: async (_, { db, who }) =>
    visible(who)
      .rows(db)
      .innerJoin('pay_group', 'pay_group.client_id', 'client.id')
      .select(['pay_group.id', 'pay_group.name', 'client_id', 'client.name as client'])
      .orderBy('client.search')
      .orderBy('pay_group.position')
      .execute(),

  office: async (_, { db, who }) => {
    const row = await visible(who).rows(db).select('id').where('office', '=', 1).executeTakeFirst()
    return { id: row?.id ?? null }
  },

  nextNumber: async (_, { db }) => ({ number: await nextNumber(db) }),

  remove: (input, context) => removeClient(input, context),

  saveContact: async ({ id, version, ...values }, context) => {
    checkSpan(values)
    await mustBelong(context.db, context.who, { table: 'contact', id, client: values.client_id })
    return context.write.save('contact', { id, version }, toRow('contact', values))
  },
  removeContact: async (input, context) => {
    await findPart(context.db, context.who, 'contact', input.id)
    await forgetContact(input.id, context)
    await forgetPartner(input.id, context)
    await forgetKeeper(input.id, context)
    await forgetHelper(input.id, context)
    return removePart('contact', input, context)
  },

  saveAssignment: async ({ id, version, ...values }, context) => {
    checkSpan(values)
    await mustBelong(context.db, context.who, { table: 'assignment', id, client: values.client_id })
    await findPerson(context.db, values.person_id)
    return context.write.save('assignment', { id, version }, values)
  },
  removeAssignment: (input, context) => removePart('assignment', input, context),

  savePayGroup: async (input, context) => {
    checkSpan(input)
    await mustBelong(context.db, context.who, { table: 'pay_group', id: input.id, client: input.client_id })
    return savePayGroup(input, context)
  },
  removePayGroup: (input, context) => removePayGroup(input, context),

  saveEvent: async ({ id, version, ...values }, context) => {
    await mustBelong(context.db, context.who, { table: 'event', id, client: values.client_id })
    return context.write.save('event', { id, version }, values)
  },
  removeEvent: (input, context) => removePart('event', input, context),
}

export const isState = (text: string): text is ClientState => (clientStates as readonly string[]).includes(text)

function checkSpan({ valid_from, valid_until }: { valid_from: string | null; valid_until: string | null }): void {
  if (valid_from !== null && valid_until !== null && valid_until < valid_from)
    throw new AppError('invalid', 'fields', { fields: { valid_until: 'ends-before-start' } })
}
