import { calendarOf } from '../rules/own-rule.ts'
import { applies } from '../rules/applies.ts'
import type { Finding } from './check.ts'
import { clientClock } from '../clock/clock.ts'
import { problemOf } from '../rules/sound.ts'
import { dayFrom, dayOf, isoOf, parseDay, weekdayOf } from '../days/days.ts'
import type { DayOffKind, DayOffs } from '../days/daysoff.ts'
import { expand, isOpen, isPayMonth } from '../clock/expand.ts'
import { paydayAnchors } from '../clock/expand-anchored.ts'
import { factDefaults } from '../rules/facts.ts'
import { intervalOf } from '../clock/held.ts'
import { cutoffKeys, paydayKey, ruleOf } from '../clock/paygroups.ts'
import type { ClockClient, ClockRule, Day, Occurrence } from '../types.ts'
import type { Words } from '../../words.ts'

export type Checked = { readonly clock: ClockClient; readonly rules: readonly ClockRule[] }

const cutoffRules: ReadonlySet<string> = new Set(Object.values(cutoffKeys))
/** Days around the year in which dates of its beginning and end may lie. */
const AROUND = 20

/** Why a day is off: its feasts alone where it has any, else whatever else closes it. */
function reasonsOf(day: Day, kind: DayOffKind, dayOffs: DayOffs): Words[] {
  const reasons = dayOffs.why(day, kind)
  const feasts = reasons.filter(({ by }) => by === 'holiday')
  return (feasts.length > 0 ? feasts : reasons).map(({ name }) => name)
}

/** The day that shifts most: what names a move over a weekend and a feast is the feast. */
function reasonsFrom(from: Day, to: Day, kind: DayOffKind, dayOffs: DayOffs): Words[] {
  const step = to < from ? -1 : 1
  const feasts: Words[] = []
  for (let day = from; day !== to; day += step)
    for (const { by, name } of dayOffs.why(day, kind)) if (by !== 'weekday') feasts.push(name)
  return feasts.length > 0 ? feasts : reasonsOf(from, kind, dayOffs)
}

const inYear = (year: number) => {
  const [first, last] = [isoOf(dayFrom(year, 1, 1)), isoOf(dayFrom(year, 12, 31))]
  return (day: string) => day >= first && day <= last
}

/**
 * Looks a year through for dates that will ask for attention. What does not depend on the client is worked out once: a year
 * of two thousand clients is looked through in the time of their paydays.
 */
