import { AppError } from '../../../shared/api/errors.ts'
import { usualLines } from '../../../shared/domain/retention/plan.ts'
import { blankOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { findClient, findPart, mustBelong, removePart } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Handlers, Writing } from '../handlers.ts'
import { refusePersonal } from '../personal.ts'
import { dayIn } from '../sound.ts'
import { deleteKept, deletions } from './delete.ts'
import { fallenDue } from './fallen.ts'
import { keptOf, planOf } from './find.ts'

async function nextPosition(client: string, { db }: Pick<Writing, 'db'>): Promise<number> {
  const { last } = await db
    .selectFrom('retention_line')
    .select((e) => e.fn.max('position').as('last'))
    .where('client_id', '=', client)
    .executeTakeFirstOrThrow()
  return Math.min(100_000, Number(last ?? -1) + 1)
}

export const retention: Handlers<'retention'> = {
  get: planOf,

  async save({ id, version, ...values }, context) {
    const { db, who, env, write } = context
    await mustBelong(db, who, { table: 'retention_line', id, client: values.client_id })
    refusePersonal(values)
    if (values.material === 'own' && values.name === '')
      throw new AppError('invalid', 'fields', { fields: { name: 'required' } })
    const known = id === undefined ? undefined : await findPart(db, who, 'retention_line', id)
    const state_on = known?.state === values.state ? dayIn(known.state_on) : env.clock.today()
    const row = { ...values, state_on }
    if (id !== undefined) return write.update('retention_line', id, version ?? 0, toRow('retention_line', row))
    const position = await nextPosition(values.client_id, context)
    return write.insert('retention_line', toRow('retention_line', { ...row, position }))
  },

  remove: (input, context) => removePart('retention_line', input, context),

  async addUsual({ client_id }, context) {
    const { db, who, env, write } = context
    const { id, clock_end } = await findClient(db, who, client_id)
    const there = await db.selectFrom('retention_line').select('material').where('client_id', '=', id).execute()
    const known = new Set(there.map(({ material }) => material))
    const lines = usualLines(dayIn(clock_end) ?? env.clock.today()).filter(({ material }) => !known.has(material))
    const first = await nextPosition(id, context)
    const blank = { ...blankOf(records.retention_line), client_id: id, state_on: env.clock.today() }
    for (const [at, line] of lines.entries())
      await write.insert('retention_line', toRow('retention_line', { ...blank, ...line, position: first + at }))
    return { added: lines.length }
  },

  due: keptOf,
  fallen: fallenDue,
  delete: deleteKept,
  log: (_, context) => deletions(context),
}
