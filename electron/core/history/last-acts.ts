import { type Db, readOnly } from '../db/read-only.ts'
import type { Managing } from '../environment.ts'
import type { Noted } from './stack.ts'

/** How many lines of the history are looked through: the deeds of some days. */
const LINES = 5000

/** The open file's last deeds of whoever sits here are undone as they would have been before the program ended. */
export async function resumeStack({ stack, storage, workstation }: Managing): Promise<void> {
  const personId = workstation.get().personId ?? null
  stack.resume(storage.isOpen() ? await lastActs(readOnly(storage.db()), personId) : [])
}

/**
 * What somebody did last in a file, oldest first. Not what lies before a deed of the storage itself (a firm was founded, a
 * copy taken into use), and nothing of which the contents are gone.
 */
async function lastActs(db: Db, personId: string | null): Promise<Noted[]> {
  const lines = await db
    .selectFrom('change')
    .select(['command_id', 'command', 'target', 'person_id'])
    .select((e) => e.and([e('before', 'is', null), e('after', 'is', null)]).as('emptied'))
    .orderBy('seq', 'desc')
    .limit(LINES)
    .execute()
  const acts = new Map<string, Noted>()
  const emptied = new Set<string>()
  for (const { command, command_id: commandId, target, person_id, emptied: isEmptied } of lines) {
    if (command.startsWith('storage.')) break
    if (person_id !== personId) continue
    if (isEmptied) emptied.add(commandId)
    acts.set(commandId, { command, commandId, ...(target !== null && { target }) })
  }
  return [...acts.values()]
    .toReversed()
    .filter(({ commandId, target }) => !emptied.has(commandId) && (target === undefined || acts.has(target)))
}
