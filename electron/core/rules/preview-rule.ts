import { createMemory } from '../memory.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { applies } from '../../../shared/domain/calendar/rules/applies.ts'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { dayOf } from '../../../shared/domain/calendar/days/days.ts'
import { layered } from '../../../shared/domain/calendar/rules/effective.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { factDefaults } from '../../../shared/domain/calendar/rules/facts.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { isLaw, lawfulDays } from '../../../shared/domain/calendar/rules/law.ts'
import { onceOn, type OwnRule, ruleFieldNames } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { countChanges, type DateChange, dateChanges } from '../../../shared/domain/calendar/rules/rule-difference.ts'
import { effectiveDue } from '../../../shared/domain/calendar/marks/status.ts'
import type { ClockClient, ClockRule, IsoDay, Occurrence } from '../../../shared/domain/calendar/types.ts'
import { ownRuleOf } from '../../../shared/domain/calendar/rules/versions.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { ruleFieldWords } from '../../../shared/i18n/rule-fields.ts'
import { findClient } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import {
  dutiesIn,
  markFor,
  loadYears,
  type ClientYear,
  type Years,
  isSettled,
  isTicking,
  openFrom,
  versionOf,
  type HeldByClient,
  readHeld,
  readMarks,
  shiftDay,
} from '../year/index.ts'
import { withStart } from './follows.ts'
import { eventsFor, refuseProblem, rowsOf, shownRule, versionsAfter } from './rule-rows.ts'

type Input = Parsed<'rules.preview'>

/** How much of it is shown; the totals count all of it. */
const CLIENTS = 50
const LINES = 40
const NEXT = 5
/** The key of a rule that has none yet. */
const NEW = 'new'
/** Made once: thousands of names are compared. */
const collator = new Intl.Collator('fi')

/** What a change of a rule would do to the dates of whom it concerns, and to what else the rule says. Nothing is saved. */
export async function previewRule(input: Input, { db, who, env }: Reading) {
  const { client_id, language, back, key = NEW } = input
  const today = env.clock.today()
  if (client_id !== null) await findClient(db, who, client_id)
  const catalogues = await env.catalogue.all(db)
  const years =
    client_id === null ? await env.years.all(db, who) : await loadYears(db, who, catalogues, [client_id], 'open')
  const one = client_id === null ? undefined : years.clients.get(client_id)
  const rows = await rowsOf(db, client_id, key)
  const scope = client_id === null ? ('firm' as const) : ('client' as const)
  const wide = of(one?.common ?? catalogues.rules, key)
  const rules = one ? one.rules : years.book.all
  const { dayOffs } = one ?? years
  const changed = { key, scope: client_id, now: of(rules, key), wider: wide, clock: one?.clock, dayOffs }
  const own = back ? [] : versionsAfter(rows, withStart(input, changed), today)
  const laid = (wider: readonly ClockRule[]) =>
    layered(
      wider,
      own.map((version) => ownRuleOf(key, scope, version)),
    )
  const common = laid(wide)
  const days = [...wide, ...of(rules, key), ...common].flatMap((one) => onceOn(one.rule) ?? [])
  const span = spanOf(input.span, today, days)
  const { rule } = input.fields
  if (rule && !back) refuseProblem(rule, key, { rules, events: await eventsFor(db, who, client_id, rule, catalogues) })

  const lawIn = (country: string) =>
    of(catalogues.of(country), key)
      .filter(isLaw)
      .map((rule) => ({ ...rule, appliesWhen: undefined }))
  const asked: Asked = { key, today, span, language, law: byCountry(lawIn) }
  const marks = span.given ? await readMarks(db, span, client_id === null ? undefined : [client_id]) : undefined
  // What the firm says of another country's item concerns nobody here.
  const firms = byCountry((country) => {
    const wider = of(catalogues.of(country), key)
    return wide.length > 0 && wider.length === 0 ? [] : laid(wider)
  })
  const theirs = client_id === null ? await rulesOfClients(db, years, key, firms) : () => common
  // A rule that becomes one with an interval counts from the day it was last held, which nobody asked about before.
  const held = await readHeld(db, [common], [...years.clients.keys()])
  const changes = [...years.clients.values()]
    .filter((one) => client_id !== null || isTicking(one.state))
    .map((one) => ({ ...one, ...(marks && { marks: marks(one.id) }), clock: counted(one.clock, held(one.id)) }))
    .toSorted((a, b) => collator.compare(a.name, b.name))
    .map((year) => clientChange(year, rulesNow(year, key), theirs(year), asked))
  const day = input.reach === 'following' && input.from !== undefined && input.from > today ? input.from : today
  return {
    ...told(changes, asked),
    fields: fieldChanges(shownRule(of(rules, key), day), shownRule(common, day), language),
  }
}

