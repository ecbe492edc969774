import { Attachment } from '../../../shared/api/attachments.ts'
import { isExpired, keptUntil } from '../../../shared/domain/attachments/retention.ts'
import { encounterKinds } from '../../../shared/domain/encounters/kinds.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { visible } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { dayIn, fitting, oneOf } from '../sound.ts'

/** The attachments of the clients named, or of all that are seen, the newest first, with how long each is kept. */
export async function attachmentsOf(
  clients: readonly string[] | undefined,
  { db, who, env }: Reading,
): Promise<(Attachment & { client_id: string })[]> {
  const today = env.clock.today()
  let seen = visible(who).rows(db).select(['id', 'fiscal_year_end', 'clock_end'])
  if (clients) seen = seen.where('id', 'in', [...clients, ''])
  const owners = new Map((await seen.execute()).map((client) => [client.id, client]))
  let asked = db
    .selectFrom('attachment')
    .leftJoin('engagement', 'engagement.id', 'attachment.engagement_id')
    .leftJoin('encounter', 'encounter.id', 'attachment.encounter_id')
    .selectAll('attachment')
    .select(['engagement.name as about', 'encounter.day', 'encounter.kind'])
  if (clients) asked = asked.where('attachment.client_id', 'in', [...clients, ''])
  const found = await asked.orderBy('attachment.added_on', 'desc').orderBy('attachment.id', 'desc').execute()
  const sound = fallbackOf(records.attachment)
  return found.flatMap(({ hash: _, updated: __, about, day, kind, ...row }) => {
    const owner = owners.get(row.client_id)
    if (!owner) return []
    const met = dayIn(day)
    const more = {
      until: null,
      expired: false,
      engagement: about ?? '',
      internal: row.internal === 1,
      encounter: met === null ? null : { day: met, kind: oneOf(encounterKinds, kind ?? '', 'call' as const) },
    }
    const read = fitting(Attachment, { ...row, ...more }, sound).row as Attachment & { client_id: string }
    const until = keptUntil(read, { fiscalYearEnd: owner.fiscal_year_end, ended: dayIn(owner.clock_end) })
    return [{ ...read, until, expired: isExpired(until, today) }]
  })
}
