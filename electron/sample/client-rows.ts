import type { ClockClient, ExceptionalPayday, IsoDay } from '../../shared/domain/calendar/types.ts'
import { blankOf, calledIn } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { toRow } from '../core/db/rows.ts'
import type { Values } from '../core/write.ts'
import type { Days } from './days.ts'
import { businessIdOf } from './firm.ts'
import { mailName, type Who } from './people.ts'
import type { ClientSpec, ContactSpec } from './spec.ts'

export type Span = {
  readonly start: IsoDay
  readonly end: IsoDay | null
  readonly since: IsoDay
}

/** When the client's clock starts and ends, and since when it is in its present state. */
export function spanOf({ life }: ClientSpec, days: Days): Span {
  const start = life.days === undefined ? days.monthsAgo(life.months ?? 0) : days.workdayFrom(life.days)
  const end = life.end === undefined ? null : days.endOfMonthFrom(life.end)
  const since = life.since === undefined ? start : days.workdayFrom(life.since)
  return { start, end, since: life.state === 'ended' ? (end ?? since) : since }
}

/** Where the sample's clients are, as made up as the firm's own address. */
const madeUpTown = {
  fi: { postcode: '00001', town: 'Mallila' },
  sv: { postcode: '00001', town: 'Modellby' },
  en: { postcode: '00001', town: 'Mallila' },
} as const

type ClientRow = Values<'client'> & { id: string }

/** The client's row as it stands today. */
export function clientRow(spec: ClientSpec, id: string, span: Span): ClientRow {
  const blank = blankOf(records.client)
  const client = {
    ...blank,
    number: spec.number,
    name: spec.name,
    business_id: spec.digits === undefined ? '' : businessIdOf(spec.digits),
    street: spec.street ?? '',
    ...(spec.street !== undefined && madeUpTown[spec.language ?? 'fi']),
    form: spec.form,
    industry: spec.industry,
    agreements: spec.agreements,
    headcount: spec.headcount,
    fiscal_year_end: spec.fiscalYearEnd ?? blank.fiscal_year_end,
    language: spec.language ?? blank.language,
    payroll_system: spec.payroll,
    hr_system: spec.hr ?? '',
    channel: spec.channel,
    state: spec.life.state,
    state_since: span.since,
    state_reason: spec.life.reason ?? '',
    clock_start: span.start,
    clock_end: span.end,
    facts: (spec.facts ?? {}) as (typeof blank)['facts'],
    note: spec.note ?? '',
  }
  return { id, ...toRow('client', client), search: calledIn(records.client, client) }
}

/** What the year clock computes with; the same as the calendar reads back from the rows. */
export function clockOf(row: ClientRow, spec: ClientSpec, parts: Parts): ClockClient {
  return {
    id: row.id,
    facts: {
      ...spec.facts,
      headcount: spec.headcount,
      industry: spec.industry,
      client_state: spec.life.state,
      form: spec.form,
    },
    fiscalYearEnd: row.fiscal_year_end,
    clockStart: row.clock_start,
    clockEnd: row.clock_end ?? undefined,
    events: parts.events.map(({ id, kind, day, name }) => ({ id, kind, day, name })),
    payGroups: spec.groups.map(({ name, payday, cutoffs }, at) => ({
      id: parts.groups[at]?.id ?? '',
      name,
      payday,
      exceptions: parts.groups[at]?.exceptions ?? [],
      cutoffs: cutoffs.map((cutoff, place) => ({
        id: parts.groups[at]?.cutoffs[place] ?? '',
        kind: cutoff.kind,
        name: cutoff.name,
        responsible: cutoff.side ?? 'client',
        rule: cutoff.rule,
      })),
    })),
  }
}

/** The ids of what belongs to a client, made before the rows that name each other. */
export type Parts = {
  readonly groups: readonly {
    readonly id: string
    readonly cutoffs: readonly string[]
    readonly exceptions: readonly ExceptionalPayday[]
  }[]
  readonly events: readonly {
    readonly id: string
    readonly kind: string
    readonly day: IsoDay
    readonly name: string
  }[]
}

/** The year in which a day of the year comes next. */
const nextYearOf = (monthDay: string, today: IsoDay): number =>
  Number(today.slice(0, 4)) + (today.slice(5) <= monthDay ? 0 : 1)

export function partsOf(spec: ClientSpec, span: Span, days: Days, newId: () => string): Parts {
  const dayOf = (kind: string, away: number | 'end'): IsoDay => {
    if (away === 'end') return span.end ?? days.today
    return kind.endsWith('-month-start') ? `${days.from(away).slice(0, 8)}01` : days.workdayFrom(away)
  }
  return {
    groups: spec.groups.map(({ cutoffs, exceptions = [] }) => ({
      id: newId(),
      cutoffs: cutoffs.map(newId),
      exceptions: exceptions.map(({ payday, day, reason }) => {
        const year = nextYearOf(payday, days.today)
        return { payday: `${year}-${payday}`, day: `${year}-${day}`, reason }
      }),
    })),
    events: (spec.events ?? []).map(({ kind, days: away, name }) => ({
      id: newId(),
      kind,
      day: dayOf(kind, away),
      name,
    })),
  }
}

/** @param position among the client's contacts; the telephone numbers are made from it and belong to nobody */
export function contactRow(
  spec: ClientSpec,
  contact: ContactSpec,
  position: number,
  client_id: string,
  id: string,
): Values<'contact'> & { id: string } {
  return {
    id,
    client_id,
    name: contact.name,
    role: contact.role,
    email: `${mailName(contact.name.replace(/^(.).* /, '$1 '))}@${spec.mail}.example.fi`,
    phone: `050 000 ${spec.number}${position}`,
    language: contact.language ?? spec.language ?? 'fi',
    deputy: contact.deputy ? 1 : 0,
    valid_from: null,
    valid_until: null,
    note: contact.note ?? '',
  }
}

export function groupRows(spec: ClientSpec, client_id: string, parts: Parts) {
  const groups = spec.groups.map(({ name, frequency, period, pay_form, payday }, position) => ({
    id: parts.groups[position]?.id ?? '',
    client_id,
    name,
    frequency,
    period,
    pay_form,
    cutoffs_of: '',
    exceptions_json: JSON.stringify(parts.groups[position]?.exceptions ?? []),
    payday_json: JSON.stringify(payday),
    valid_from: null,
    valid_until: null,
    position,
  }))
  const cutoffs = spec.groups.flatMap((group, at) =>
    group.cutoffs.map(({ kind, name, side, rule }, position) => ({
      id: parts.groups[at]?.cutoffs[position] ?? '',
      client_id,
      pay_group_id: parts.groups[at]?.id ?? '',
      kind,
      name,
      responsible: side ?? 'client',
      rule_json: JSON.stringify(rule),
      position,
    })),
  )
  return { groups, cutoffs }
}

export type Holder = { readonly who: Who; readonly role: 'responsible' | 'deputy' | 'account-manager' }

/** Who of us does what for the client. */
export const holdersOf = ({ team }: ClientSpec): Holder[] => [
  ...(team.responsible ? [{ who: team.responsible, role: 'responsible' as const }] : []),
  ...(team.deputy ? [{ who: team.deputy, role: 'deputy' as const }] : []),
  ...(team.manager ? [{ who: team.manager, role: 'account-manager' as const }] : []),
]
