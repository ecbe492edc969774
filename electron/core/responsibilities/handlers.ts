import { AppError } from '../../../shared/api/errors.ts'
import { differenceOf } from '../../../shared/domain/responsibilities/versions.ts'
import { findClient, findPart, mustBelong, mustSee, removePart } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Handlers, Reading } from '../handlers.ts'
import { findPerson } from '../people/index.ts'
import { inForce, inWords, isChanged, stepsOf, versionsOf } from './find.ts'
import { listGrey } from './grey.ts'
import { usualPersons } from './persons.ts'
import { printMatrix } from './print.ts'
import { checkRoom, listTemplates, saveTemplate, startFrom } from './templates.ts'

export const responsibilities: Handlers<'responsibilities'> = {
  async get({ client }, { db, who, env }) {
    const row = await findClient(db, who, client)
    const today = env.clock.today()
    const steps = await stepsOf(db, row.id, today)
    const versions = await versionsOf(db, row.id)
    const usual = await usualPersons(db, row.id, today)
    return {
      steps: steps.map((step) => ({ ...step, grey: [...step.grey] })),
      versions: versions.map(({ steps: _, ...version }) => version),
      changed: isChanged(steps, inForce(versions)),
      proposed: { provider: usual.provider?.name ?? who.name, client: usual.client?.name ?? '' },
    }
  },

  async save({ id, version, ...values }, { db, who, write }) {
    await mustBelong(db, who, { table: 'responsibility', id, client: values.client_id })
    // A side without a part has nobody.
    const step = {
      ...values,
      provider_person: values.provider === 'none' ? null : values.provider_person,
      client_person: values.client === 'none' ? null : values.client_person,
      other_name: values.other === 'none' ? '' : values.other_name,
    }
    if (step.provider_person !== null) await findPerson(db, step.provider_person)
    if (step.client_person !== null) {
      const contact = await findPart(db, who, 'contact', step.client_person)
      if (contact.client_id !== step.client_id) throw new AppError('not-found', 'gone')
    }
    if (id === undefined) {
      const { n } = await db
        .selectFrom('responsibility')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('client_id', '=', step.client_id)
        .executeTakeFirstOrThrow()
      checkRoom(Number(n) + 1)
    }
    return write.save('responsibility', { id, version }, toRow('responsibility', step))
  },

  remove: (input, context) => removePart('responsibility', input, context),

  async order({ client_id, ids }, { db, who, env, write }) {
    await mustSee(db, who, [client_id])
    const rows = new Map((await stepsOf(db, client_id, env.clock.today())).map((row) => [row.id, row]))
    let ordered = 0
    for (const [position, id] of ids.entries()) {
      const row = rows.get(id)
      if (!row) throw new AppError('not-found', 'gone')
      if (row.position === position) continue
      await write.update('responsibility', id, row.version, { position })
      ordered++
    }
    return { ordered }
  },

  templates: (input, context) => listTemplates(input, context),
  start: (input, context) => startFrom(input, context),
  saveTemplate: (input, context) => saveTemplate(input, context),
  async removeTemplate({ id, version }, { db, write }) {
    const row = await db.selectFrom('responsibility_template').select('name').where('id', '=', id).executeTakeFirst()
    await write.remove('responsibility_template', id, version)
    await write.toBin('responsibility_template', id, row?.name ?? '', 1)
    return { id, version }
  },

  async agree({ client_id, ...agreement }, { db, who, env, write }) {
    await mustSee(db, who, [client_id])
    const steps = await stepsOf(db, client_id, env.clock.today())
    if (steps.length === 0) throw new AppError('conflict', 'no-steps')
    const number = ((await versionsOf(db, client_id))[0]?.number ?? 0) + 1
    await write.insert(
      'responsibility_version',
      toRow('responsibility_version', { client_id, ...agreement, number, steps: steps.map(inWords) }),
    )
    return { number }
  },

  removeVersion: (input, context) => removePart('responsibility_version', input, context),

  async compare({ client, from, to }, context) {
    const row = await findClient(context.db, context.who, client)
    const of = await wordsOf(row.id, context)
    return { changes: differenceOf(of(from), of(to)).map((change) => ({ ...change, fields: [...change.fields] })) }
  },

  greyAreas: (input, context) => listGrey(input, context),
  print: (input, context) => printMatrix(input, context),
}

/** The steps of each version of a client, and as they are now. Throws `not-found: gone`. */
async function wordsOf(client: string, { db, env }: Reading) {
  const versions = await versionsOf(db, client)
  const now = (await stepsOf(db, client, env.clock.today())).map(inWords)
  return (version: number | 'now') => {
    const steps = version === 'now' ? now : versions.find(({ number }) => number === version)?.steps
    if (!steps) throw new AppError('not-found', 'gone')
    return steps
  }
}
