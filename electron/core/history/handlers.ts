import { AppError } from '../../../shared/api/errors.ts'
import type { Handlers } from '../handlers.ts'
import { RESTORING } from './restored.ts'
import { binned, isHidden, takenBack } from './bin.ts'
import { deedsOf, newestCommands } from './deeds.ts'
import { namedIn } from './named.ts'
import { verifySeals } from './seals.ts'
import type { Step } from './stack.ts'
import { markedBy, subjectOf } from './subject.ts'

/** As many as one can read. */
const SHOWN = 1000

export const history: Handlers<'history'> = {
  async list(input, context) {
    const { db, who } = context
    const { commands, next } = await newestCommands(db, who, input)
    const deeds = await deedsOf(db, who, commands)
    return { deeds, next, names: await namedIn(deeds, input.language, context) }
  },

  async stack({ language }, context) {
    const { undo, redo } = context.env.stack.top()
    const told = async (step: Step | null) =>
      step && { ...step, what: await subjectOf(step.commandId, language, context) }
    return { undo: await told(undo), redo: await told(redo) }
  },

  async undo({ commandId, language }, context) {
    const { env, db, who, write, act } = context
    const target = commandId ?? env.stack.top().undo?.commandId
    if (target === undefined || (await isHidden(db, who, target))) throw new AppError('not-found', 'nothing-to-undo')
    const line = await db
      .selectFrom('change')
      .select('command')
      .where('command_id', '=', target)
      .limit(1)
      .executeTakeFirst()
    // The file that was replaced is kept, and restored in the same way.
    if (line?.command === RESTORING) throw new AppError('not-found', 'nothing-to-undo')
    act.target = target
    act.targetName = line?.command ?? ''
    // Before it is turned back: what it made has a name until then.
    const what = await subjectOf(target, language, context)
    const item = await markedBy(db, target)
    await write.undo(target)
    return { command: act.targetName, undone: target, what, item }
  },

  /** To redo is to undo the undoing. */
  async redo({ language }, context) {
    const { env, db, who, write, act } = context
    const step = env.stack.top().redo
    if (!step || (await isHidden(db, who, step.commandId))) throw new AppError('not-found', 'nothing-to-redo')
    act.target = step.commandId
    await write.undo(step.commandId)
    return { command: step.command, redone: step.commandId, what: await subjectOf(step.commandId, language, context) }
  },

  async bin(_, { db, who }) {
    const rows = await binned(db, who)
    return rows.slice(0, SHOWN).map((row) => ({ ...row, commandId: row.command_id, table: row.table_name }))
  },

  emptyBin: async (_, { db, who, write }) => ({
    emptied: await write.emptyBin(await binned(db, who), await takenBack(db, who)),
  }),

  verify: (_, { db }) => verifySeals(db),
}
