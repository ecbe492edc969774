import { isExpired, keptUntil, retentionClasses } from '../../../shared/domain/attachments/retention.ts'
import { among } from '../clients/index.ts'
import { dayIn, oneOf } from '../sound.ts'
import { byName, type Warns } from '../warnings.ts'

/** Clients with attachments whose time of keeping is over. */
export const expiredAttachments: Warns = async (db, clients, today) => {
  let found = db
    .selectFrom('attachment')
    .select(['client_id', 'retention', 'retention_day'])
    // Whatever counts from a day ends no earlier than on it.
    .where((e) => e.or([e('retention_day', '<', today), e('retention', '=', 'relationship')]))
    .where('retention', '!=', 'none')
  const names = byName(clients)
  if (names) found = found.where('client_id', 'in', names)
  const theirs = Map.groupBy(await found.execute(), (row) => row.client_id)
  const owners = await among(db, theirs.keys()).select(['id', 'fiscal_year_end', 'clock_end']).execute()
  const expired = owners.filter(({ id, fiscal_year_end, clock_end }) => {
    const keptFor = { fiscalYearEnd: fiscal_year_end, ended: dayIn(clock_end) }
    return theirs.get(id)?.some(({ retention, retention_day }) => {
      const kept = oneOf(retentionClasses, retention, 'none' as const)
      return isExpired(keptUntil({ retention: kept, retention_day: dayIn(retention_day) }, keptFor), today)
    })
  })
  return new Map(expired.map(({ id }) => [id, [{ code: 'attachment-expired' }]]))
}
