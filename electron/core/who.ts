import type { Right } from '../../shared/api/procedure.ts'
import type { Db } from './db/read-only.ts'

/** On whose behalf a call is made: the person who sits at this workstation, and what that person may see and do. */
export type Who = {
  /** The person's row; null where nobody is known: no file is open, or nobody has said who sits here. */
  readonly id: string | null
  /** As the change history shows it; empty for nobody. */
  readonly name: string
  readonly rights: ReadonlySet<Right>
  /** The ids of the clients that the person sees. Whoever reads clients asks `visible` in `clients/visible.ts`. */
  readonly clients: 'all' | ReadonlySet<string>
}
/** As much of a person as decides which clients are seen. */
export type Sight = Pick<Who, 'clients'>

/** Today everybody in the firm may do everything, for every client. */
const everything: Pick<Who, 'rights' | 'clients'> = { rights: new Set(['work']), clients: 'all' }

/** Whoever has not said who they are: may do the same, and signs nothing. */
export const nobody: Who = { id: null, name: '', ...everything }

/**
 * The program itself, where it works something out for whoever will ask: the years in memory, settled history, a number that
 * is still free. What it finds is shown to nobody before it has been narrowed.
 */
export const program: Sight = { clients: 'all' }

/**
 * The one place where it is decided who asks. A person whom the workstation remembers and the file does not know (another
 * firm's file was opened, or a colleague removed the person) is nobody.
 */
export async function whoIs(db: Db, personId: string | null): Promise<Who> {
  if (personId === null) return nobody
  const row = await db.selectFrom('person').select(['id', 'name']).where('id', '=', personId).executeTakeFirst()
  return row ? { ...row, ...everything } : nobody
}
