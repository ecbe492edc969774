import { ENDING, isInForce, missingFor } from '../../../shared/domain/authorisations/authorisation.ts'
import { byName, type Warning, type Warns } from '../warnings.ts'
import { shiftDay } from '../year/index.ts'

/** What is wrong with clients' authorisations: one that a service needs is missing, one ends, or its holder has left. */
export const authorisationWarnings: Warns = async (db, clients, today) => {
  let held = db
    .selectFrom('authorisation')
    .leftJoin('person', 'person.id', 'authorisation.person_id')
    .select(['client_id', 'kind', 'state', 'valid_until', 'person.active', 'person.origin as person_origin'])
    // What came in a package was granted to the giver.
    .where('authorisation.origin', '=', '')
    .where('state', '!=', 'cancelled')
  let services = db
    .selectFrom('service')
    .select(['client_id', 'kind'])
    .where('origin', '=', '')
    .where((e) => e.or([e('valid_until', 'is', null), e('valid_until', '>=', today)]))
  const names = byName(clients)
  if (names) {
    held = held.where('client_id', 'in', names)
    services = services.where('client_id', 'in', names)
  }
  const theirs = Map.groupBy(await held.execute(), (row) => row.client_id)
  const given = Map.groupBy(await services.execute(), (row) => row.client_id)
  const soon = shiftDay(today, ENDING)
  return new Map(
    clients.map((client): [string, readonly Warning[]] => {
      const its = theirs.get(client) ?? []
      const kinds = (given.get(client) ?? []).map(({ kind }) => kind)
      const missing = missingFor(kinds, its, today).length > 0
      const ending = its.some(
        (one) =>
          one.state === 'granted' &&
          one.valid_until !== null &&
          one.valid_until <= soon &&
          !its.some((other) => other.kind === one.kind && other !== one && (other.valid_until ?? '9999') > soon),
      )
      const left = its.some(
        (one) => isInForce(one, today) && one.active !== null && (one.active !== 1 || one.person_origin !== ''),
      )
      return [
        client,
        [
          ...(missing ? [{ code: 'authorisation-missing' }] : []),
          ...(ending ? [{ code: 'authorisation-ending' }] : []),
          ...(left ? [{ code: 'authorisation-holder-left' }] : []),
        ],
      ]
    }),
  )
}
