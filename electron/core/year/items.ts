import { createMemory, createTable } from '../memory.ts'
import type { Item } from '../../../shared/api/items.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import type { DayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { anchorParts, occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { runOfStep } from '../../../shared/domain/calendar/runs/runs.ts'
import { runKey } from '../../../shared/domain/calendar/runs/run-key.ts'
import { effectiveDue, type MarkState, occurrenceStatus } from '../../../shared/domain/calendar/marks/status.ts'
import { timeOn } from '../../../shared/domain/calendar/marks/time.ts'
import { targetDay } from '../../../shared/domain/calendar/marks/target.ts'
import type { ClockRule, Occurrence } from '../../../shared/domain/calendar/types.ts'
import { fold } from '../../../shared/domain/search.ts'
import { endOf } from '../../../shared/i18n/authorisations.ts'
import { reminderOf } from '../../../shared/i18n/engagements.ts'
import { surveyDueOf } from '../../../shared/i18n/survey-names.ts'
import { matterDueOf } from '../../../shared/i18n/feedback-names.ts'
import { roundOf } from '../../../shared/i18n/information.ts'
import { taskOf } from '../../../shared/i18n/plans.ts'
import { meetingOf } from '../../../shared/i18n/meeting-words.ts'
import type { Language } from '../../../shared/domain/words.ts'
import type { ClientYear } from './load.ts'
import { toldBy } from './mark-row.ts'
import type { MarkRow } from './read-marks.ts'
import { coverOf, dutyOf, workDay } from './who.ts'

export type Telling = {
  readonly language: Language
  readonly today: string
  readonly explanations?: boolean
}

/** What a stored mark says about an occurrence's state and day. */
export const markFor = (row: Pick<MarkRow, 'state' | 'moved_to' | 'due'> | undefined) =>
  row && {
    state: row.state as MarkState,
    moved_to: row.moved_to ?? undefined,
    frozen_due: row.due,
  }

/** The rules of a client by key, found once for all the occurrences that ask. */
const books = createMemory<readonly ClockRule[], ReadonlyMap<string, readonly ClockRule[]>>(1)
const versionsOf = (rules: readonly ClockRule[], key: string): readonly ClockRule[] =>
  books.of(rules, '', () => Map.groupBy(rules, (rule) => rule.key)).get(key) ?? []

/** Our own target for a day it is due. */
function targetOf(due: string, rule: ClockRule | undefined, dayOffs: DayOffs): string | null {
  const day = rule?.target && targetDay(dayOf(due), rule.target, dayOffs)
  return day === undefined ? null : isoOf(day)
}

/** Whether a client's pay groups need to be told apart: one whose terms changed goes on under its name. */
export const hasSeveralGroups = ({ payGroups }: ClientYear['clock']): boolean =>
  new Set(payGroups.map(({ name }) => name)).size > 1

/** What tells an occurrence from its like: its event always, its pay group where the client has several. */
export function anchorName(clock: ClientYear['clock'], { anchor }: Occurrence): string {
  if (anchor === undefined) return ''
  const group = clock.payGroups.find(({ id }) => id === anchorParts(anchor.id).group)
  return group === undefined
    ? (anchor.name ?? '')
    : hasSeveralGroups(clock)
      ? [...new Set([group.name, ...(anchor.also ?? [])])].join(', ')
      : ''
}

/** An occurrence as a screen shows it. */
export function itemOf(year: ClientYear, occurrence: Occurrence, telling: Telling): Item {
  const { language, today } = telling
  const { dayOffs } = year
  const rule = ruleOf(occurrence, year.clock, versionsOf(year.rules, occurrence.rule))
  const key = occurrenceKey(occurrence)
  const row = year.marks.get(key)
  const mark = markFor(row)
  const due = effectiveDue(occurrence, mark)
  const target = targetOf(due, rule, dayOffs)
  const role = rule?.role ?? 'responsible'
  const run = runOfStep(year.clock.payGroups, occurrence)
  const duty = dutyOf(year, role, row?.given_to ?? null)
  const { holder, absence, standIn } = coverOf(year, duty, workDay(due, today))
  const name =
    (
      rule?.name ??
      reminderOf(occurrence.rule) ??
      endOf(occurrence.rule) ??
      roundOf(occurrence.rule) ??
      matterDueOf(occurrence.rule) ??
      taskOf(occurrence.rule) ??
      meetingOf(occurrence.rule) ??
      surveyDueOf(occurrence.rule)
    )?.[language] ?? occurrence.rule
  return {
    client_id: year.id,
    client: year.name,
    number: year.number,
    key,
    rule: occurrence.rule,
    name,
    short: rule?.short?.[language] ?? name,
    category: rule?.category ?? 'own',
    nominal: occurrence.nominal,
    due,
    time: (rule && timeOn(rule, due, dayOffs)) ?? null,
    closes: dayOffs.shortened(dayOf(due))?.until ?? null,
    opens: occurrence.opens ?? null,
    usual: occurrence.anchor?.usual ?? null,
    anchor: anchorName(year.clock, occurrence),
    run: run ? runKey(run) : '',
    responsible: rule?.responsible ?? 'provider',
    role,
    given_to: duty === role ? '' : (row?.given_to ?? ''),
    person: holder?.person ?? '',
    away: absence !== undefined,
    stand_in: standIn?.person ?? '',
    target,
    checklist: [...(rule?.checklist ?? [])],
    status: occurrenceStatus(occurrence, mark, today, rule?.lead ?? [], target ?? undefined),
    confidence: rule?.confidence ?? 'not-verified',
    mark: row
      ? {
          version: row.version,
          state: row.state,
          day: row.day,
          person: row.person,
          reason: row.reason,
          moved_to: row.moved_to,
          note: row.note,
          ...toldBy(row),
        }
      : null,
    ...(telling.explanations && rule && { explanation: explain(occurrence, rule, dayOffs, language) }),
  }
}

const shown = createMemory<ClientYear, WeakMap<Occurrence, Item>>(1)

/**
 * As `itemOf`, for occurrences of the shelf: the screen that is looked at all day is made anew only for the clients that
 * changed, which the shelf replaces whole.
 */
export function keptItemOf(year: ClientYear, occurrence: Occurrence, telling: Telling): Item {
  const items = shown.of(year, telling.language + telling.today, () => new WeakMap<Occurrence, Item>())
  const known = items.get(occurrence)
  if (known) return known
  const item = itemOf(year, occurrence, telling)
  items.set(occurrence, item)
  return item
}

/** Whether an item is one side's: what is agreed per client (`both`) concerns either. */
export const concerns = (item: Item, side: 'provider' | 'client' | undefined): boolean =>
  side === undefined || item.responsible === side || item.responsible === 'both'

/** Names as they are ordered; the same ones are compared over and over. */
const orders = createTable<string>(10_000)
const orderOf = (name: string): string => orders(name, () => fold(name))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By due date, then as the client list is ordered, then by occurrence. */
export const byDue = (a: Item, b: Item): number =>
  compare(a.due, b.due) ||
  (a.client_id === b.client_id ? 0 : compare(orderOf(a.client), orderOf(b.client))) ||
  compare(a.key, b.key)
