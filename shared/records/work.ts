import type { Asking } from '../domain/calendar/marks/askings.ts'
import { markStates } from '../domain/calendar/marks/status.ts'
import { outcomes, runNoteKinds } from '../domain/calendar/runs/run-notes.ts'
import { channels } from '../domain/clients/client.ts'
import * as f from './field.ts'

/** A rule of the firm (`client_id` null) or of one client; the same `key` as a catalogue rule overrides it. */
export const rule = f.record('rule', {
  named: 'key',
  year: 'own',
  fields: {
    client_id: f.maybeRef('client', { silent: true }),
    key: f.name({ max: 100, unsought: 'a key: its name stands among its fields' }),
    /** The fields given; what is missing comes from the wider rule. */
    fields: f.data({} as object, { texts: ['name', 'checklist'] }),
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
    ticks: f.data([] as readonly string[], { unsought: 'steps of the checklist, which the rule has' }),
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
    askings: f.data([] as readonly Asking[], { stays: true, unsought: 'names of those who asked and were asked' }),
    /** The colleague it was given to; null where it is whose it is by role. */
    given_to: f.maybeRef('person', { stays: true }),
  },
})

/** What was written down about one payroll run: what arrived, what is missing, what holds this once. */
export const runNote = f.record('run_note', {
  named: 'text',
  year: 'none',
  fields: {
    client_id: f.ref('client', { silent: true }),
    pay_group_id: f.ref('pay_group', { silent: true }),
    /** The nominal day of the run's payday: with the pay group it is the run's identity. */
    payday: f.day(),
    kind: f.choice(runNoteKinds, { words: 'runNoteKinds' }),
    text: f.line(),
    /** Who on the client's side said or sent it. */
    source: f.line(),
    channel: f.choice(channels, { words: 'channels', blank: 'email' }),
    /** When it came. */
    day: f.day(),
    /** `09:10`; empty where nobody noted it. */
    time: f.line({ max: 5, unsought: 'a time' }),
    /** The step of the run that it is about, by the key of its occurrence: the material that came, the approval that was given. */
    step: f.line({ silent: true }),
    /** What became of it. */
    outcome: f.choice(outcomes, { words: 'runOutcomes' }),
    /** The last day for material that had passed when it came; null where it came in time. Frozen, as the day of a mark is. */
    after: f.maybeDay({ own: true }),
    person_id: f.maybeRef('person'),
  },
})
