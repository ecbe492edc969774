import type { Signer } from '../../../shared/api/handover.ts'
import type { Db } from '../db/read-only.ts'
import type { Writing } from '../handlers.ts'
import { newSigningKey, type SigningKey } from './signature.ts'

/** The firm's key, if it has one yet. It stays in the data file, which should have a password for that reason too. */
export const ownKey = (db: Db): Promise<SigningKey | undefined> =>
  db.selectFrom('signing_key').select(['secret', 'public']).orderBy('id').limit(1).executeTakeFirst()

/** The firm's key; the first package that it makes has it made. */
export async function signingKey({ db, write, env }: Writing): Promise<SigningKey> {
  const known = await ownKey(db)
  if (known) return known
  const made = newSigningKey()
  await write.keepSigningKey({ ...made, made_on: env.clock.today() })
  return made
}

/**
 * Compares a package's key with that of the last signed package that came from the same firm. One without a key from a firm
 * that has signed before is told apart: taking the signature away is the easiest thing to do to it. With no data file open
 * nothing is known of anybody.
 */
export async function signerOf(key: string, sender: string, db: Db | undefined): Promise<Signer> {
  const unknown = key === '' ? 'unsigned' : 'first'
  if (!db) return unknown
  if (key !== '' && key === (await ownKey(db))?.public) return 'own'
  const last = await db
    .selectFrom('handover')
    .select('signed_by')
    .where('direction', '=', 'in')
    .where('partner', '=', sender)
    .where('signed_by', '!=', '')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) return unknown
  return key === '' ? 'no-longer' : last.signed_by === key ? 'same' : 'other'
}