/** A client with the marks that interval rules count from, of those it had and of those it would have. */
function counted(clock: ClockClient, more: ReturnType<HeldByClient>): ClockClient {
  return more ? { ...clock, held: new Map([...(clock.held ?? []), ...more]) } : clock
}

type Span = { readonly from: IsoDay; readonly to: IsoDay; readonly given: boolean }
type Asked = {
  readonly key: string
  readonly today: IsoDay
  readonly span: Span
  readonly language: Language
  /** What a country's law says of the rule's dates; empty where it says nothing. */
  readonly law: InCountry
}

type InCountry = (country: string) => readonly ClockRule[]
/** Rules of each country, found once. */
function byCountry(find: InCountry): InCountry {
  const found = new Map<string, readonly ClockRule[]>()
  return (country) => {
    const rules = found.get(country) ?? find(country)
    found.set(country, rules)
    return rules
  }
}

/** What is looked at: as far as the end of next year, and as far as one-off work lies. */
function spanOf(given: Input['span'], today: IsoDay, once: readonly IsoDay[]): Span {
  if (!given) {
    const years = [today, ...once].map((day) => Number(day.slice(0, 4)))
    return { from: today, to: `${Math.min(Math.max(...years) + 1, 2200)}-12-31`, given: false }
  }
  if (given.to < given.from) throw new AppError('invalid', 'fields', { fields: { 'span.to': 'ends-before-start' } })
  if (dayOf(given.to) - dayOf(given.from) > 20 * 366)
    throw new AppError('invalid', 'fields', { fields: { 'span.to': 'too-long' } })
  return { ...given, given: true }
}

const of = (rules: readonly ClockRule[], key: string) => rules.filter((rule) => rule.key === key)

/** A client's versions of the rule now; those of all who have nothing of their own are found once. */
function rulesNow(year: ClientYear, key: string): readonly ClockRule[] {
  const { common, rules } = year
  return rules === common ? shared.of(common, key, () => of(common, key)) : of(rules, key)
}
const shared = createMemory<readonly ClockRule[], readonly ClockRule[]>(1)

/** What clients say of the rule themselves stays, over the firm's new versions of it. */
async function rulesOfClients(db: Db, years: Years, key: string, firms: InCountry) {
  const differ = [...years.clients.values()].filter((year) => rulesNow(year, key).some((one) => one.scope === 'client'))
  const own = new Map<string, OwnRule[]>()
  for (const ids of batches(differ.map((year) => year.id))) {
    const rows = await db.selectFrom('rule').selectAll().where('client_id', 'in', ids).where('key', '=', key).execute()
    for (const row of rows) {
      const id = row.client_id ?? ''
      own.set(id, [...(own.get(id) ?? []), ownRuleOf(key, 'client', versionOf(row))])
    }
  }
  return ({ id, country, office }: ClientYear) =>
    layered(
      office ? dutiesIn(firms(years.catalogues.home.code), years.catalogues.home.code) : firms(country.code),
      own.get(id) ?? [],
    )
}

/** A statement takes so many values and no more. */
function* batches(ids: readonly string[], size = 1000): Generator<string[]> {
  for (let at = 0; at < ids.length; at += size) yield ids.slice(at, at + size)
}

type ClientChange = {
  readonly year: ClientYear
  readonly changes: readonly DateChange[]
  readonly name: string
  readonly after: readonly Occurrence[]
  /** By when the law asks for the dates that will be later, by nominal and shown day. */
  readonly late: ReadonlyMap<string, IsoDay>
  readonly rules: readonly ClockRule[]
}

function clientChange(
  year: ClientYear,
  now: readonly ClockRule[],
  then: readonly ClockRule[],
  asked: Asked,
): ClientChange {
  const before = datesOf(year, now, asked)
  const after = datesOf(year, then, asked)
  const marks = new Map(
    [...before, ...after].flatMap((one) => {
      const key = occurrenceKey(one)
      const mark = markFor(year.marks.get(key))
      return mark ? [[key, mark] as const] : []
    }),
  )
  const rule = shownRule(then, asked.today) ?? shownRule(now, asked.today)
  return {
    year,
    changes: dateChanges(before, after, marks),
    name: rule?.name[asked.language] ?? asked.key,
    after,
    late: lateIn(year, after, marks, asked),
    rules: then,
  }
}

const placeOf = (nominal: IsoDay, day: IsoDay) => `${nominal} ${day}`

