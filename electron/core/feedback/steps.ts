import { AppError } from '../../../shared/api/errors.ts'
import type { Pause } from '../../../shared/domain/feedback/clocks.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { minuteOf, type Moment, momentOf } from '../../../shared/domain/feedback/helsinki.ts'
import { matterKey } from '../../../shared/domain/feedback/keys.ts'
import { type MatterEvent, needsSolution } from '../../../shared/domain/feedback/kinds.ts'
import { toRow } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading, Writing } from '../handlers.ts'
import { deskOf, dueOf, kindOf, momentIn, pausesIn, textOf, toldOf, type Desk, type Which } from './desk.ts'

type Row = Schema['matter']

/** One thing that is done to a matter. */
export type Step = { readonly at: Moment; readonly text: string; readonly person_id: string | null }

/** What of the client's year goes along: dates that are done now, that wait for the client, and that do no longer. */
export type Along = {
  readonly done: readonly string[]
  readonly waiting: readonly string[]
  readonly cleared: readonly string[]
}
const nothing: Along = { done: [], waiting: [], cleared: [] }

/** The moment of now on the wall of the office. */
export function nowOf({ env }: Pick<Reading, 'env'>): Moment {
  const { time } = momentOf(Math.floor(Date.parse(env.clock.now()) / 60_000))
  return { day: env.clock.today(), time }
}

/** When something was done: as said, now where no time was said of today, and noon of another day. */
export const saidMoment = ({ day, time }: { readonly day: string; readonly time: string }, now: Moment): Moment => ({
  day,
  time: time || (day === now.day ? now.time : '12:00'),
})

/** Throws `invalid: fields` for a moment before the matter came, or one to come. */
export function refuseMoment(row: Row, at: Moment, now: Moment): void {
  const opened = momentIn(row.opened_day, row.opened_time)
  const code =
    minuteOf(at) > minuteOf(now)
      ? 'not-after-today'
      : opened && minuteOf(at) < minuteOf(opened)
        ? 'before-it-came'
        : undefined
  if (code) throw new AppError('invalid', 'fields', { fields: { [at.day === now.day ? 'time' : 'day']: code } })
}

export const deskFor = async (row: Row, { db, env }: Pick<Reading, 'db' | 'env'>): Promise<Desk> =>
  deskOf(db, (await env.catalogue.all(db)).home, [row.client_id])

/** The key of what is due of a matter; none where it has no such clock. */
function keysOf(desk: Desk, row: Row, whiches: readonly Which[]): readonly string[] {
  return whiches.flatMap((which) => {
    if (which === 'solution' && !needsSolution(kindOf(row.kind))) return []
    const due = dueOf(desk, row, which)
    return due ? [occurrenceKey({ rule: matterKey(row.id, which), nominal: due.day })] : []
  })
}
const stillDue = (row: Row): readonly Which[] => [
  ...(row.answered_day === null ? (['answer'] as const) : []),
  ...(row.solved_day === null ? (['solution'] as const) : []),
]

/** The keys of what is still due of a matter. */
export const dueKeys = async (row: Row, context: Pick<Reading, 'db' | 'env'>): Promise<readonly string[]> =>
  row.state === 'closed' ? [] : keysOf(await deskFor(row, context), row, stillDue(row))

const isPaused = (row: Row): boolean => pausesIn(row).some(({ to }) => to === null)
const stored = (pauses: readonly Pause[]) => toRow('matter', { pauses })

/** Writes a line of the trail. */
export async function noteEvent(row: Row, kind: MatterEvent, { at, text, person_id }: Step, { write }: Writing) {
  const values = { client_id: row.client_id, matter_id: row.id, kind, day: at.day, time: at.time, person_id, text }
  await write.insert('matter_event', toRow('matter_event', values))
}

/** Of what was done too late: that it was escalated when its time was up, and to whom. */
async function noteMissed(desk: Desk, row: Row, due: Moment | undefined, at: Moment, context: Writing) {
  if (!due || minuteOf(at) <= minuteOf(due)) return
  await noteEvent(row, 'missed', { at: due, text: '', person_id: toldOf(desk, row) }, context)
}

const refuseDone = (is: boolean): void => {
  if (is) throw new AppError('conflict', 'done-already')
}

