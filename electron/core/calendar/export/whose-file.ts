import { slug } from '../../../../shared/domain/handover/names.ts'
import { findClient } from '../../clients/index.ts'
import type { Reading } from '../../handlers.ts'

/** How the name of one client's print ends: `-112`. */
export async function whoseFile(asked: string | undefined, { db, who }: Reading): Promise<string> {
  if (asked === undefined) return ''
  const client = await findClient(db, who, asked)
  return `-${slug(client.number) || slug(client.name)}`
}
