import { AppError } from '../../../shared/api/errors.ts'
import { findPart } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Sight } from '../who.ts'

type About = { readonly engagement_id: string | null; readonly encounter_id: string | null }

/**
 * What an attachment is about is its client's own: throws `not-found: gone` otherwise. What it was about before may be gone
 * since, and is not asked for.
 */
export async function mustConcern(
  db: Db,
  who: Sight,
  { client_id, engagement_id, encounter_id }: About & { readonly client_id: string },
  before?: About,
): Promise<void> {
  const asked = [
    ['engagement', engagement_id, before?.engagement_id],
    ['encounter', encounter_id, before?.encounter_id],
  ] as const
  for (const [table, id, known] of asked) {
    if (id === null || id === known) continue
    if ((await findPart(db, who, table, id)).client_id !== client_id) throw new AppError('not-found', 'gone')
  }
}
