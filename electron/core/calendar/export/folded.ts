import { timeOn } from '../../../../shared/domain/calendar/marks/time.ts'
import { timedName } from '../../../../shared/domain/calendar/words/describe.ts'
import { calendarOut } from '../../../../shared/i18n/calendar-out.ts'
import type { CalendarEvent } from '../../documents/ics.ts'
import { alarmsOf, type Asked, categoriesOf, eventOf, type Leaving, nameOf, stateOf } from './ics.ts'
import type { Revision } from './revisions.ts'

/** Made once: comparing thousands of numbers by a new one each time takes longer than computing their dates. */
const orders = {
  fi: new Intl.Collator('fi', { numeric: true }),
  sv: new Intl.Collator('sv', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
} as const

/** So many clients are listed by name; calendars cut longer descriptions off. */
const LISTED = 200

/** What leaves, by rule and nominal day. */
export type Groups = Map<string, Leaving[]>

/** Puts what leaves of one client to what is there. */
export function addTo(groups: Groups, leaving: readonly Leaving[]): void {
  for (const one of leaving) {
    const key = `${one.occurrence.rule}@${one.occurrence.nominal}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
}

/**
 * The same work of many clients on one day as one event: the dates of one rule that are nominally on one day, where most
 * of them are due. Its identity is that rule and day, so that it stays the same event when a client comes, goes, or is
 * moved to another day, where it then has an event of its own. Given rule and day at a time: of a large firm all of them
 * take a second.
 */
export function* foldedEvents(
  groups: Groups,
  asked: Asked,
  revision: (client: string) => Revision,
): Generator<CalendarEvent[]> {
  for (const [key, all] of groups) {
    const day = mostCommonDay(all)
    const together = all.filter((one) => one.day === day)
    const apart = all.filter((one) => one.day !== day)
    yield [
      foldedEvent(key, together, asked, revision),
      ...apart.map((one) => eventOf(one, asked, revision(one.year.id))),
    ]
  }
}

/** The earliest of those that most are due on. */
function mostCommonDay(all: readonly Leaving[]): string {
  const counts = [...Map.groupBy(all, ({ day }) => day)].map(([day, ones]) => ({ day, count: ones.length }))
  const [first] = counts.toSorted((a, b) => b.count - a.count || (a.day < b.day ? -1 : 1))
  return first?.day ?? ''
}

function foldedEvent(
  key: string,
  all: readonly Leaving[],
  asked: Asked,
  revision: (client: string) => Revision,
): CalendarEvent {
  const { language } = asked
  const words = calendarOut[language]
  const [first] = all
  if (!first) throw new RangeError(`nothing to fold for ${key}`)
  const { rule, day } = first
  const title = timedName(rule.name[language], timeOn(rule, day, first.year.dayOffs), language)
  const wanted = all.filter(({ mark }) => mark?.state !== 'skipped')
  const clients = Map.groupBy(all, ({ year }) => year.id)
  const counted = new Set((wanted.length > 0 ? wanted : all).map(({ year }) => year.id)).size
  const [only] = clients.size === 1 ? [nameOf(first.year, asked)] : []
  const lines = [...clients.values()].map((ones) => lineOf(ones, asked)).toSorted(orders[language].compare)
  const rest = lines.length - LISTED
  const revisions = [...clients.keys()].map(revision)
  const isDone = wanted.length > 0 && wanted.every(({ mark }) => mark?.state === 'done')
  const doneDays = wanted.flatMap(({ mark }) => (mark?.state === 'done' ? [mark.day] : [])).toSorted()
  return {
    // What is narrowed is another calendar's event, so that two files side by side do not overwrite each other.
    client: [asked.personId ?? 'firm', asked.side].filter(Boolean).join('|'),
    key,
    day,
    summary: only === undefined ? `${title}, ${words.clients(counted)}` : `${only}: ${title}`,
    description: [...lines.slice(0, LISTED), ...(rest > 0 ? [words.more(rest)] : [])].join('\n'),
    categories: categoriesOf(rule, language),
    sequence: Math.max(...revisions.map(({ sequence }) => sequence)),
    updated:
      revisions
        .map(({ updated }) => updated)
        .toSorted()
        .at(-1) ?? '',
    cancelled: wanted.length === 0,
    done: isDone ? doneDays.at(-1) : undefined,
    ...(asked.alarms && !isDone && wanted.length > 0 && { alarms: alarmsOf(rule) }),
  }
}

/** A client, and what has been said about its work; of several pay groups the one that says most is left. */
function lineOf(ones: readonly Leaving[], asked: Asked): string {
  const [first] = ones
  if (!first) return ''
  const { year } = first
  const states = new Set(ones.map((one) => stateOf(one, asked.language)))
  const [state = ''] = states.size === 1 ? states : []
  const called = asked.names === 'name' ? [year.number, year.name].filter(Boolean).join(' ') : nameOf(year, asked)
  return [called, state].filter(Boolean).join(' – ')
}
