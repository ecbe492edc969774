import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { Writing } from '../handlers.ts'
import { findPerson } from '../people/index.ts'
import { isSettled } from '../year/index.ts'
import { isEmpty, targetsOf } from './marks.ts'
import { blankMark, checklistOf, placeOf, type Target, ticksOf } from './put-mark.ts'

type Ticking = Parsed<'marks.tick'>
type Deviating = Parsed<'marks.deviate'>
type Giving = Parsed<'marks.give'>

/**
 * Ticks one step, or takes its tick away; other steps stay as colleagues left them. Throws `not-found: no-step` for a step
 * that the checklist does not have, and `invalid: settled` for work that is done or skipped already.
 */
export async function tick({ step, on, ...item }: Ticking, context: Writing) {
  const [chosen] = await targetsOf([item], context)
  if (!chosen) throw new AppError('not-found', 'no-occurrence')
  const { target } = chosen
  const checklist = checklistOf(target)
  const before = ticksOf(target.before)
  if (isSettled(target.before)) throw new AppError('invalid', 'settled')
  if (on && !checklist.includes(step)) throw new AppError('not-found', 'no-step')
  // In the checklist's order, so that the same ticks are the same row however they came.
  const ticks = checklist.filter((one) => (one === step ? on : before.includes(one)))
  await save(target, { ticks_json: JSON.stringify(ticks) }, context)
  return { ticks }
}

/** Writes down what deviated, the same for all that are named. Decides nothing: what is open stays open. */
export async function deviate({ items, deviation }: Deviating, context: Writing) {
  const chosen = await targetsOf(items, context)
  for (const { item, target } of chosen) {
    const version = target.before?.version ?? null
    if (item.seen !== undefined && item.seen !== version) throw new AppError('conflict', 'changed-elsewhere')
    const said = {
      deviation_by: deviation?.by ?? '',
      cause: deviation?.cause ?? '',
      measure: deviation?.measure ?? '',
      deviation_shown: deviation?.shown ? 1 : 0,
    }
    await save(target, said, context)
  }
  return { written: chosen.length }
}

/**
 * Gives work to a colleague, or (null) back to whose it is by role. Decides nothing. Throws `not-found: no-person` for somebody
 * who does not work here, `invalid: settled` for work that is done or skipped already, and `conflict: changed-elsewhere` where a
 * colleague has given it to somebody else meanwhile.
 */
export async function give({ items, personId }: Giving, context: Writing) {
  if (personId !== null && (await findPerson(context.db, personId)).active !== 1)
    throw new AppError('not-found', 'no-person')
  const chosen = await targetsOf(items, context)
  for (const { item, target } of chosen) {
    const { before } = target
    if (isSettled(before)) throw new AppError('invalid', 'settled')
    const isUnseen = item.seen !== undefined && before !== undefined && before.version !== item.seen
    if (isUnseen && before.given_to !== null && before.given_to !== personId)
      throw new AppError('conflict', 'changed-elsewhere')
    await save(target, { given_to: personId }, context)
  }
  return { given: chosen.length }
}

type Said =
  | { readonly given_to: string | null }
  | { readonly ticks_json: string }
  | { readonly deviation_by: string; readonly cause: string }

/** Puts what was said on the mark; one that then says nothing any more goes. */
async function save(target: Target, said: Said, { env, who, write }: Writing): Promise<void> {
  const { before } = target
  if (!before) {
    const values = { ...blankMark(target, env.clock.today(), who.id), ...said }
    if (!isEmpty(values)) await write.save('mark', placeOf(target), values)
    return
  }
  const { person: _, ...row } = before
  if (row.state === 'open' && isEmpty({ ...row, ...said })) await write.remove('mark', row.id, row.version)
  else await write.update('mark', row.id, row.version, said)
}
