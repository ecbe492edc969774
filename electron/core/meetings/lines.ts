import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { agendaOf, isOwnSource, moved, ownSource } from '../../../shared/domain/meetings/agenda.ts'
import type { Writing } from '../handlers.ts'
import { foundFor, keptRows } from './get.ts'
import { findOurs } from './save.ts'

/**
 * What somebody makes of a line: its words, left out, for us alone. A line that says again what is computed, and is on no place
 * of its own, needs no row. Throws `conflict: changed-elsewhere` where somebody else was faster.
 */
export async function saveLine(
  { meeting_id, source, version, ...said }: Parsed<'meetings.saveLine'>,
  context: Writing,
) {
  const { env, write } = context
  const meeting = await findOurs(meeting_id, context)
  const named = source ?? ownSource(env.newId())
  const text = said.text.trim()
  const values = {
    ...said,
    text,
    dropped: Number(said.dropped),
    internal: Number(said.internal),
    meeting_id,
    source: named,
    client_id: meeting.client_id,
  }
  const before = (await keptRows(context.db, meeting_id)).find((row) => row.source === named)
  if (!before) {
    if (version !== undefined) throw new AppError('conflict', 'changed-elsewhere')
    if (isOwnSource(named) && text === '') throw new AppError('invalid', 'fields', { fields: { text: 'required' } })
    return write.insert('meeting_line', { ...values, position: 0 })
  }
  if (version !== before.version) throw new AppError('conflict', 'changed-elsewhere')
  const isNothing = text === '' && (isOwnSource(named) || (!said.dropped && !said.internal && before.position === 0))
  if (!isNothing) return write.update('meeting_line', before.id, before.version, values)
  await write.remove('meeting_line', before.id, before.version)
  return { id: before.id, version: before.version }
}

/** Puts a line on another place. From then on every line has one. */
export async function moveLine({ meeting_id, source, to }: Parsed<'meetings.moveLine'>, context: Writing) {
  const { db, write } = context
  const meeting = await findOurs(meeting_id, context)
  const kept = await keptRows(db, meeting_id)
  const lines = agendaOf(meeting.state === 'held' ? [] : await foundFor(meeting, context), kept)
  const order = moved(
    lines.map((line) => line.source),
    source,
    to,
  )
  for (const [at, named] of order.entries()) {
    const line = lines.find((one) => one.source === named)
    if (!line) continue
    const position = at + 1
    if (line.kept) await write.update('meeting_line', line.kept.id, line.kept.version, { position })
    else
      await write.insert('meeting_line', {
        client_id: meeting.client_id,
        meeting_id,
        source: named,
        section: line.section,
        text: '',
        dropped: 0,
        internal: Number(line.internal),
        position,
      })
  }
  return { lines: order.length }
}
