import { escape, foldLines } from 'ical-generator'
import { v5 as uuid } from 'uuid'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { cleanText } from './text.ts'

/** The namespace of our calendar UIDs (RFC 9562, 5.5). It must never change: calendars know our events by it. */
const namespace = '6f1d8f0e-52a6-4d4c-9b8a-2f7a1c0e9d35'

export type CalendarHead = {
  readonly name: string
  readonly language: Language
  /** The identity of this database; two firms with the same client never share a UID. */
  readonly installation: string
  /** All-day events unless given; tasks only for those who asked, since most calendars show none. */
  readonly as?: 'events' | 'todos' | undefined
}
export type CalendarData = CalendarHead & { readonly events: readonly CalendarEvent[] }

/** One computed date. `key` identifies the occurrence by rule and nominal date, so that a shift updates the event. */
export type CalendarEvent = {
  readonly client: string
  readonly key: string
  readonly day: IsoDay
  readonly summary: string
  readonly description?: string | undefined
  readonly categories: readonly string[]
  /** Rises with every change of what decides the event. */
  readonly sequence: number
  /** UTC instant of the last change; also the time stamp, so that the file does not depend on the clock. */
  readonly updated: string
  readonly cancelled?: boolean | undefined
  /** The day it was done; a task is then completed, an event stays as it is. */
  readonly done?: IsoDay | undefined
  /** Minutes from the beginning of the day at which a calendar is to remind; negative on earlier days. */
  readonly alarms?: readonly number[] | undefined
}

/**
 * An iCalendar file (RFC 5545, RFC 7986): one all-day event, or one task, per date, never a recurrence rule. The same data
 * gives the same bytes, whatever the order of the events. Throws RangeError on an impossible day or instant and on two
 * events of one key.
 */
export function ics({ events, ...head }: CalendarData): Uint8Array {
  const identified = events.map((event) => ({ event, id: eventId(head.installation, event) }))
  const sorted = identified.toSorted((a, b) => compare(a.event.day, b.event.day) || compare(a.id, b.id))
  const writer = icsWriter(head)
  const pieces = [writer.begin, ...sorted.map(({ event }) => writer.component(event)), writer.end]
  return new TextEncoder().encode(pieces.join(''))
}

/** The pieces of the same file, for those too long to be held at once: `begin`, a component for each event, `end`. */
export function icsWriter({ name, language, installation, as = 'events' }: CalendarHead) {
  const uids = new Set<string>()
  const title = text(name)
  return {
    begin: lines([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `PRODID:-//Vuosikello//Vuosikello//${language.toUpperCase()}`,
      ...(title === '' ? [] : [`NAME:${title}`, `X-WR-CALNAME:${title}`]),
      'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      'X-PUBLISHED-TTL:P1D',
    ]),
    component(event: CalendarEvent): string {
      // A calendar server wants an identity for a task that no event has.
      const id = eventId(installation, as === 'todos' ? { ...event, key: `todo|${event.key}` } : event)
      if (uids.has(id)) throw new RangeError(`two events for ${event.client} ${event.key}`)
      uids.add(id)
      return lines(as === 'todos' ? todo(event, id) : allDay(event, id))
    },
    end: lines(['END:VCALENDAR']),
  }
}

/** The UID of an occurrence: the same in every export from one installation. */
export const eventId = (installation: string, { client, key }: { client: string; key: string }): string =>
  uuid([installation, client, key].join('|'), namespace)

function allDay(event: CalendarEvent, id: string): string[] {
  return [
    'BEGIN:VEVENT',
    ...identity(event, id),
    `DTSTART;VALUE=DATE:${plain(event.day)}`,
    // Ends on the day after, exclusively (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${plain(isoOf(dayOf(event.day) + 1))}`,
    ...words(event),
    // A deadline makes nobody busy.
    'TRANSP:TRANSPARENT',
    ...(event.cancelled === true ? ['STATUS:CANCELLED'] : []),
    ...(event.alarms ?? []).flatMap((minutes) => alarm(event, minutes, '')),
    'END:VEVENT',
  ]
}

/** A task has its due date alone: one with a beginning too would be shown as lasting. */
function todo(event: CalendarEvent, id: string): string[] {
  const state = event.cancelled === true ? 'CANCELLED' : event.done === undefined ? 'NEEDS-ACTION' : 'COMPLETED'
  // The standard wants an instant: noon in London is the same day in Finland, in summer and in winter.
  const done = event.done === undefined ? [] : [`COMPLETED:${plain(event.done)}T120000Z`, 'PERCENT-COMPLETE:100']
  return [
    'BEGIN:VTODO',
    ...identity(event, id),
    `DUE;VALUE=DATE:${plain(isoOf(dayOf(event.day)))}`,
    ...words(event),
    `STATUS:${state}`,
    ...(state === 'COMPLETED' ? done : []),
    ...(event.alarms ?? []).flatMap((minutes) => alarm(event, minutes, ';RELATED=END')),
    'END:VTODO',
  ]
}

function identity({ sequence, updated }: CalendarEvent, id: string): string[] {
  const stamp = instant(updated)
  return [`UID:${id}`, `SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`, `LAST-MODIFIED:${stamp}`]
}

function words({ summary, description, categories }: CalendarEvent): string[] {
  const named = categories.map(text).filter((name) => name !== '')
  return [
    `SUMMARY:${text(summary)}`,
    ...(description === undefined || description === '' ? [] : [`DESCRIPTION:${text(description)}`]),
    ...(named.length === 0 ? [] : [`CATEGORIES:${named.join(',')}`]),
    'CLASS:PRIVATE',
  ]
}

const alarm = ({ summary }: CalendarEvent, minutes: number, related: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER${related}:${minutes < 0 ? '-' : ''}PT${Math.abs(minutes)}M`,
  `DESCRIPTION:${text(summary)}`,
  'END:VALARM',
]

/** Folded at 75 octets (RFC 5545, 3.1); most lines are shorter, and counting is dear. */
const lines = (all: readonly string[]): string =>
  all.map((line) => `${line.length < 26 || Buffer.byteLength(line) <= 75 ? line : foldLines(line)}\r\n`).join('')

const text = (written: string): string => escape(cleanText(written), false)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A day of the calendar without its hyphens. Throws RangeError for one that does not exist. */
const plain = (day: IsoDay): string => isoOf(dayOf(day)).replaceAll('-', '')

function instant(written: string): string {
  const time = new Date(written)
  if (Number.isNaN(time.getTime())) throw new RangeError(`not an instant: ${written}`)
  return `${time.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
