import type { Right } from '../../shared/api/procedure.ts'
import type { Db } from './db/read-only.ts'

/** On whose behalf a call is made: the person who sits at this workstation, and what that person may do. */
export type Who = {
  /** The person's row; null where nobody is known: no file is open, or nobody has said who sits here. */
  readonly id: string | null
  /** As the change history shows it; empty for nobody. */
  readonly name: string
  readonly rights: ReadonlySet<Right>
}

/** Today everybody in the firm may do everything. */
const everything: ReadonlySet<Right> = new Set(['work'])

/** Whoever has not said who they are: may do the same, and signs nothing. */
export const nobody: Who = { id: null, name: '', rights: everything }

/**
 * The one place where it is decided who asks. A person whom the workstation remembers and the file does not know (another
 * firm's file was opened, or the person was removed) is nobody.
 */
export async function whoIs(db: Db, personId: string | null): Promise<Who> {
  if (personId === null) return nobody
  const row = await db.selectFrom('person').select(['id', 'name']).where('id', '=', personId).executeTakeFirst()
  return row ? { ...row, rights: everything } : nobody
}
