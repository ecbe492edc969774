import type { Asking } from '../domain/calendar/marks/askings.ts'
import { markStates } from '../domain/calendar/marks/status.ts'
import * as f from './field.ts'

/** A rule of the firm (`client_id` null) or of one client; the same `key` as a catalogue rule overrides it. */
export const rule = f.record('rule', {
  named: 'key',
  year: 'own',
  fields: {
    client_id: f.maybeRef('client', { silent: true }),
    key: f.name({ max: 100 }),
    /** The fields given; what is missing comes from the wider rule. */
    fields: f.data({} as object),
    valid_from: f.maybeDay(),
    valid_until: f.maybeDay(),
  },
})

/** What a person did to an occurrence: the only stored part of the clock. */
export const mark = f.record('mark', {
  named: 'occurrence',
  year: 'own',
  fields: {
    client_id: f.ref('client', { silent: true }),
    /** `occurrenceKey` of the domain: rule, nominal date and anchor. */
    occurrence: f.name({ max: 400, silent: true }),
    /** The nominal date in that key, for finding marks by time. */
    nominal: f.day({ own: true, stays: true, silent: true }),
    /** `open` where something was written down and nothing decided. */
    state: f.choice(markStates, { words: 'markStates' }),
    /** The due date it was marked against; frozen from then on. */
    due: f.day(),
    /** When it was done, or since when it waits. */
    day: f.day(),
    /** Who marked it. */
    person_id: f.maybeRef('person'),
    /** Why it was skipped or moved. */
    reason: f.line(),
    moved_to: f.maybeDay(),
    note: f.text({ held: 'deadline-notes' }),
    /** The steps of the checklist that are ticked, by their texts. */
    ticks: f.data([] as readonly string[]),
    /** Whose deviation from the agreed: `provider`, `client`, empty where nothing deviated. */
    deviation_by: f.line({ words: 'sides' }),
    /** Why it deviated. */
    cause: f.text(),
    /** What is done so that it does not happen again. */
    measure: f.text(),
    /** Whether the deviation is told to the client as well. */
    deviation_shown: f.flag(),
    /** The first day of the last time that the client was waited for; stays when the work is done. */
    waited_from: f.maybeDay(),
    /** The day on which that ended; null while it waits. */
    waited_until: f.maybeDay(),
    /** Each time the client was asked for it, in the order of days. */
    askings: f.data([] as readonly Asking[], { stays: true }),
    /** The colleague it was given to; null where it is whose it is by role. */
    given_to: f.maybeRef('person', { stays: true }),
  },
})
