import type { Item } from '../../../shared/api/items.ts'
import { anchorParts, occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { cutoffKeys } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { clockText } from '../../../shared/domain/calendar/days/clock-text.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import type { PayRun } from '../../../shared/domain/calendar/runs/runs.ts'
import type { Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { LetterKind } from '../../../shared/domain/letters/kinds.ts'
import type { Filling } from '../../../shared/domain/letters/template.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { letters as messages } from '../../../shared/i18n/letters.ts'
import { runsBetween } from '../runs/index.ts'
import type { ClientYear, Span } from '../year/index.ts'

/** What is asked for, as the client knows it, and the pay that it is for. */
export type AskedFor = { readonly item: Item; readonly name: string; readonly run: PayRun | undefined }
/** What was written down as missing from a run: it has no day of its own, and nobody was asked for it before. */
export type Missing = { readonly text: string; readonly run: PayRun; readonly group: string }
/** All that one client is asked for. */
export type Asked = { readonly items: readonly AskedFor[]; readonly missing: readonly Missing[] }

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
  readonly kind: LetterKind
  readonly language: Language
  readonly today: string
  readonly client: string
  /** The recipient's name; empty where it is not known. */
  readonly greeted: string
  readonly signature: string
}

/** What a letter is filled in with: pay by pay, what is missing first; then what belongs to none. */
export function fillingOf({ items, missing }: Asked, facts: Facts): Filling {
  const { kind, language, today, client, greeted, signature } = facts
  const words = messages[language].letter
  const dated = (day: string) => formatDay(day, language, 'dated')
  const lineOf = ({ item, name }: AskedFor): string => {
    const since = item.mark && sinceOf(item.mark)
    // A reminder says once for all when it was asked for.
    const again = kind === 'request' && since ? words.asked(dated(since)) : ''
    const notes = [item.due < today ? words.late : '', again].filter(Boolean).join('; ')
    const line = words.line(whenOf(item, language), name)
    return notes === '' ? line : `${line} (${notes})`
  }
  const lines = [
    ...missing.map(({ run, group, text }) => ({ run, group, text: words.missing(text) })),
    ...items.map((one) => ({ run: one.run, group: one.item.anchor, text: lineOf(one) })),
  ]
  const pays = [...Map.groupBy(lines, ({ run }) => (run ? `${run.payday} ${run.group.id}` : '')).values()]
  const headOf = ([first]: typeof lines) => {
    if (!first?.run) return pays.length > 1 ? [words.rest] : []
    const { payday, usual } = first.run
    // Whoever is paid on another day this once is told so, and which day it would be otherwise.
    const more = [first.group, usual === undefined ? '' : words.instead(dated(usual))]
    return [words.pay(dated(payday), more.filter(Boolean).join('; '))]
  }
  const paydays = [...new Set(lines.flatMap(({ run }) => run?.payday ?? []))].toSorted()
  const [asked] = items.flatMap(({ item: { mark } }) => (mark && sinceOf(mark)) ?? []).toSorted()
  // `Koski, Kaisa` is Kaisa.
  const [call] = (/,\s*(\S.*)$/.exec(greeted)?.[1] ?? greeted).split(/\s/)
  const [first] = items
  return {
    greeting: call ? words.greeting(call) : words.greetingAll,
    client,
    about: aboutOf({ items, missing }, pays.length === 1 ? lines[0]?.run : undefined, language),
    payday: new Intl.ListFormat(language).format(paydays.map(dated)),
    due: first ? whenOf(first.item, language) : '',
    list: pays.map((some) => [...headOf(some), ...some.map(({ text }) => text)].join('\n')).join('\n\n'),
    asked: asked === undefined ? '' : dated(asked),
    signature,
  }
}

/** Since when a client is waited for. */
export const sinceOf = ({ state, waited_from, day }: NonNullable<Item['mark']>): string | undefined =>
  state === 'waiting' ? (waited_from ?? day) : undefined

/** Weekday, date, and the time of day where one is agreed. */
function whenOf({ due, time }: Item, language: Language): string {
  const day = formatDay(due, language, 'dated')
  return time === null ? day : `${day} ${clockText(time, language)}`
}

/** In short: which pay it is for, where all of it is for one, what, and by when. */
function aboutOf({ items, missing }: Asked, only: PayRun | undefined, language: Language): string {
  const words = messages[language].letter
  const [first] = items
  const [lacking] = missing
  const count = items.length + missing.length
  const what = () => {
    if (first && count > 1) return words.subjectMany(count, whenOf(first.item, language))
    if (first) return words.subject(first.name, whenOf(first.item, language))
    return count > 1 ? words.subjectMissing(count) : (lacking?.text ?? '')
  }
  return only ? words.subjectPay(formatDay(only.payday, language, 'dated'), what()) : what()
}