/** The first answer. Who praises is answered, and that is all. */
export async function answer(row: Row, step: Step, context: Writing): Promise<Along> {
  refuseDone(row.answered_day !== null || row.state === 'closed')
  const desk = await deskFor(row, context)
  const due = dueOf(desk, row, 'answer')
  await context.write.update('matter', row.id, row.version, {
    answered_day: step.at.day,
    answered_time: step.at.time,
    answer_by: due ? textOf(due) : '',
    state: !needsSolution(kindOf(row.kind)) ? 'closed' : isPaused(row) ? 'waiting' : 'answered',
  })
  await noteMissed(desk, row, due, step.at, context)
  await noteEvent(row, 'answered', step, context)
  return { ...nothing, done: keysOf(desk, row, ['answer']) }
}

/** The ball is the client's. By when it would be is frozen until the client has answered, so that no calendar moves it meanwhile. */
export async function wait(row: Row, step: Step, context: Writing): Promise<Along> {
  refuseDone(row.state === 'closed' || isPaused(row))
  const desk = await deskFor(row, context)
  const due = (which: Which) => {
    const found = dueOf(desk, row, which)
    return found ? textOf(found) : ''
  }
  await context.write.update('matter', row.id, row.version, {
    ...stored([...pausesIn(row), { from: step.at, to: null }]),
    answer_by: due('answer'),
    solution_by: due('solution'),
    state: 'waiting',
  })
  await noteEvent(row, 'waiting', step, context)
  return { ...nothing, waiting: keysOf(desk, row, stillDue(row)) }
}

/** The pauses once the last one is over. */
const endedAt = (row: Row, at: Moment): readonly Pause[] =>
  pausesIn(row).map((one) =>
    one.to === null ? { from: one.from, to: minuteOf(at) > minuteOf(one.from) ? at : one.from } : one,
  )

export async function resume(row: Row, step: Step, context: Writing): Promise<Along> {
  refuseDone(!isPaused(row))
  const desk = await deskFor(row, context)
  const cleared = keysOf(desk, row, stillDue(row))
  await context.write.update('matter', row.id, row.version, {
    ...stored(endedAt(row, step.at)),
    ...(row.answered_day === null && { answer_by: '' }),
    solution_by: '',
    state: row.answered_day === null ? 'open' : 'answered',
  })
  await noteEvent(row, 'resumed', step, context)
  return { ...nothing, cleared }
}

/** Closes a matter. What was not answered before is answered with its solution. */
export async function solve(row: Row, step: Step, context: Writing): Promise<Along> {
  refuseDone(row.state === 'closed')
  if (step.text.trim() === '') throw new AppError('invalid', 'fields', { fields: { solution: 'required' } })
  const desk = await deskFor(row, context)
  const isFirst = row.answered_day === null
  const [answerBy, solutionBy] = [dueOf(desk, row, 'answer'), dueOf(desk, row, 'solution')]
  await context.write.update('matter', row.id, row.version, {
    ...stored(endedAt(row, step.at)),
    ...(isFirst && {
      answered_day: step.at.day,
      answered_time: step.at.time,
      answer_by: answerBy ? textOf(answerBy) : '',
    }),
    solved_day: step.at.day,
    solved_time: step.at.time,
    solution_by: solutionBy ? textOf(solutionBy) : '',
    solution: step.text,
    state: 'closed',
  })
  if (isFirst) await noteMissed(desk, row, answerBy, step.at, context)
  await noteMissed(desk, row, solutionBy, step.at, context)
  await noteEvent(row, 'solved', step, context)
  return { ...nothing, done: keysOf(desk, row, stillDue(row)) }
}

/** Opens a closed matter again. While it was closed its clock stood still, and its trail stays as it is. */
export async function reopen(row: Row, step: Step, context: Writing): Promise<Along> {
  refuseDone(row.state !== 'closed')
  const desk = await deskFor(row, context)
  const solved = momentIn(row.solved_day, row.solved_time)
  await context.write.update('matter', row.id, row.version, {
    ...(solved && stored([...pausesIn(row), { from: solved, to: step.at }])),
    solved_day: null,
    solved_time: '',
    solution_by: '',
    state: row.answered_day === null ? 'open' : 'answered',
  })
  await noteEvent(row, 'reopened', step, context)
  return { ...nothing, cleared: keysOf(desk, row, ['solution']) }
}
