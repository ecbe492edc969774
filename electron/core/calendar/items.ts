import type { Item } from '../../../shared/api/calendar.ts'
import type { DayOffs } from '../../../shared/domain/calendar/daysoff.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/paygroups.ts'
import { effectiveDue, occurrenceStatus } from '../../../shared/domain/calendar/status.ts'
import type { Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { holderOf, type ClientYear } from './load.ts'
import type { MarkRow } from './read-marks.ts'

export type Telling = {
  readonly language: Language
  readonly today: string
  readonly dayOffs: DayOffs
  readonly explanations?: boolean
}

const markFor = (row: MarkRow | undefined) =>
  row && {
    state: row.state as 'done' | 'skipped' | 'moved' | 'waiting',
    moved_to: row.moved_to ?? undefined,
    frozen_due: row.due,
  }

/** An occurrence as a screen shows it. */
export function itemOf(year: ClientYear, occurrence: Occurrence, telling: Telling): Item {
  const { language, today, dayOffs } = telling
  const rule = ruleOf(occurrence, year.clock, year.rules)
  const key = occurrenceKey(occurrence)
  const row = year.marks.get(key)
  const mark = markFor(row)
  return {
    client_id: year.id,
    client: year.name,
    number: year.number,
    key,
    rule: occurrence.rule,
    name: rule?.name[language] ?? occurrence.rule,
    category: rule?.category ?? 'own',
    nominal: occurrence.nominal,
    due: effectiveDue(occurrence, mark),
    opens: occurrence.opens ?? null,
    anchor:
      year.clock.payGroups.length > 1 || !occurrence.anchor?.id || rule?.category === 'agreement-and-relationship'
        ? (occurrence.anchor?.name ?? '')
        : '',
    responsible: rule?.responsible ?? 'provider',
    person: holderOf(year, 'responsible', today)?.person ?? '',
    status: occurrenceStatus(occurrence, mark, today, rule?.lead ?? []),
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
        }
      : null,
    ...(telling.explanations && rule && { explanation: explain(occurrence, rule, dayOffs, language) }),
  }
}

/** Whether an item is one side's: what is agreed per client (`both`) concerns either. */
export const concerns = (item: Item, side: 'provider' | 'client' | undefined): boolean =>
  side === undefined || item.responsible === side || item.responsible === 'both'

const collator = new Intl.Collator('fi')
export const byDue = (a: Item, b: Item): number =>
  a.due < b.due
    ? -1
    : a.due > b.due
      ? 1
      : collator.compare(a.client, b.client) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
