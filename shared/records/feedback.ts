import type { Pause } from '../domain/feedback/clocks.ts'
import { matterChannels, matterEvents, matterKinds, matterStates, matterWhose } from '../domain/feedback/kinds.ts'
import * as f from './field.ts'

const client_id = f.ref('client', { silent: true })
const time = f.line({ max: 5, unsought: 'a time' })
const ownTime = f.line({ own: true, max: 5, unsought: 'a time' })
const moment = f.line({ own: true, silent: true, max: 16 })

/** Something that needs an answer: what somebody told us, how far it has come, and what was learned from it. */
export const matter = f.record('matter', {
  named: 'title',
  year: 'own',
  since: '1.8',
  fields: {
    client_id,
    /** What it is about, in a line. */
    title: f.name({ max: 200 }),
    kind: f.choice(matterKinds, { words: 'matterKinds' }),
    channel: f.choice(matterChannels, { words: 'matterChannels' }),
    /** 1 to 5, by whom it hurts. */
    severity: f.whole(5),
    /** Who told us, and which of us was told. */
    contact_id: f.maybeRef('contact'),
    person_id: f.maybeRef('person'),
    /** Whose it is among us, by role. */
    whose: f.choice(matterWhose, { words: 'matterWhose' }),
    /** For us alone: a successor does not get it. */
    internal: f.flag({ stays: true }),
    opened_day: f.day(),
    opened_time: time,
    text: f.text(),
    state: f.choice(matterStates, { own: true, words: 'matterStates' }),
    answered_day: f.maybeDay({ own: true }),
    answered_time: ownTime,
    solved_day: f.maybeDay({ own: true }),
    solved_time: ownTime,
    /** By when it was to be answered and solved, frozen once it was: `2027-01-14T16:00`; empty before. */
    answer_by: moment,
    solution_by: moment,
    /** When the ball was the client's. */
    pauses: f.data([] as readonly Pause[], { own: true, silent: true }),
    solution: f.text({ own: true }),
    /** Why it happened, what was put right, and what keeps it from happening again. */
    cause: f.text(),
    correction: f.text(),
    prevention: f.text(),
    /** When it is looked at whether that helped. */
    follow_up: f.maybeDay(),
    /** The version of the client's sheet, and the rule, that the prevention changed; 0 and empty for none. */
    sheet_number: f.whole(1_000_000),
    rule_key: f.line({ max: 100, silent: true }),
    /** What it is about besides the client: a deadline by the key of its occurrence, a step of the instruction, an encounter. */
    occurrence: f.line({ max: 400, silent: true }),
    instruction_id: f.maybeRef('instruction', { stays: true }),
    encounter_id: f.maybeRef('encounter', { stays: true }),
  },
})

/** What happened to a matter: its trail, which reopening leaves as it is. */
export const matterEvent = f.record('matter_event', {
  named: 'kind',
  year: 'none',
  since: '1.8',
  fields: {
    client_id,
    matter_id: f.ref('matter', { silent: true }),
    kind: f.choice(matterEvents, { words: 'matterEvents' }),
    day: f.day(),
    time,
    person_id: f.maybeRef('person'),
    text: f.text(),
  },
})

/** In how many working days a severity is answered and solved, for one class of clients or for all. */
export const responseTarget = f.record('response_target', {
  named: 'severity',
  year: 'all',
  fields: {
    /** The client's field of present by potential value; empty: all clients. */
    field: f.line({ max: 20, unsought: 'a code' }),
    severity: f.whole(5),
    /** 0: as the program has it. */
    answer_days: f.whole(60),
    solution_days: f.whole(60),
    /** Who is told when it is late; null: the client's account manager. */
    person_id: f.maybeRef('person'),
  },
})

/** The monthly review of all feedback was held. */
export const feedbackReview = f.record('feedback_review', {
  named: 'month',
  year: 'none',
  fields: {
    /** `2027-01` */
    month: f.line({ max: 7, unsought: 'a month' }),
    held_on: f.day(),
    participants: f.line(),
    note: f.text(),
  },
})
