import { type Authorisation, AuthorisationFields } from '../../../shared/api/authorisations.ts'
import { missingFor } from '../../../shared/domain/authorisations/authorisation.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { findClient, mustBelong, removePart } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Handlers } from '../handlers.ts'
import { refuse, secretsIn } from '../information/index.ts'
import { findPerson } from '../people/index.ts'
import { fitting } from '../sound.ts'

export const authorisations: Handlers<'authorisations'> = {
  async get({ client }, { db, who, env }) {
    const { id } = await findClient(db, who, client)
    const today = env.clock.today()
    const found = await db
      .selectFrom('authorisation')
      .leftJoin('person', 'person.id', 'authorisation.person_id')
      .selectAll('authorisation')
      .select(['person.name as holder', 'person.active', 'person.origin as person_origin'])
      .where('authorisation.client_id', '=', id)
      .orderBy('authorisation.id')
      .execute()
    const order = records.authorisation.fields.kind.values ?? []
    const rows = found
      .map((row) => {
        const fields = fitting(AuthorisationFields, row, fallbackOf(records.authorisation)).row as AuthorisationFields
        const holder_gone = row.holder !== null && (row.active !== 1 || row.person_origin !== '')
        const { version, origin } = row
        return { ...fields, id: row.id, version, origin, holder: row.holder ?? '', holder_gone }
      })
      .toSorted((a, b) => rank(a.state) - rank(b.state) || order.indexOf(a.kind) - order.indexOf(b.kind))
    const services = await db
      .selectFrom('service')
      .select('kind')
      .where('client_id', '=', id)
      .where((e) => e.or([e('valid_until', 'is', null), e('valid_until', '>=', today)]))
      .execute()
    const ours = rows.filter(({ origin }) => origin === '')
    return {
      rows: rows satisfies Authorisation[],
      missing: missingFor(
        services.map(({ kind }) => kind),
        ours,
        today,
      ),
    }
  },

  async save({ id, version, ...values }, { db, who, write }) {
    await mustBelong(db, who, { table: 'authorisation', id, client: values.client_id })
    const { kind, name, granted_on, valid_until } = values
    refuse({
      ...secretsIn(values, ['name', 'note']),
      ...(kind === 'own' && name === '' && { name: 'required' }),
      ...(granted_on !== null &&
        valid_until !== null &&
        valid_until < granted_on && { valid_until: 'ends-before-start' }),
    })
    if (values.person_id !== null) await findPerson(db, values.person_id)
    return write.save('authorisation', { id, version }, toRow('authorisation', values))
  },

  remove: (input, context) => removePart('authorisation', input, context),
}

/** What is over stands last. */
const rank = (state: string): number => (state === 'cancelled' ? 1 : 0)
