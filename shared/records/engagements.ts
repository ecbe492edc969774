import { appendixKinds, billings, contractKinds, serviceKinds } from '../domain/engagements/engagement.ts'
import { placedFields, valueFields } from '../domain/engagements/grouping.ts'
import * as f from './field.ts'

const client_id = f.ref('client', { silent: true })
const position = f.whole(1000, { silent: true })

/** A contract with a client. One that came in a package is the giver's: it reminds nobody here. */
export const engagement = f.record('engagement', {
  named: 'name',
  year: 'own',
  since: '1.5',
  fields: {
    client_id,
    kind: f.choice(contractKinds, { words: 'contractKinds' }),
    name: f.name(),
    /** The general terms it refers to, and what else was agreed of them in a line. */
    terms: f.line(),
    valid_from: f.maybeDay(),
    /** The last day; null: until further notice. */
    valid_until: f.maybeDay(),
    /** In months; 0: not agreed. */
    notice_months: f.whole(60),
    /** When the client was last identified and its details checked, by whom, and when that is to be done again. */
    identified_on: f.maybeDay(),
    identified_by: f.line(),
    identify_next: f.maybeDay(),
    billing: f.choice(billings, { words: 'billings' }),
    /** What was agreed of prices, in a line. */
    price: f.line({ held: 'prices' }),
    /** Budgeted revenue of a year, whole units of the currency. */
    revenue: f.whole(1_000_000_000, { held: 'prices' }),
    price_review: f.maybeDay({ held: 'prices' }),
    note: f.text({ held: 'client-notes' }),
  },
})

/** What is attached to a contract, and how far it has come: each step by its day. */
export const appendix = f.record('appendix', {
  named: 'name',
  year: 'none',
  since: '1.5',
  fields: {
    client_id,
    engagement_id: f.ref('engagement', { silent: true }),
    kind: f.choice(appendixKinds, { words: 'appendixKinds' }),
    name: f.line(),
    agreed_on: f.maybeDay(),
    sent_on: f.maybeDay(),
    signed_on: f.maybeDay(),
    position,
  },
})

/** A service that the client has from us, with its scope. */
export const service = f.record('service', {
  named: 'name',
  year: 'none',
  since: '1.5',
  fields: {
    client_id,
    kind: f.choice(serviceKinds, { words: 'serviceKinds' }),
    /** What the client calls it; needed for one of its own kind alone. */
    name: f.line(),
    /** What belongs to it and what does not. */
    scope: f.text(),
    valid_from: f.maybeDay(),
    valid_until: f.maybeDay(),
    position,
  },
})

/** A firm's own group of clients. */
export const segment = f.record('segment', {
  named: 'name',
  year: 'all',
  fields: {
    name: f.name({ max: 80 }),
    /** The longest time between two reviews, in months; 0: as everybody's. */
    review_months: f.whole(60),
    position,
  },
})

/** The longest time between two reviews of the clients in one of the four fields. */
export const valueTarget = f.record('value_target', {
  named: 'field',
  year: 'all',
  fields: {
    field: f.choice(placedFields, { words: 'valueFields' }),
    review_months: f.whole(60),
  },
})

/** Which groups a client belongs to: one row of each client that somebody has placed. */
export const grouping = f.record('grouping', {
  named: null,
  year: 'own',
  fields: {
    client_id,
    /** Present value by potential value. */
    field: f.choice(valueFields, { words: 'valueFields' }),
    segment_id: f.maybeRef('segment'),
  },
})
