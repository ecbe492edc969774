import { authorisationKinds, authorisationStates, cancellers } from '../domain/authorisations/authorisation.ts'
import { informationKinds, keptBy, knownStates } from '../domain/information/staleness.ts'
import * as f from './field.ts'

const client_id = f.ref('client', { silent: true })

/** One line of a client's information map: what, where, who keeps it up, who needs it, and when it was found true. */
export const information = f.record('information', {
  named: 'place',
  year: 'none',
  since: '1.6',
  fields: {
    client_id,
    kind: f.choice(informationKinds, { words: 'informationKinds' }),
    /** Own words; needed for one of its own kind alone. */
    name: f.line(),
    /** The system or the place. */
    place: f.name(),
    kept_by: f.choice(keptBy, { words: 'keptBy' }),
    person_id: f.maybeRef('person'),
    contact_id: f.maybeRef('contact'),
    keeper: f.line(),
    needed_by: f.line(),
    known: f.choice(knownStates, { words: 'knownStates' }),
    verified_on: f.maybeDay(),
    verify_months: f.whole(120),
    /** From the two before it; kept so that the database can order by it. */
    verify_due: f.maybeDay({ own: true, silent: true }),
    note: f.line({ held: 'client-notes' }),
    position: f.whole(100_000, { silent: true }),
  },
})

/** Who keeps the client's map: one row of each client for which somebody was named. */
export const informationMap = f.record('information_map', {
  named: null,
  year: 'none',
  fields: { client_id, person_id: f.maybeRef('person') },
})

/** Lines of one client that are to be verified by a day. */
export const informationRound = f.record('information_round', {
  named: 'name',
  year: 'own',
  fields: { client_id, name: f.name(), due: f.day(), lines: f.data([] as readonly string[], { silent: true }) },
})

/** What a client has authorised us for. */
export const authorisation = f.record('authorisation', {
  named: 'kind',
  year: 'own',
  since: '1.6',
  fields: {
    client_id,
    kind: f.choice(authorisationKinds, { words: 'authorisationKinds' }),
    /** Which bank or insurer; needed for one of its own kind. */
    name: f.line(),
    state: f.choice(authorisationStates, { words: 'authorisationStates' }),
    /** One of us; null: the firm itself. */
    person_id: f.maybeRef('person'),
    granted_on: f.maybeDay(),
    valid_until: f.maybeDay(),
    cancelled_by: f.choice(cancellers, { words: 'cancellers' }),
    note: f.line({ held: 'client-notes' }),
  },
})
