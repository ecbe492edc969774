import type { Item } from '../../../shared/api/items.ts'
import { anchorParts, occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { cutoffKeys } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { clockText } from '../../../shared/domain/calendar/days/clock-text.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import type { PayRun } from '../../../shared/domain/calendar/runs/runs.ts'
import type { Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Filling } from '../../../shared/domain/letters/template.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { letters as messages } from '../../../shared/i18n/letters.ts'
import { runsBetween } from '../runs/index.ts'
import type { ClientYear, Span } from '../year/index.ts'

/** What is asked for, as the client knows it, and the pay that it is for. */
export type AskedFor = { readonly item: Item; readonly name: string; readonly run: PayRun | undefined }

/** The payroll runs of a client by the keys of their steps, for the steps whose usual days lie in the span. */
export function runsAround(year: ClientYear, { from, to }: Span): ReadonlyMap<string, PayRun> {
  const runs = runsBetween(year, from, to)
  return new Map(runs.flatMap((run) => run.steps.map((step) => [occurrenceKey(step), run] as const)))
}

/** The letter speaks to the client: what was agreed by its own name, and not as we call it among ourselves. */
export function nameFor({ clock }: ClientYear, { rule, anchor }: Occurrence, item: Item, language: Language): string {
  const words = messages[language].letter
  const { group: groupId, cutoff: cutoffId } = anchorParts(anchor?.id ?? '')
  const group = clock.payGroups.find(({ id }) => id === groupId)
  const cutoff = group?.cutoffs.find(({ id }) => id === cutoffId)
  if (cutoff && cutoff.name.trim() !== '') return cutoff.name
  if (rule === cutoffKeys.material) return words.material
  if (rule === cutoffKeys.approval) return words.approval
  return item.anchor === '' || group ? item.name : `${item.name}, ${item.anchor}`
}

type Facts = {
  readonly language: Language
  readonly today: string
  readonly client: string
  /** The recipient's name; empty where it is not known. */
  readonly greeted: string
  readonly signature: string
}

/** What a letter is filled in with: pay by pay, then what belongs to none. */
export function fillingOf(items: readonly AskedFor[], facts: Facts): Filling {
  const { language, today, client, greeted, signature } = facts
  const words = messages[language].letter
  const dated = (day: string) => formatDay(day, language, 'dated')
  const lineOf = (one: AskedFor) => {
    const line = words.line(whenOf(one, language), one.name)
    return one.item.due < today ? words.late(line) : line
  }
  const pays = [...Map.groupBy(items, ({ run }) => (run ? `${run.payday} ${run.group.id}` : '')).values()]
  const headOf = ([first]: readonly AskedFor[]) => {
    if (!first?.run) return pays.length > 1 ? [words.rest] : []
    const { payday, usual } = first.run
    // Whoever is paid on another day this once is told so, and which day it would be otherwise.
    const more = [first.item.anchor, usual === undefined ? '' : words.instead(dated(usual))]
    return [words.pay(dated(payday), more.filter(Boolean).join('; '))]
  }
  const paydays = [...new Set(items.flatMap(({ run }) => run?.payday ?? []))].toSorted()
  const [asked] = items.flatMap(({ item: { mark } }) => (mark && sinceOf(mark)) ?? []).toSorted()
  const [call] = greeted.split(/\s/)
  const [first] = items
  return {
    greeting: call ? words.greeting(call) : words.greetingAll,
    client,
    about: aboutOf(items, pays.length === 1, language),
    payday: new Intl.ListFormat(language).format(paydays.map(dated)),
    due: first ? whenOf(first, language) : '',
    list: pays.map((some) => [...headOf(some), ...some.map(lineOf)].join('\n')).join('\n\n'),
    asked: asked === undefined ? '' : dated(asked),
    signature,
  }
}

/** Since when a client is waited for. */
export const sinceOf = ({ state, waited_from, day }: NonNullable<Item['mark']>): string | undefined =>
  state === 'waiting' ? (waited_from ?? day) : undefined

/** Weekday, date, and the time of day where one is agreed. */
function whenOf({ item: { due, time } }: AskedFor, language: Language): string {
  const day = formatDay(due, language, 'dated')
  return time === null ? day : `${day} ${clockText(time, language)}`
}

/** In short: which pay it is for, where it is for one, what, and by when. */
function aboutOf(items: readonly AskedFor[], together: boolean, language: Language): string {
  const words = messages[language].letter
  const [first] = items
  if (!first) return ''
  const due = whenOf(first, language)
  const what = items.length === 1 ? words.subject(first.name, due) : words.subjectMany(items.length, due)
  return first.run && together ? words.subjectPay(formatDay(first.run.payday, language, 'dated'), what) : what
}
