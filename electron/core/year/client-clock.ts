import { type Country, homeCode } from '../../../shared/domain/calendar/countries/country.ts'
import { isDay, parseMonthDay } from '../../../shared/domain/calendar/days/days.ts'
import { isJson } from '../../../shared/domain/calendar/rules/rule-check.ts'
import {
  type ClockClient,
  type Cutoff,
  type ExceptionalPayday,
  type Facts,
  type Fault,
  sides,
} from '../../../shared/domain/calendar/types.ts'
import { earliestStart, payPeriods } from '../../../shared/domain/clients/client.ts'
import { ruleOf } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import { withShared } from '../../../shared/domain/calendar/runs/shared-cutoffs.ts'
import { readJson } from '../json.ts'
import { dayIn, oneOf } from '../sound.ts'

/** What is read of a client: what decides its clock, and not the pages of text on its card. */
export const clientColumns = [
  'id',
  'name',
  'number',
  'state',
  'language',
  'facts_json',
  'business_id',
  'country',
  'office',
  'headcount',
  'industry',
  'form',
  'fiscal_year_end',
  'clock_start',
  'clock_end',
] as const

type Row = Pick<Schema['client'], (typeof clientColumns)[number]>
const kinds = ['material', 'approval', 'other'] as const

/** Collects what of a client's rows cannot be used; `or` gives what stands in for it. */
class Damage {
  readonly faults: Fault[] = []

  note(detail: string): void {
    this.faults.push({ rule: '', code: 'damaged', detail })
  }

  or<T, O>(value: T | undefined, otherwise: O, detail: string): T | O {
    if (value !== undefined) return value
    this.note(detail)
    return otherwise
  }

  /** A limit of a span: what is no day is no limit. */
  limit(text: string | null, detail: string): string | undefined {
    if (text !== null && dayIn(text) === null) this.note(detail)
    return dayIn(text) ?? undefined
  }
}

function factsIn(json: string, damage: Damage): Facts {
  const facts = readJson<unknown>(json, undefined)
  if (!isJson(facts)) {
    damage.note('facts')
    return {}
  }
  const isFact = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)
  if (!Object.values(facts).every(isFact)) damage.note('facts')
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => isFact(value))) as Facts
}

/** What holds for a client about whom nobody has said what only its country asks about. */
const ownDefaults = ({ code, facts }: Country): Facts =>
  code === homeCode ? {} : Object.fromEntries(facts.map((fact) => [fact.key, fact.default]))

/** The paydays of a group that are on another day this once; what of them cannot be read moves nothing. */
function exceptionsIn({ exceptions_json, name }: Part<'pay_group'>, damage: Damage): readonly ExceptionalPayday[] {
  const all = readJson<unknown>(exceptions_json, undefined)
  const isSound = (one: unknown): one is ExceptionalPayday =>
    isJson(one) && isDay(String(one['payday'])) && isDay(String(one['day']))
  const sound = Array.isArray(all) ? all.filter(isSound) : []
  if (!Array.isArray(all) || sound.length < all.length) damage.note(`pay_group ${name}`)
  return sound
}

type Asked = Pick<Row, 'facts_json' | 'headcount' | 'industry' | 'form' | 'state'>
type Of<R> = { readonly row: R; readonly country: Country }

/** What is asked about a client. Its card knows some of it already; it is asked for under names of its own. */
export const factsOf = ({ row, country }: Of<Asked>, damage = new Damage()): Facts => ({
  ...ownDefaults(country),
  ...factsIn(row.facts_json, damage),
  headcount: row.headcount,
  industry: row.industry,
  client_state: row.state,
  form: row.form,
  country: country.code,
})

/** A row as it stands here, or as a package brings it. */
type Part<T extends 'pay_group' | 'cutoff' | 'event'> = Omit<Schema[T], 'version'>

/**
 * A client's rows as the year clock reads them. What of them cannot be used is a fault of the client, and something harmless
 * stands in for it: without a first day that exists nothing is due.
 */
export function clockOf(
  { row, country }: Of<Row>,
  groups: readonly Part<'pay_group'>[],
  cutoffs: readonly Part<'cutoff'>[],
  events: readonly Part<'event'>[],
): ClockClient {
  const damage = new Damage()
  const start = damage.or(dayIn(row.clock_start) ?? undefined, '2200-12-31', 'clock_start')
  if (start < earliestStart) damage.note('clock_start')
  const end = parseMonthDay(row.fiscal_year_end) && row.fiscal_year_end
  return {
    id: row.id,
    facts: factsOf({ row, country }, damage),
    fiscalYearEnd: damage.or(end, '12-31', 'fiscal_year_end'),
    clockStart: start < earliestStart ? earliestStart : start,
    clockEnd: damage.limit(row.clock_end, 'clock_end'),
    kinds: country.events,
    events: events
      .filter(({ day, name }) => isDay(day) || damage.note(`event ${name}`))
      .map(({ id, kind, day, name }) => ({ id, kind, day, name })),
    payGroups: withShared(
      groups
        .toSorted((a, b) => a.position - b.position)
        .map((group) => ({
          id: group.id,
          name: group.name,
          payday: ruleOf(group.payday_json),
          pays: { frequency: group.frequency, period: oneOf(payPeriods, group.period, 'unknown') },
          validFrom: damage.limit(group.valid_from, `pay_group ${group.name}`),
          validUntil: damage.limit(group.valid_until, `pay_group ${group.name}`),
          exceptions: exceptionsIn(group, damage),
          ...(group.cutoffs_of !== '' && { cutoffsOf: group.cutoffs_of }),
          cutoffs: cutoffs
            .filter((cutoff) => cutoff.pay_group_id === group.id)
            .toSorted((a, b) => a.position - b.position)
            .map((cutoff): Cutoff => ({
              id: cutoff.id,
              kind: damage.or(oneOf(kinds, cutoff.kind, undefined), 'other', `cutoff ${cutoff.name}`),
              name: cutoff.name,
              responsible: damage.or(oneOf(sides, cutoff.responsible, undefined), 'provider', `cutoff ${cutoff.name}`),
              rule: ruleOf(cutoff.rule_json),
            })),
        })),
    ),
    faults: damage.faults,
  }
}
