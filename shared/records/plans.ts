import { handoverItems, itemStates, landings, payKinds, stages } from '../domain/plans/content-kinds.ts'
import { daysFrom } from '../domain/plans/task-rule.ts'
import { entryKinds, entryStates, planSides, planStates, planTemplates, taskParts } from '../domain/plans/plan.ts'
import * as f from './field.ts'

const client_id = f.ref('client', { silent: true })

/** A written plan of taking a client in or seeing it off. Its tasks hang on one day, the anchor. */
export const plan = f.record('plan', {
  named: 'template',
  year: 'own',
  fields: {
    client_id,
    template: f.choice(planTemplates, { words: 'planTemplates' }),
    /** The first payday of a takeover, the last day of an end. */
    anchor: f.day(),
    state: f.choice(planStates, { words: 'planStates' }),
    closed_on: f.maybeDay({ own: true }),
    /** Who of us leads it. */
    person_id: f.maybeRef('person'),
    /** The provider before us or after us, and who answers there. */
    other: f.line(),
    other_contact: f.line(),
    /** What seeing the client off costs it, as it was agreed: it stands in the hand-back document. */
    cost: f.text(),
    /** The questions of the base-data interview whose answer is that there is none. */
    none: f.data([] as readonly string[], { silent: true }),
    note: f.text(),
  },
})

/** One task of a plan. Its day is computed of the plan's anchor, and it is work of the client's year (decision 086). */
export const planTask = f.record('plan_task', {
  named: 'text',
  year: 'own',
  fields: {
    client_id,
    plan_id: f.ref('plan', { silent: true }),
    phase: f.name({ max: 120 }),
    text: f.name(),
    side: f.choice(planSides, { words: 'planSides' }),
    /** Whose it is on the client's side. */
    contact_id: f.maybeRef('contact'),
    part: f.choice(taskParts, { words: 'taskParts' }),
    rule: f.rule(daysFrom(0), { silent: true }),
    /** A day of its own, which holds whatever the anchor does: what was done keeps the day it was done against. */
    day: f.maybeDay(),
    /** The tasks that come first. */
    after: f.data([] as readonly string[], { silent: true }),
    note: f.line(),
    position: f.whole(100_000, { silent: true }),
  },
})

/** What is noted of a plan: its steering group, meetings, issues, decisions and risks. */
export const planEntry = f.record('plan_entry', {
  named: 'text',
  year: 'none',
  fields: {
    client_id,
    plan_id: f.ref('plan', { silent: true }),
    kind: f.choice(entryKinds, { words: 'entryKinds' }),
    /** A member's name; what was met about, found, decided or feared. */
    text: f.name(),
    side: f.choice(planSides, { words: 'planSides' }),
    /** A member's part in it; who answers for an issue or a risk; who was there. */
    who: f.line(),
    day: f.maybeDay(),
    state: f.choice(entryStates, { words: 'entryStates' }),
    note: f.text(),
  },
})

/** Something that only people of the client know: asked for in a takeover, until it is written down where it belongs. */
export const tacitKnowledge = f.record('tacit_knowledge', {
  named: 'topic',
  year: 'none',
  fields: {
    client_id,
    plan_id: f.ref('plan', { silent: true }),
    topic: f.name(),
    /** From whom it was heard. */
    source: f.line(),
    what: f.text(),
    /** When it was found to be so. */
    verified_on: f.maybeDay(),
    /** Where it was written down. */
    went: f.choice(landings, { words: 'landings' }),
    position: f.whole(100_000, { silent: true }),
  },
})

/** What two systems say of one kind of pay: counts and sums of all, never of a person. */
export const runDifference = f.record('run_difference', {
  named: 'kind',
  year: 'none',
  fields: {
    client_id,
    plan_id: f.ref('plan', { silent: true }),
    stage: f.choice(stages, { words: 'stages' }),
    kind: f.choice(payKinds, { words: 'payKinds' }),
    /** A pay group or a pay type; needed for a kind of its own. */
    name: f.line(),
    old_count: f.whole(1_000_000),
    new_count: f.whole(1_000_000),
    /** In euros, as people write it: `1234,50`. */
    old_sum: f.line({ max: 30, unsought: 'an amount' }),
    new_sum: f.line({ max: 30, unsought: 'an amount' }),
    explanation: f.line(),
    accepted_by: f.line(),
    accepted_on: f.maybeDay(),
    position: f.whole(100_000, { silent: true }),
  },
})

/** One group of what is handed over: how far it has come. A group without a row is still to be done. */
export const handoverItem = f.record('handover_item', {
  named: 'item',
  year: 'none',
  fields: {
    client_id,
    plan_id: f.ref('plan', { silent: true }),
    item: f.choice(handoverItems, { words: 'handoverItems' }),
    state: f.choice(itemStates, { words: 'itemStates' }),
    state_on: f.maybeDay(),
    /** The years the material is of: `2021–2027`. */
    years: f.line({ max: 60 }),
    /** Counts, names of documents, and where they are. */
    note: f.line(),
  },
})
