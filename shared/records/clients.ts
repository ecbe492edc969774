import { type ExceptionalPayday, sides } from '../domain/calendar/types.ts'
import {
  assignmentRoles,
  channels,
  clientStates,
  contactRoles,
  cutoffKinds,
  frequencies,
  legalForms,
  payForms,
  payPeriods,
} from '../domain/clients/client.ts'
import { homeCode } from '../domain/calendar/countries/country.ts'
import * as f from './field.ts'

/** From when and until when something holds; both inclusive. */
const validity = { valid_from: f.maybeDay(), valid_until: f.maybeDay() }
const client_id = f.ref('client', { silent: true })
const position = f.whole(1000, { silent: true })
/** A rule of which nothing is known yet. */
const unknown = { rule: { type: 'client-defined' }, non_business_day: { action: 'none' } } as const

export const client = f.record('client', {
  named: 'name',
  year: 'own',
  fields: {
    /** The firm's own client number, as people say it on the phone. */
    number: f.name({ max: 20, called: true }),
    name: f.name({ called: true }),
    /** Y-tunnus, check digit verified; empty for a household employer without one. */
    business_id: f.line({ called: true }),
    /** The postal address, as it stands on an envelope; empty while not known. */
    street: f.line({ since: '1.4' }),
    postcode: f.line({ since: '1.4' }),
    town: f.line({ since: '1.4' }),
    /** The country whose catalogue, holidays and business ID it goes by: `fi`. */
    country: f.line({ blank: homeCode, max: 6, words: 'countries', since: '1.3' }),
    /** The firm itself: it has the firm's own duties, and none of a client's. */
    office: f.flag({ stays: true }),
    form: f.choice(legalForms, { words: 'forms', basic: true }),
    industry: f.line({ words: 'industries', basic: true }),
    /** Collective agreements in use, as free text. */
    agreements: f.line({ basic: true }),
    headcount: f.whole(1_000_000, { basic: true }),
    fiscal_year_end: f.monthDay('12-31', { basic: true }),
    /** Language of the client's documents. */
    language: f.language({ basic: true }),
    payroll_system: f.line({ basic: true }),
    hr_system: f.line({ basic: true }),
    /** Who insures, with the number of the policy; and what was agreed for all of them, of nobody by name. */
    pension_insurer: f.line({ basic: true, since: '1.7' }),
    accident_insurer: f.line({ basic: true, since: '1.7' }),
    holiday_bonus_practice: f.line({ basic: true, since: '1.7' }),
    garnishment_practice: f.line({ basic: true, since: '1.7' }),
    union_fee_practice: f.line({ basic: true, since: '1.7' }),
    /** How material arrives. */
    channel: f.choice(channels, { words: 'channels', basic: true }),
    state: f.choice(clientStates, { blank: 'active', words: 'states', held: 'lifecycle' }),
    state_since: f.day({ held: 'lifecycle' }),
    state_reason: f.line({ held: 'lifecycle' }),
    /** First day of the client's clock; nothing before it is ever due. */
    clock_start: f.day(),
    /** Last day of the clock, once the relationship has an end. */
    clock_end: f.maybeDay({ held: 'lifecycle' }),
    /** What the catalogue asks about. */
    facts: f.facts(),
    note: f.text({ held: 'client-notes' }),
  },
})

/** A person on the client's side. */
export const contact = f.record('contact', {
  named: 'name',
  year: 'own',
  fields: {
    client_id,
    name: f.name(),
    role: f.choice(contactRoles, { words: 'contactRoles' }),
    email: f.email(),
    phone: f.phone(),
    language: f.language(),
    /** The one who answers when the main contact is away. */
    deputy: f.flag(),
    ...validity,
    note: f.text({ held: 'contact-notes' }),
  },
})

/** Who of us does what for a client. */
export const assignment = f.record('assignment', {
  named: 'person_id',
  year: 'own',
  fields: {
    client_id,
    person_id: f.ref('person'),
    role: f.choice(assignmentRoles, { words: 'assignmentRoles' }),
    /** The service it concerns; `payroll` unless services are split. */
    service: f.name({ unsought: 'the name of one of our services' }),
    ...validity,
  },
})

export const payGroup = f.record('pay_group', {
  named: 'name',
  year: 'own',
  fields: {
    client_id,
    name: f.name(),
    /** For people; the rule decides the dates. */
    frequency: f.choice(frequencies, { words: 'frequencies' }),
    /** Which period its paydays pay for. */
    period: f.choice(payPeriods, { words: 'payPeriods', since: '1.2' }),
    /** By what it pays: by the month, by the hour … */
    pay_form: f.choice(payForms, { words: 'payForms', since: '1.4' }),
    payday: f.rule({ rule: { type: 'monthly-day', day: 'client-defined' }, non_business_day: { action: 'none' } }),
    /** The group, by name, whose cut-offs are this one's too; empty: its own. */
    cutoffs_of: f.line({ since: '1.4', unsought: 'the name of another pay group' }),
    ...validity,
    position,
    /** Paydays that are on another day this once. */
    exceptions: f.data([] as readonly ExceptionalPayday[], { since: '1.2', texts: ['reason'] }),
  },
})

/** A last day within one payroll, counted from the payday. */
export const cutoff = f.record('cutoff', {
  named: 'name',
  year: 'own',
  fields: {
    client_id,
    kind: f.choice(cutoffKinds, { words: 'cutoffKinds' }),
    name: f.line(),
    responsible: f.choice(sides, { words: 'sides' }),
    rule: f.rule(unknown),
    pay_group_id: f.ref('pay_group', { silent: true }),
    position,
  },
})

/** A dated event of a client that rules hang on: `employment-end`, `transfer-date` … */
export const event = f.record('event', {
  named: 'name',
  year: 'own',
  fields: { client_id, kind: f.name({ words: 'eventKinds' }), day: f.day(), name: f.line() },
})