export function createDateCheck(year: number, dayOffs: DayOffs) {
  const falls = inYear(year)
  const from = dayFrom(year, 1, 1)
  const to = dayFrom(year, 12, 31)
  const narrowed = new Map<readonly ClockRule[], readonly ClockRule[]>()
  const moved = new Map<ClockRule, Map<string, readonly Finding[]>>()
  // The same weeks and moves come again with every client.
  const reasonsBetween = kept((from: Day, to: Day, kind: DayOffKind) => reasonsFrom(from, to, kind, dayOffs))
  const named = kept((from: Day, to: Day, by: 'holiday' | 'own') => namesIn(from, to, by, dayOffs))

  /** Of a client's rules those whose dates, or missing dates, are the client's own. */
  function ownOnes(rules: readonly ClockRule[]): readonly ClockRule[] {
    const known = narrowed.get(rules)
    if (known) return known
    const few = rules.filter(
      ({ key, rule }) =>
        key === paydayKey || cutoffRules.has(key) || problemOf(rule) !== undefined || isOpen(rule.rule, from),
    )
    narrowed.set(rules, few)
    return few
  }

  function once(rule: ClockRule, question: string, find: () => Finding[]): readonly Finding[] {
    const answers = moved.get(rule) ?? new Map<string, readonly Finding[]>()
    moved.set(rule, answers)
    const answer = answers.get(question) ?? find()
    answers.set(question, answer)
    return answer
  }

  const movedOf = (rule: ClockRule, dates: readonly { nominal: Day; due: Day }[]): Finding[] =>
    dates
      .filter(({ nominal, due }) => nominal !== due && falls(isoOf(nominal)))
      .map(({ nominal, due }) => ({
        section: 'statutory',
        code: 'moved',
        rule,
        before: isoOf(nominal),
        after: isoOf(due),
        reasons: reasonsBetween(nominal, due, 'business'),
      }))

  /** Statutory dates that move, of the rules that a client's facts call for. */
  function statutory({ clock, rules }: Checked, paydays: readonly Day[]): Finding[] {
    const kind = clock.facts['employer_kind'] ?? factDefaults['employer_kind']
    const seldom = kind === 'casual' || kind === 'household'
    const anchors = paydays.map((day) => ({ id: 'payday', day, name: '' }))
    return rules.flatMap((rule) => {
      if (!shifts(rule) || !applies(rule.appliesWhen, clock.facts, factDefaults)) return []
      const { rule: shape } = rule.rule
      const limits = { validFrom: optional(rule.validFrom), validUntil: optional(rule.validUntil) }
      const asked = { from: from - AROUND, to: to + AROUND, dayOffs, fiscalYearEnd: clock.fiscalYearEnd, ...limits }
      if (shape.type === 'relative-to-event')
        return paydayAnchors.includes(shape.anchor)
          ? paydays.flatMap((day) =>
              once(rule, String(day), () =>
                movedOf(rule, expand(rule.rule, { ...asked, paydays: [{ id: 'payday', day, name: '' }] })),
              ),
            )
          : []
      if (seldom && shape.type === 'monthly-day' && isPayMonth(shape.anchor))
        return movedOf(rule, expand(rule.rule, { ...asked, paydays: anchors, onlyPayMonths: true }))
      return once(rule, clock.fiscalYearEnd, () => movedOf(rule, expand(rule.rule, asked)))
    })
  }

  function paydaysAnd(client: Checked): { findings: Finding[]; paydays: Day[] } {
    const { clock, rules } = client
    const { occurrences, faults, unset } = clientClock(
      clock,
      ownOnes(rules),
      dayOffs,
      isoOf(from - AROUND),
      isoOf(to + AROUND),
    )
    const findings: Finding[] = []
    const cutoffs: Occurrence[] = []
    const paydays = new Set<Day>()
    for (const one of occurrences) {
      if (one.rule === paydayKey) {
        paydays.add(dayOf(one.due))
        const usual = one.anchor?.usual ?? one.nominal
        if (one.due !== usual && falls(usual)) findings.push(paydayMoved(client, one))
      } else if (cutoffRules.has(one.rule) && one.anchor) cutoffs.push(one)
    }
    for (const group of Map.groupBy(cutoffs, (one) => one.anchor?.id ?? '').values())
      findings.push(...cutoffsOf(client, group))
    const ruleBy = (key: string) => rules.find((rule) => rule.key === key)
    for (const key of unset) findings.push({ section: 'unset', code: 'unset', rule: ruleBy(key) })
    for (const { rule, code } of faults)
      findings.push({ section: 'unset', code: 'fault', rule: ruleBy(rule), name: rule, detail: code })
    return { findings, paydays: [...paydays] }
  }

  const paydayMoved = ({ rules }: Checked, { nominal, due, anchor }: Occurrence): Finding => ({
    section: 'paydays',
    rule: rules.find((rule) => rule.key === paydayKey),
    after: due,
    of: anchor?.name,
    // What was agreed for this once no calendar moves.
    ...(anchor?.usual === undefined
      ? { code: 'moved', before: nominal, reasons: reasonsBetween(dayOf(nominal), dayOf(due), 'banking') }
      : { code: 'exceptional', before: anchor.usual }),
  })

  /** One cut-off's dates of the year: in a week with a feast, with days off before the payday, or with less time than usual. */
  function cutoffsOf({ clock, rules }: Checked, dates: readonly Occurrence[]): Finding[] {
    const paid = ({ anchor, due }: Occurrence) => dayOf(anchor?.moved ?? anchor?.day ?? due)
    const counted = dates.map((one) => dayOffs.workingDays(dayOf(one.due), paid(one), 'firm'))
    const usual = mostCommon(counted)
    return dates.flatMap((one, at): Finding[] => {
      if (!falls(one.due)) return []
      const due = dayOf(one.due)
      const left = counted[at] ?? usual
      const week = due - weekdayOf(due) + 1
      const feasts = named(week, week + 4, 'holiday')
      const closed = named(Math.min(week, due), Math.max(week + 6, paid(one)), 'own')
      const found = {
        section: 'cutoffs' as const,
        rule: ruleOf(one, clock, rules),
        before: one.due,
        of: one.anchor?.name,
      }
      if (left < usual)
        return [{ ...found, code: 'fewer-days', reasons: [...feasts, ...closed], days: { left, usual } }]
      if (closed.length > 0) return [{ ...found, code: 'own-days', reasons: closed }]
      return feasts.length > 0 ? [{ ...found, code: 'holiday-week', reasons: feasts }] : []
    })
  }

  return {
    /** Every finding about the dates of one client. */
    of(client: Checked): Finding[] {
      const { findings, paydays } = paydaysAnd(client)
      return [...findings, ...statutory(client, paydays)]
    },
  }
}

/** A question about two days is answered once. */
function kept<K extends string, V>(find: (from: Day, to: Day, kind: K) => V): (from: Day, to: Day, kind: K) => V {
  const answers = new Map<string, V>()
  return (from, to, kind) => {
    const question = `${from} ${to} ${kind}`
    const known = answers.get(question)
    if (known !== undefined) return known
    const answer = find(from, to, kind)
    answers.set(question, answer)
    return answer
  }
}

const optional = (day: string | undefined) => (day === undefined ? undefined : parseDay(day))

/** A rule by the statutory calendar whose dates move, and which is computed without the client's own history. */
const shifts = (one: ClockRule): boolean => {
  const { key, subject, rule } = one
  return (
    key !== paydayKey &&
    subject !== 'firm' &&
    calendarOf(one) === 'statutory' &&
    rule.non_business_day.action !== 'none' &&
    rule.non_business_day.action !== 'not-specified' &&
    problemOf(rule) === undefined &&
    intervalOf(rule.rule) === undefined
  )
}

function mostCommon(counts: readonly number[]): number {
  const times = Map.groupBy(counts, (count) => count)
  return [...times].toSorted(([a, x], [b, y]) => y.length - x.length || b - a)[0]?.[0] ?? 0
}

/** The names of the feasts on weekdays, or of the firm's own days off, between two days. */
function namesIn(from: Day, to: Day, by: 'holiday' | 'own', dayOffs: DayOffs): Words[] {
  const names = new Map<string, Words>()
  for (let day = from; day <= to; day++) {
    if (weekdayOf(day) > 5) continue
    for (const reason of dayOffs.why(day, 'firm')) if (reason.by === by) names.set(reason.name.fi, reason.name)
  }
  return [...names.values()]
}
