import type { OutputOf, Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { periodOf } from '../../../shared/domain/calendar/runs/period.ts'
import { partOf, passedWhen } from '../../../shared/domain/calendar/runs/readiness.ts'
import { outcomes, runNoteKinds } from '../../../shared/domain/calendar/runs/run-notes.ts'
import type { PayRun } from '../../../shared/domain/calendar/runs/runs.ts'
import { channels } from '../../../shared/domain/clients/client.ts'
import { findPart, mustBelong, removePart } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading, Writing } from '../handlers.ts'
import { missingOf, putMark, targetOf } from '../marks/index.ts'
import { dayIn, oneOf } from '../sound.ts'
import { isSettled } from '../year/index.ts'
import { findRun, type FoundRun } from './find-runs.ts'
import { type BareRun, runLine } from './lines.ts'
import { readinessOf } from './read-notes.ts'

/** A run with what was written down about it. */
export async function showRun(
  { language, client_id, run: name }: Parsed<'runs.show'>,
  context: Reading,
): Promise<OutputOf<'runs.show'>> {
  const { env, db } = context
  const found = await findRun(client_id, { run: name }, context)
  const { year, run } = found
  const line = runLine(year, run, { language, today: env.clock.today() })
  const notes = (await notesOf(db, run)).map(({ person, ...row }) => ({
    id: row.id,
    version: row.version,
    kind: oneOf(runNoteKinds, row.kind, 'instruction'),
    text: row.text,
    source: row.source,
    channel: oneOf(channels, row.channel, 'email'),
    day: dayIn(row.day) ?? run.payday,
    time: row.time,
    step: row.step,
    outcome: oneOf(outcomes, row.outcome, 'open'),
    after: dayIn(row.after),
    person: person ?? '',
  }))
  const done = line.steps.flatMap(({ key }) => {
    const mark = year.marks.get(key)
    return mark?.state === 'done' ? [{ key, day: mark.day, person: mark.person }] : []
  })
  const period = (run.group.pays && periodOf(run.group.pays, run.nominal)) ?? null
  return {
    run: { ...line, readiness: readinessOf(line, notes) },
    period,
    notes,
    done,
    next: nextOf(found)?.payday ?? null,
  }
}

const notesOf = (db: Db, { group, nominal }: PayRun) =>
  db
    .selectFrom('run_note')
    .leftJoin('person', 'person.id', 'run_note.person_id')
    .selectAll('run_note')
    .select('person.name as person')
    .where('pay_group_id', '=', group.id)
    .where('payday', '=', nominal)
    .orderBy('day')
    .orderBy('time')
    .orderBy('run_note.id')
    .execute()

/** The next run of the same group. One whose terms change goes on under its name. */
const nextOf = ({ run, runs }: FoundRun): PayRun | undefined =>
  runs
    .filter(({ group, nominal }) => group.name === run.group.name && nominal > run.nominal)
    .toSorted((a, b) => (a.nominal < b.nominal ? -1 : 1))[0]

/** Writes something down about a run. What came for a step does that step, unless its checklist is unfinished. */
export async function noteRun(
  { id, version, client_id, run: name, ...note }: Parsed<'runs.note'>,
  context: Writing,
): Promise<OutputOf<'runs.note'>> {
  const { db, who, env, write } = context
  await mustBelong(db, who, { table: 'run_note', id, client: client_id })
  const { year, years, run } = await findRun(client_id, { run: name }, context)
  if (note.day > env.clock.today()) throw new AppError('invalid', 'fields', { fields: { day: 'not-after-today' } })
  const line = runLine(year, run, { language: 'fi', today: env.clock.today() })
  const step = line.steps.find(({ key }) => key === note.step)
  if (note.step !== '' && step === undefined) throw new AppError('not-found', 'no-occurrence')
  const text = note.text || (step?.name ?? '')
  if (text === '') throw new AppError('invalid', 'fields', { fields: { text: 'required' } })
  if (note.kind === 'approval' && note.source === '')
    throw new AppError('invalid', 'fields', { fields: { source: 'required' } })
  const before = id === undefined ? undefined : await findPart(db, who, 'run_note', id)
  const saved = await write.save(
    'run_note',
    { id, version },
    {
      ...note,
      text,
      client_id,
      pay_group_id: run.group.id,
      payday: run.nominal,
      outcome: before?.outcome ?? 'open',
      after: lateAfter(note, before, line),
      person_id: before?.person_id ?? who.id,
    },
  )
  const target = step && targetOf(years, { client_id, key: step.key })
  if (id !== undefined || !target || isSettled(target.before)) return { ...saved, unfinished: 0 }
  // What came has come, whatever else is to be ticked before the step is done.
  const unfinished = missingOf(target).length
  if (unfinished === 0) await putMark(target, { ...asDone, day: note.day, person_id: who.id, by: who.name }, context)
  return { ...saved, unfinished }
}

type Came = Pick<Schema['run_note'], 'kind' | 'day' | 'time'>

/**
 * The last day for material that a change came after. It is decided when the change is noted and stays so when a payday moves
 * or a word is mended: only another moment is decided anew.
 */
function lateAfter(note: Came, before: (Came & Pick<Schema['run_note'], 'after'>) | undefined, { steps }: BareRun) {
  if (note.kind !== 'change') return null
  if (before?.kind === note.kind && before.day === note.day && before.time === note.time) return before.after
  const lastDays = steps.filter(({ rule }) => partOf(rule) === 'material')
  return passedWhen(
    note,
    lastDays.map(({ due, time }) => ({ day: due, time })),
  )
}

const asDone = { state: 'done', reason: '', moved_to: undefined, note: '', tickAll: false } as const

/** Says what became of something that was missing, or of a change. */
export async function settleNote({ id, version, outcome }: Parsed<'runs.settleNote'>, context: Writing) {
  const { db, who, write } = context
  const row = await findPart(db, who, 'run_note', id)
  if (outcome === 'next' && row.outcome !== 'next') await carryOn(row, context)
  return write.update('run_note', id, version, { outcome })
}

/** Puts it into the next run as well: what is missing is missing there, a change is what holds there. */
async function carryOn(row: Schema['run_note'], context: Writing): Promise<void> {
  const { id: _, version: __, updated: ___, origin: ____, ...note } = row
  const { client_id, pay_group_id, payday } = row
  const found = await findRun(client_id, { group: pay_group_id, nominal: payday }, context)
  const next = nextOf(found)
  if (next === undefined) throw new AppError('not-found', 'no-next-run')
  await context.write.insert('run_note', {
    ...note,
    kind: row.kind === 'missing' ? 'missing' : 'instruction',
    pay_group_id: next.group.id,
    payday: next.nominal,
    step: '',
    after: null,
    person_id: context.who.id,
  })
}

export const removeNote = (input: Parsed<'runs.removeNote'>, context: Writing) => removePart('run_note', input, context)
