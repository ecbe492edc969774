import ical, { escape, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { v5 as uuid } from 'uuid'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { cleanText } from './text.ts'

/** The namespace of our calendar UIDs (RFC 9562, 5.5). It must never change: calendars know our events by it. */
const namespace = '6f1d8f0e-52a6-4d4c-9b8a-2f7a1c0e9d35'
const oneDay = 24 * 60 * 60

export type CalendarData = {
  readonly name: string
  readonly language: Language
  /** The identity of this database; two firms with the same client never share a UID. */
  readonly installation: string
  readonly events: readonly CalendarEvent[]
}

/** One computed date. `key` identifies the occurrence by rule and nominal date, so that a shift updates the event. */
export type CalendarEvent = {
  readonly client: string
  readonly key: string
  readonly day: IsoDay
  readonly summary: string
  readonly description?: string | undefined
  readonly categories: readonly string[]
  /** How many times the event has changed since it was first exported. */
  readonly sequence: number
  /** UTC instant of the last change; also the time stamp, so that the file does not depend on the clock. */
  readonly updated: string
  readonly cancelled?: boolean | undefined
}

/**
 * An iCalendar file (RFC 5545, RFC 7986): one all-day event per date, never a recurrence rule. The same data gives the same
 * bytes, whatever the order of the events. Throws RangeError on an impossible day or instant and on two events of one key.
 */
export function ics({ name, language, installation, events }: CalendarData): Uint8Array {
  const calendar = ical({
    // The library writes the name as it is, unlike every other text.
    name: escape(cleanText(name), false),
    prodId: { company: 'Vuosikello', product: 'Vuosikello', language },
    ttl: oneDay,
  })
  const uids = new Set<string>()
  const identified = events.map((event) => ({ ...event, id: eventId(installation, event) }))
  for (const event of identified.toSorted((a, b) => compare(a.day, b.day) || compare(a.id, b.id))) {
    if (uids.has(event.id)) throw new RangeError(`two events for ${event.client} ${event.key}`)
    uids.add(event.id)
    calendar.createEvent({
      id: event.id,
      start: event.day,
      end: dayAfter(event.day),
      allDay: true,
      summary: cleanText(event.summary),
      description: event.description === undefined ? null : cleanText(event.description),
      categories: event.categories
        .map((category) => ({ name: cleanText(category) }))
        .filter((each) => each.name !== ''),
      sequence: event.sequence,
      stamp: instant(event.updated),
      lastModified: instant(event.updated),
      // A deadline makes nobody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      class: ICalEventClass.PRIVATE,
      status: event.cancelled === true ? ICalEventStatus.CANCELLED : null,
    })
  }
  return new TextEncoder().encode(calendar.toString())
}

/** The UID of an occurrence: the same in every export from one installation. */
export const eventId = (installation: string, { client, key }: { client: string; key: string }): string =>
  uuid([installation, client, key].join('|'), namespace)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** All-day events end on the day after, exclusively (RFC 5545, 3.6.1). */
const dayAfter = (day: IsoDay): IsoDay => isoOf(dayOf(day) + 1)

function instant(text: string): string {
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) throw new RangeError(`not an instant: ${text}`)
  return time.toISOString()
}
