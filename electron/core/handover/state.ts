import { AppError } from '../../../shared/api/errors.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import type { Choice, Profile } from '../../../shared/domain/handover/profiles.ts'
import { findClient } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { dayOffOptions, letterhead } from '../firm/index.ts'
import { gatherRecord } from './gather.ts'
import { ownFiles } from './own-files.ts'
import { versionsKept } from '../instructions/index.ts'
import type { PackageState } from './payload.ts'

type Asked = {
  client: string
  profile: Profile
  without: readonly Choice[]
  day?: string | undefined
  recipient?: string | undefined
  consent?: string | undefined
}

/** Reads everything a package is made of. Throws `not-found`, or `invalid: fields` for data no package may carry. */
export async function readState(
  { db, who, env }: Pick<Reading, 'db' | 'who' | 'env'>,
  asked: Asked,
): Promise<PackageState & { clientId: string }> {
  // What we keep for ourselves is whole: nobody else has what would be left out.
  if (asked.profile === 'archive' && asked.without.length > 0)
    throw new AppError('invalid', 'fields', { fields: { without: 'whole-archive' } })
  const client = await findClient(db, who, asked.client)
  const firm = await letterhead(db)
  const settled = await db.selectFrom('settled').select('before').where('client_id', '=', client.id).executeTakeFirst()
  const catalogues = await env.catalogue.all(db)
  const daysOff = dayOffOptions(firm)
  const dayOffs = createDayOffs({ ...daysOff, country: catalogues.country(client.country) })
  return {
    clientId: client.id,
    record: await gatherRecord(firm, client, {
      db,
      catalogues,
      profile: asked.profile,
      without: asked.without,
      dayOffs,
    }),
    firm,
    catalogues,
    daysOff,
    day: asked.day ?? env.clock.today(),
    recipient: asked.recipient?.trim() ?? '',
    consent: asked.consent?.trim() ?? '',
    settled: settled?.before ?? '',
    until: client.clock_end,
    versions: await versionsKept(db, client.id),
    own: asked.profile === 'archive' ? await ownFilesOf(db, client.id) : [],
  }
}

/** The files of a client that are for us alone. */
async function ownFilesOf(db: Reading['db'], client: string) {
  const attachment = await db.selectFrom('attachment').selectAll().where('client_id', '=', client).execute()
  const encounter = await db
    .selectFrom('encounter')
    .select(['id', 'internal'])
    .where('client_id', '=', client)
    .execute()
  return ownFiles({ attachment, encounter })
}