/** The dates that will be shown on a later day than the law asks for, with that day. */
function lateIn(
  year: ClientYear,
  after: readonly Occurrence[],
  marks: ReadonlyMap<string, NonNullable<ReturnType<typeof markFor>>>,
  { law: lawIn, key, span }: Asked,
): ReadonlyMap<string, IsoDay> {
  const law = lawIn(year.country.code)
  if (law.length === 0 || after.length === 0) return new Map()
  const first = earliest([span.from, ...after.map(({ due }) => due)])
  const { occurrences } = clientClock(
    year.clock,
    law,
    year.dayOffs,
    shiftDay(first, -AROUND),
    shiftDay(span.to, AROUND),
  )
  const lawful = lawfulDays(
    occurrences.filter((one) => one.rule === key),
    after,
  )
  return new Map(
    after.flatMap((one) => {
      const mark = marks.get(occurrenceKey(one))
      const day = lawful.get(occurrenceKey(one))
      const due = effectiveDue(one, mark)
      return day === undefined || isSettled(mark) || due <= day ? [] : [[placeOf(one.nominal, due), day] as const]
    }),
  )
}
/** How far a rule can put a date from the law's. */
const AROUND = 100

const earliest = (days: readonly IsoDay[]): IsoDay => days.reduce((first, day) => (day < first ? day : first), '9999')

/** The dates of one rule that people would see: due in the span, or before it and still undone. */
function datesOf(year: ClientYear, rules: readonly ClockRule[], { key, span }: Asked): readonly Occurrence[] {
  if (!rules.some((rule) => applies(rule.appliesWhen, year.clock.facts, factDefaults))) return []
  // One-off work takes the client's line of settled history back with it: it is late, however long ago it was due.
  const own = rules.flatMap((rule) => (rule.scope === 'client' ? (onceOn(rule.rule) ?? []) : []))
  const from = span.given ? span.from : earliest([openFrom(year), ...own.map((day) => shiftDay(day, -60))])
  if (from > span.to) return []
  return clientClock(year.clock, rules, year.dayOffs, from, span.to).occurrences.filter((one) => {
    if (one.rule !== key) return false
    const mark = year.marks.get(occurrenceKey(one))
    // As in the lists: what nobody marked before settled history is not late.
    if (mark === undefined && one.nominal < year.settled && !own.includes(one.nominal)) return false
    const due = effectiveDue(one, markFor(mark))
    return due >= span.from || (!span.given && !isSettled(mark))
  })
}

function told(all: readonly ClientChange[], { today, language }: Asked) {
  const counts = all.map((one) => countChanges(one.changes))
  const changed = all.filter((one) => one.changes.length > 0)
  const first = all.find((one) => one.after.some((occurrence) => occurrence.due >= today))
  return {
    totals: {
      clients: counts.filter((one) => one.moved + one.added + one.removed > 0).length,
      moved: sum(counts.map((one) => one.moved)),
      added: sum(counts.map((one) => one.added)),
      removed: sum(counts.map((one) => one.removed)),
      kept: sum(counts.map((one) => one.kept)),
      late: sum(all.map((one) => one.late.size)),
    },
    clients: changed.slice(0, CLIENTS).map(({ year, changes, name, late }) => ({
      id: year.id,
      number: year.number,
      name: year.name,
      lines: changes.slice(0, LINES).map(({ before, after, mark, ...line }) => ({
        ...line,
        name,
        before: before ?? null,
        after: after ?? null,
        mark: mark ?? '',
        law: (after !== undefined && late.get(placeOf(line.nominal, after))) || null,
      })),
      more: Math.max(0, changes.length - LINES),
    })),
    next: (first?.after ?? [])
      .filter((occurrence) => occurrence.due >= today)
      .slice(0, NEXT)
      .flatMap((occurrence) => {
        const rule = first && ruleOf(occurrence, first.year.clock, first.rules)
        if (!first || !rule) return []
        const { nominal, due } = occurrence
        const law = first.late.get(placeOf(nominal, due)) ?? null
        return [
          {
            client: first.year.name,
            nominal,
            due,
            law,
            explanation: explain(occurrence, rule, first.year.dayOffs, language),
          },
        ]
      }),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** What a rule says of itself that changes, in words. */
function fieldChanges(before: ClockRule | undefined, after: ClockRule | undefined, language: Language) {
  return ruleFieldNames
    .map((field) => ({
      field,
      before: ruleFieldWords(field, before, language),
      after: ruleFieldWords(field, after, language),
    }))
    .filter((one) => one.before !== one.after)
}
