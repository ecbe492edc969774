import { AppError } from '../../../shared/api/errors.ts'
import type { Handlers } from '../handlers.ts'
import { deedsOf, newestCommands } from './deeds.ts'
import { verifySeals } from './seals.ts'

export const history: Handlers<'history'> = {
  async list(input, { db }) {
    const { commands, next } = await newestCommands(db, input)
    return { deeds: await deedsOf(db, commands), next }
  },

  stack: (_, { env }) => env.stack.top(),

  async undo({ commandId }, { env, db, write, act }) {
    const target = commandId ?? env.stack.top().undo?.commandId
    if (target === undefined) throw new AppError('not-found', 'nothing-to-undo')
    const line = await db
      .selectFrom('change')
      .select('command')
      .where('command_id', '=', target)
      .limit(1)
      .executeTakeFirst()
    act.target = target
    act.targetName = line?.command ?? ''
    await write.undo(target)
    return { command: act.targetName, undone: target }
  },

  /** To redo is to undo the undoing. */
  async redo(_, { env, write, act }) {
    const step = env.stack.top().redo
    if (!step) throw new AppError('not-found', 'nothing-to-redo')
    act.target = step.commandId
    await write.undo(step.commandId)
    return { command: step.command }
  },

  async bin(_, { db }) {
    const rows = await db
      .selectFrom('bin')
      .selectAll()
      .where('restored', '=', 0)
      .orderBy('at', 'desc')
      .limit(1000)
      .execute()
    return rows.map((row) => ({ ...row, commandId: row.command_id, table: row.table_name }))
  },

  emptyBin: async (_, { write }) => ({ emptied: await write.emptyBin() }),

  verify: (_, { db }) => verifySeals(db),
}
