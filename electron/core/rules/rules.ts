import type { Parsed } from '../../../shared/api/names.ts'
import type { z } from 'zod'
import { RuleForm } from '../../../shared/api/rule-form.ts'
import { applies } from '../../../shared/domain/calendar/rules/applies.ts'
import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import { monthBasis, monthNamed } from '../../../shared/domain/calendar/words/months.ts'
import { factDefaults } from '../../../shared/domain/calendar/rules/facts.ts'
import {
  calendarOf,
  isOff,
  onceOn,
  ruleFieldNames,
  type RuleFields,
} from '../../../shared/domain/calendar/rules/own-rule.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import type { EventKind } from '../../../shared/domain/calendar/rules/event-kinds.ts'
import { checkRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { formatTyped } from '../../../shared/domain/calendar/typed/format.ts'
import type { ClockRule, Rule } from '../../../shared/domain/calendar/types.ts'
import { endIn } from '../../../shared/domain/authorisations/authorisation.ts'
import { taskIn } from '../../../shared/domain/plans/plan.ts'
import { roundIn } from '../../../shared/domain/information/staleness.ts'
import { matterIn } from '../../../shared/domain/feedback/keys.ts'
import { surveyIn } from '../../../shared/domain/surveys/survey.ts'
import { meetingIn } from '../../../shared/domain/meetings/meeting.ts'
import { reminderIn } from '../../../shared/domain/engagements/reminders.ts'
import { shownVersion } from '../../../shared/domain/calendar/rules/versions.ts'
import { type Language, remarkIn } from '../../../shared/domain/words.ts'
import { ruleFieldWords } from '../../../shared/i18n/rule-fields.ts'
import { findClient } from '../clients/index.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading } from '../handlers.ts'
import { loadYears, type ClientYear, isTicking, versionOf, wholeRule, type Scope } from '../year/index.ts'
import { shownRule } from './rule-rows.ts'

type Input = Parsed<'rules.list'>
type Form = z.output<typeof RuleForm>

/** The wire's schemas do not know `readonly`; a copy is theirs. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T
const writable = <T>(value: T): Writable<T> => structuredClone(value) as Writable<T>

/** Every rule of a client, or the firm's, in words: one line a key. */
export async function ruleLines({ client, language }: Input, { db, who, env }: Reading) {
  const id = client === undefined ? null : (await findClient(db, who, client)).id
  const catalogues = await env.catalogue.all(db)
  const years = id === null ? await env.years.all(db, who) : await loadYears(db, who, catalogues, [id], 'none')
  const year = id === null ? undefined : years.clients.get(id)
  const rows = db.selectFrom('rule').selectAll().orderBy('valid_from').orderBy('id')
  const own = Map.groupBy(
    await (id === null ? rows.where('client_id', 'is', null) : rows.where('client_id', '=', id)).execute(),
    (row) => row.key,
  )
  const wide = Map.groupBy(year?.common ?? catalogues.rules, (rule) => rule.key)
  const over = id === null ? new Set<string>() : await overFor(db, id, year?.rules ?? [])
  const clients = id === null ? [...years.clients.values()].filter((one) => isTicking(one.state)) : []
  const events = catalogues.all.flatMap(({ country }) => country.events)
  const asked = { scope: id, over, language, events, today: env.clock.today(), facts: year?.clock.facts ?? {} }
  return [...Map.groupBy(year?.rules ?? years.book.all, (rule) => rule.key)].flatMap(([key, pieces]) => {
    // Days of a contract, an authorisation, a verification round, feedback, a survey, a plan or a meeting are changed there.
    if (
      reminderIn(key) ??
      endIn(key) ??
      roundIn(key) ??
      matterIn(key) ??
      surveyIn(key) ??
      taskIn(key) ??
      meetingIn(key)
    )
      return []
    const line = lineOf(key, pieces, wide.get(key) ?? [], own.get(key) ?? [], asked)
    return line ? [{ ...line, clients: id === null ? clientsOf(key, pieces, clients) : null }] : []
  })
}

/** Which of a client's one-off works were done or skipped, by the keys of their occurrences. */
async function overFor(db: Reading['db'], client: string, rules: readonly ClockRule[]): Promise<ReadonlySet<string>> {
  const keys = rules.flatMap(({ key, scope, rule }) => {
    const nominal = scope === 'client' ? onceOn(rule) : undefined
    return nominal === undefined ? [] : [occurrenceKey({ rule: key, nominal })]
  })
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom('mark')
    .select('occurrence')
    .where('client_id', '=', client)
    .where('occurrence', 'in', keys)
    .where('state', 'in', ['done', 'skipped'])
    .execute()
  return new Set(rows.map(({ occurrence }) => occurrence))
}

type Asked = {
  readonly scope: Scope
  readonly over: ReadonlySet<string>
  readonly language: Language
  readonly events: readonly EventKind[]
  readonly today: string
  readonly facts: ClientYear['clock']['facts']
}

function lineOf(
  key: string,
  pieces: readonly ClockRule[],
  wide: readonly ClockRule[],
  rows: readonly Schema['rule'][],
  { scope, over, language, events, today, facts }: Asked,
) {
  const rule = shownRule(pieces, today)
  // The firm's own duties stand among the firm's rules: no client has them.
  if (!rule || (rule.subject === 'firm' && scope !== null)) return undefined
  const shown = shownVersion(rows.map(versionOf), today)
  const day = shown?.from !== undefined && shown.from !== null && shown.from > today ? shown.from : today
  const wider = shownRule(wide, day)
  const { form, fault } = formOf(rule.rule)
  const once = rule.scope === 'client' ? onceOn(rule.rule) : undefined
  return {
    key,
    scope: rule.scope,
    subject: rule.subject ?? 'client',
    country: rule.country ?? null,
    wider: wider?.scope === 'client' ? null : (wider?.scope ?? null),
    name: rule.name[language],
    category: rule.category,
    responsible: rule.responsible,
    role: rule.role ?? 'responsible',
    calendar: calendarOf(rule),
    group: rule.group ?? '',
    condition: (isOff(rule) ? undefined : rule.appliesWhen) ?? null,
    words: fault ? '' : describe(rule.rule, language, events, monthBasis(rule)),
    typed: fault ? '' : formatTyped(rule.rule, language),
    rule: form,
    month: rule.countsFrom ?? monthNamed(form.rule) ?? null,
    fault,
    lead: [...rule.lead],
    target: rule.target ?? null,
    checklist: [...(rule.checklist ?? [])],
    off: isOff(rule),
    sources: [...rule.sources],
    confidence: rule.confidence,
    basis: rule.basis,
    recurrence: remarkIn(rule.recurrence, language),
    notes: remarkIn(rule.notes, language),
    applies: applies(rule.appliesWhen, facts, factDefaults),
    over: once !== undefined && once < today && over.has(occurrenceKey({ rule: key, nominal: once })),
    own: ownForm(shown?.fields ?? {}),
    versions: rows.map((row) => versionLine(row, language, events, monthBasis(rule))),
    // What only this scope has differs from nothing.
    differs: shown && wider ? differences(shown.fields, wholeRule(key, scope, shown, wider), wider, language) : [],
  }
}

const unset: Form = { rule: { type: 'client-defined' }, non_business_day: { action: 'none' } }

/** A rule as it goes over the wire: one that came by import may be anything, and must not stop the others. */
export function formOf(rule: Rule): { form: Form; fault: { code: string; path: string } | null } {
  const problem = checkRule(rule)[0]
  if (problem) return { form: unset, fault: { code: problem.code, path: problem.path } }
  const form = RuleForm.safeParse(rule)
  if (form.success) return { form: form.data, fault: null }
  return { form: unset, fault: { code: 'not-allowed', path: form.error.issues[0]?.path.join('.') ?? '' } }
}

/** What a scope says itself, to be given back when it is changed; a rule that cannot be is left out. */
function ownForm({ rule, ...fields }: RuleFields) {
  const form = rule && formOf(rule)
  return writable({ ...fields, ...(form && form.fault === null && { rule: form.form }) })
}

function versionLine(row: Schema['rule'], language: Language, events: readonly EventKind[], month: string) {
  const { fields, from, until } = versionOf(row)
  const { rule } = fields
  const sound = rule && formOf(rule).fault === null ? rule : undefined
  return {
    id: row.id,
    version: row.version,
    valid_from: from,
    valid_until: until,
    words: sound ? describe(sound, language, events, month) : '',
    typed: sound ? formatTyped(sound, language) : '',
  }
}

/** What a scope says otherwise than the wider rule, in words. */
function differences(fields: RuleFields, own: ClockRule, wider: ClockRule, language: Language) {
  return ruleFieldNames
    .filter((field) => fields[field] !== undefined)
    .map((field) => ({
      field,
      own: ruleFieldWords(field, own, language),
      wider: ruleFieldWords(field, wider, language),
    }))
}

/** How many clients a rule of the firm's list applies to, and how many have it otherwise. */
function clientsOf(key: string, common: readonly ClockRule[], clients: readonly ClientYear[]) {
  let applying = 0
  let differ = 0
  // The firm's own duties are no client's.
  if (common.some((rule) => rule.subject === 'firm')) return { applies: 0, differ: 0 }
  // Most clients share one list, which is looked through once.
  const lists = new Map<readonly ClockRule[], readonly ClockRule[]>()
  for (const { clock, rules } of clients) {
    const mine = lists.get(rules) ?? rules.filter((rule) => rule.key === key)
    lists.set(rules, mine)
    if (mine.some((rule) => rule.scope === 'client')) differ++
    if (mine.some((rule) => applies(rule.appliesWhen, clock.facts, factDefaults))) applying++
  }
  return { applies: applying, differ }
}
