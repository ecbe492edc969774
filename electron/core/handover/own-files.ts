import type { Schema } from '../db/schema.ts'

type Rows = {
  readonly attachment: readonly Schema['attachment'][]
  readonly encounter: readonly Pick<Schema['encounter'], 'id' | 'internal'>[]
}

/** The files that are for us alone: those that say so, and those of an encounter that is. */
export function ownFiles({ attachment, encounter }: Rows): Schema['attachment'][] {
  const inside = new Set(encounter.flatMap(({ id, internal }) => (internal === 1 ? [id] : [])))
  return attachment.filter(
    ({ internal, encounter_id }) => internal === 1 || (encounter_id !== null && inside.has(encounter_id)),
  )
}

/** The others. */
export function openFiles(rows: Rows): Schema['attachment'][] {
  const own = new Set(ownFiles(rows))
  return rows.attachment.filter((row) => !own.has(row))
}
