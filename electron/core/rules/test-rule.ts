import { isDeepStrictEqual } from 'node:util'
import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { createDayOffs, type DayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import { monthBasis } from '../../../shared/domain/calendar/words/months.ts'
import { type ExpandContext, expand } from '../../../shared/domain/calendar/clock/expand.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { anchorParts, occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { endOf, otherEnd } from '../../../shared/domain/calendar/rules/seasons.ts'
import { isLaw, lawfulDays } from '../../../shared/domain/calendar/rules/law.ts'
import { paydayKey } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { calendarOf, onceOn } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { parseTyped } from '../../../shared/domain/calendar/typed/typed.ts'
import { formatTyped } from '../../../shared/domain/calendar/typed/format.ts'
import type { ClockClient, ClockRule, Occurrence, OwnCalendar, Rule } from '../../../shared/domain/calendar/types.ts'
import { findClient } from '../clients/index.ts'
import { findFirm } from '../firm/index.ts'
import type { Reading } from '../handlers.ts'
import { dayOffsIn, loadYears, wholeRule } from '../year/index.ts'
import { eventsFor, refuseProblem, shownRule } from './rule-rows.ts'
import { formOf } from './rules.ts'

type Input = Parsed<'rules.test'>

/** The key of a rule that has none. */
const TESTED = 'tested'
/** More dates than anybody reads. */
const MOST = 2000

/** The rule a person typed. Throws `invalid` with the position of the fault and what was expected there. */
export function typedRule(text: string, field = 'typed'): Rule {
  const parsed = parseTyped(text)
  if ('ok' in parsed) return parsed.ok
  const { code, position } = parsed.error
  throw new AppError('invalid', 'fields', {
    fields: { [field]: code },
    facts: { position, length: parsed.error.length },
  })
}

/**
 * The dates a rule would give, with reasons. With a client its own paydays, events, facts and financial year count; the
 * firm's own days off count wherever a firm is open.
 */
export async function testRule(input: Input, context: Reading) {
  const { typed, from, to, language, group, key = TESTED } = input
  const rule = typed !== undefined ? typedRule(typed) : input.rule
  if (!rule) throw new AppError('invalid', 'fields', { fields: { typed: 'required' } })
  if (to < from) throw new AppError('invalid', 'fields', { fields: { to: 'ends-before-start' } })
  if (dayOf(to) - dayOf(from) > 20 * 366) throw new AppError('invalid', 'fields', { fields: { to: 'too-long' } })
  const { dayOffs, client, rules, law, catalogues } = await aroundTest(input, context)
  const events = catalogues ? await eventsFor(context.db, context.who, client?.id ?? null, rule, catalogues) : []
  refuseProblem(rule, key, { rules, events }, typed === undefined ? 'rule' : 'typed')
  const whole = asRule(rule, key, rules, input)
  const clockRule = group === undefined ? whole : { ...whole, group }
  // One-off work is on its day, whatever is true of the client.
  const datesOf = (one: ClockRule, { from: first, to: last }: Pick<Input, 'from' | 'to'>) =>
    client && onceOn(rule) === undefined
      ? ofClient(one, client, dayOffs, { from: first, to: last })
      : key === paydayKey
        ? ofClient(one, nobody(input), dayOffs, { from: first, to: last })
        : alone(one, dayOffs, { ...input, from: first, to: last })
  const found = datesOf(clockRule, input)
  // The law's dates a little beyond both ends: one of ours may lie so far from its own.
  const wide = { from: isoOf(dayOf(from) - AROUND), to: isoOf(dayOf(to) + AROUND) }
  const lawful = lawfulDays(
    law.flatMap((one) => datesOf(one, wide)),
    found,
  )
  return {
    rule: structuredClone(rule) as Input['rule'] & {},
    typed: formatTyped(rule, language),
    words: describe(rule, language, dayOffs.country.events, monthBasis(clockRule)),
    dates: found.slice(0, MOST).map((occurrence) => ({
      nominal: occurrence.nominal,
      due: occurrence.due,
      law: laterThan(occurrence.due, lawful.get(occurrenceKey(occurrence))),
      explanation: explain(occurrence, endOf(clockRule, occurrence.nominal), dayOffs, language),
    })),
  }
}

/** How far a rule of one's own can put a date from the law's. */
const AROUND = 100
/** The day of the law, where ours is later. */
const laterThan = (due: string, law: string | undefined) => (law !== undefined && due > law ? law : null)

/** What the rule would stand among, and what the law says in its place. Without a data file there is only the catalogue. */
async function aroundTest({ client: named, country: code, key }: Input, context: Reading) {
  const lawIn = (catalogue: readonly ClockRule[]) =>
    catalogue.filter((one) => one.key === key && isLaw(one)).map((one) => ({ ...one, appliesWhen: undefined }))
  const { env } = context
  if (!env.isOpen()) {
    const common = env.catalogue.shipped().catalogue.rules
    return { dayOffs: createDayOffs(), client: undefined, rules: common, law: lawIn(common), catalogues: undefined }
  }
  // Where no file is open there is no database to be asked for.
  const { db, who } = context
  const id = named === undefined ? undefined : (await findClient(db, who, named)).id
  const catalogues = await env.catalogue.all(db)
  const years = await loadYears(db, who, catalogues, id === undefined ? [] : [id], 'none')
  const year = id === undefined ? undefined : years.clients.get(id)
  if (!year) {
    const around =
      code === undefined
        ? { dayOffs: years.dayOffs, rules: years.book.all, law: lawIn(catalogues.rules) }
        : {
            dayOffs: dayOffsIn(catalogues.country(code), await findFirm(db)),
            rules: years.book.common(code),
            law: lawIn(catalogues.of(code)),
          }
    return { ...around, client: undefined, catalogues }
  }
  const { dayOffs, clock, rules, country } = year
  return { dayOffs, client: clock, rules, law: lawIn(catalogues.of(country.code)), catalogues }
}

/**
 * The rule with all that the one it would replace says beside it; where it is the same, that very one. A pay group's
 * payday rests on what paydays rest on.
 */
function asRule(
  rule: Rule,
  key: string,
  rules: readonly ClockRule[],
  { from, scope, client, calendar, category }: Input,
): ClockRule {
  const wider = shownRule(
    rules.filter((one) => one.key === key),
    from,
  )
  if (
    wider &&
    (key === paydayKey || (isDeepStrictEqual(formOf(wider.rule).form, rule) && sameCalendar(wider, calendar)))
  )
    return { ...wider, rule, appliesWhen: undefined }
  const whose = scope === 'client' ? (client ?? null) : null
  return wholeRule(key, whose, { fields: { rule, calendar, category, off: false }, from: null, until: null }, wider)
}

/** Whether it goes by the same days off; nothing said is the same. */
const sameCalendar = (rule: ClockRule, calendar: OwnCalendar | undefined): boolean =>
  calendar === undefined || calendarOf(rule) === calendar

/** As the client's own clock would have it; a payday rule as that of one pay group. */
function ofClient(
  rule: ClockRule,
  client: ClockClient,
  dayOffs: DayOffs,
  { from, to }: Pick<Input, 'from' | 'to'>,
): readonly Occurrence[] {
  const group = { id: TESTED, name: '', payday: rule.rule, cutoffs: [] }
  const asked = rule.key === paydayKey ? { ...client, payGroups: [group] } : client
  const { occurrences } = clientClock(asked, [rule], dayOffs, from, to)
  return occurrences.filter(
    (one) => one.rule === rule.key && (one.anchor === undefined || anchorParts(one.anchor.id).cutoff === undefined),
  )
}

/** Nobody in particular: there is nothing to hang on, and no start that would cut the first dates off. */
const nobody = ({ from, fiscalYearEnd }: Input): ClockClient => ({
  id: TESTED,
  facts: {},
  fiscalYearEnd,
  clockStart: isoOf(dayOf(from) - 400),
  payGroups: [],
  events: [],
})

/** With no client: from the paydays given, if any. An interval is shown from the first day asked about. */
function alone(rule: ClockRule, dayOffs: DayOffs, { from, to, paydays, fiscalYearEnd }: Input): readonly Occurrence[] {
  const both = [rule.rule, otherEnd(rule) ?? []].flat()
  const context: ExpandContext = {
    from: dayOf(from),
    to: dayOf(to),
    start: dayOf(from) - 400,
    lastHeld: dayOf(from),
    dayOffs,
    fiscalYearEnd,
    calendar: rule.calendar ?? 'firm',
    paydays: [...new Set(paydays)].toSorted().map((day) => ({ id: 'payday', day: dayOf(day), name: '' })),
    events: [],
  }
  const dates = both.flatMap((one) => expand(one, context)).toSorted((a, b) => a.due - b.due)
  return dates.map(({ nominal, due, anchor, opens }) => ({
    rule: rule.key,
    nominal: isoOf(nominal),
    due: isoOf(due),
    anchor: anchor && { id: anchor.id, day: isoOf(anchor.day) },
    opens: opens === undefined ? undefined : isoOf(opens),
  }))
}
