/** What the calls are asked on behalf of somebody who sees one client: of that client, of another, and of none. */
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { aRunNote, monthly, newGroup } from '../builders/rules.ts'
import { MARK, TODAY, type VisibleFirm } from './visible-firm.ts'

type Sent = Record<string, unknown>

/** One bag with everything that is asked for, of one client or (null) of none; each call takes what it knows. */
export function bagOf({ me, colleague }: VisibleFirm, client: string | null, key: string): Sent {
  return {
    ...(client !== null && {
      client,
      clients: [client],
      items: [{ client_id: client, key }],
      letters: [{ client_id: client, to: '', cc: '', subject: 'x', body: 'x' }],
    }),
    client_id: client,
    language: 'fi',
    from: '2026-09-01',
    to: '2026-12-31',
    month: 11,
    year: 2026,
    typed: '25.k.v',
    place: 'client/new',
    key: 'tax-employer-contributions-payment',
    reach: 'all',
    days_off: [],
    working_week: [1, 2, 3, 4],
    hours: [],
    eve_until: '',
    fields: { rule: monthly(5) },
    seen: [],
    profile: 'successor',
    personId: me,
    person_id: me,
    first_day: TODAY,
    last_day: '2026-11-27',
    deputies: client === null ? [] : [{ client_id: client, person_id: colleague }],
    looked: '2026-11-02',
    limit: 200,
  }
}

/** What a call asks in its own way. */
export function special(firm: VisibleFirm, name: string, client: string | null, key: string): Sent {
  if (name === 'attachments.open') return { id: firm.attached[client ?? firm.own] }
  if (['meetings.get', 'meetings.print', 'meetings.letter'].includes(name))
    return { id: firm.met[client ?? firm.own], paper: 'minutes' }
  if (name === 'surveys.get') return { id: firm.surveyed[client ?? firm.own] }
  if (name === 'surveys.form') return { id: firm.surveyed[client ?? firm.own], format: 'html' }
  if (name === 'reports.service' || name === 'reports.print')
    return { measures: ['feedback', 'actions'], format: 'xlsx' }
  if (name === 'reports.rows') return { figure: 'complaints' }
  if (name === 'meetings.start') return { kind: 'review' }
  if (name === 'calendar.explain') return { key }
  if (name === 'plans.previewMove' || name === 'plans.print')
    return { id: firm.planned[client ?? firm.own], anchor: TODAY }
  if (name === 'planContents.get') return { plan: firm.planned[client ?? firm.own] }
  if (name === 'planContents.interview') return { plan: firm.planned[client ?? firm.own], language: 'fi' }
  if (name === 'planContents.printInterview') return { plan_id: firm.planned[client ?? firm.own] }
  if (name === 'planContents.printReturn') return { plan_id: firm.planned[client ?? firm.own] }
  if (name === 'runs.show') return { run: firm.runs[client ?? firm.own] }
  if (name === 'runs.preview') return { payday: firm.paydays[client ?? firm.own], day: null }
  if (name.endsWith('.compare')) return { from: 'now', to: 'now' }
  if (name === 'runs.previewGroup') return newGroup
  if (name === 'letters.preview') return { kind: 'request', subject: 'x', body: '{luettelo}' }
  if (name === 'rules.previewCatalogue') return { path: firm.catalogue }
  if (name === 'firm.previewLook') return { ...blankOf(records.letter_paper), colour: '#10606d' }
  if (name === 'firm.checkTemplate') return { name: 'sheet.typ', path: firm.catalogue }
  if (name === 'handover.verify') return { path: firm.packed }
  if (name === 'handover.receipt') return { id: firm.handed[client ?? firm.own] }
  if (name === 'handover.makeReceipt') return { path: firm.packed, marks: [] }
  if (name === 'tables.export') return { list: 'deadlines', format: 'csv', personId: undefined }
  if (name.startsWith('imports.')) return { path: firm.table, mapping: { 0: 'client.number', 1: 'client.name' } }
  // What stands in every text of the others.
  if (name === 'feedback.get') return { id: firm.matters[client ?? firm.own] }
  if (name === 'feedback.review' || name === 'feedback.printReview') return { month: '2026-11' }
  if (name === 'feedback.similar') return { kind: 'complaint', title: 'Piilopalaute' }
  if (name === 'search.find') return { search: MARK, limit: 200 }
  if (name === 'history.list' && client === null) return { client_id: undefined }
  // Of everybody: what a person is narrowed to has been narrowed before.
  return [
    'clients.list',
    'calendar.export',
    'calendar.check',
    'encounters.list',
    'surveys.list',
    'surveys.results',
    'feedback.list',
    'feedback.similar',
    'meetings.list',
    'meetings.actions',
  ].includes(name)
    ? { personId: undefined }
    : {}
}

/** The id of nothing. */
const NEVER = '019b0000-0000-7000-8000-000000000000'
const rule = { name: 'Oma', rule: monthly(5) }

/** Commands that are told whose they are: the input that means another client. */
export const ofClient: Readonly<
  Record<string, (firm: VisibleFirm, client: string, key: string) => Promise<Sent> | Sent>
> = {
  'runs.movePayday': (_, client_id) => ({ client_id, payday: 'payday@2026-11-30#x', day: TODAY, reason: 'x' }),
  'runs.note': (firm, client_id) => ({ client_id, run: firm.runs[client_id], ...aRunNote }),
  'rules.backToWider': async (firm, client_id) => ({
    client_id,
    key: 'tax-employer-contributions-payment',
    seen: [await firm.partOf('rule')],
  }),
  'rules.change': (_, client_id) => ({ client_id, reach: 'all', fields: rule, seen: [] }),
  'marks.ask': (_, client_id, key) => ({ items: [{ client_id, key }], way: 'phone' }),
  'marks.give': (firm, client_id, key) => ({ items: [{ client_id, key }], personId: firm.colleague }),
  'marks.deviate': (_, client_id, key) => ({ items: [{ client_id, key }], deviation: null }),
  'marks.mark': (_, client_id, key) => ({ items: [{ client_id, key }], state: 'done' }),
  'marks.markRange': (_, client_id) => ({
    clients: [client_id],
    from: TODAY,
    to: '2026-12-31',
    state: 'done',
    count: 1,
  }),
  'marks.tick': (_, client_id, key) => ({ client_id, key, step: 'x', on: true }),
  'marks.unmark': (_, client_id, key) => ({ items: [{ client_id, key }] }),
  'clients.assign': (firm, client) => ({ clients: [client], responsible: firm.me, deputy: null, from: TODAY }),
  'clients.remove': async (firm, id) => ({ id, version: (await firm.rowOf(id)).version }),
  'clients.save': async (firm, id) => ({ ...(await firm.rowOf(id)), facts: {}, office: false }),
  'clients.saveAssignment': (firm, client_id) => ({
    client_id,
    person_id: firm.me,
    role: 'deputy',
    service: 'x',
    valid_from: null,
    valid_until: null,
  }),
  'clients.saveContact': (_, client_id) => ({
    client_id,
    name: 'x',
    role: 'contact',
    email: '',
    phone: '',
    language: 'fi',
    deputy: false,
    note: '',
    valid_from: null,
    valid_until: null,
  }),
  'clients.saveEvent': (_, client_id) => ({ client_id, kind: 'x', day: TODAY, name: 'x' }),
  'clients.savePayGroup': (_, client_id) => ({ ...newGroup, client_id }),
  'encounters.save': (_, client_id) => ({
    ...blankOf(records.encounter),
    client_id,
    day: TODAY,
    text: 'x',
    next: null,
  }),
  'reports.agree': (_, client_id) => ({ client_id, measures: ['feedback'] }),
  'surveys.send': (_, client_id) => ({
    client_id,
    contact_id: null,
    template: 'yearly',
    language: 'fi',
    sent_on: TODAY,
    remind_on: null,
    closes_on: '2026-12-10',
  }),
  'feedback.save': (_, client_id) => {
    const told = { title: 'x', severity: 3, opened_day: TODAY, opened_time: '00:01' }
    return { ...blankOf(records.matter), client_id, ...told }
  },
  'meetings.save': (_, client_id) => ({ ...blankOf(records.meeting), client_id, day: TODAY }),
  'attachments.save': (_, client_id) => ({
    ...blankOf(records.attachment),
    client_id,
    name: 'x',
    version: 1,
    id: NEVER,
  }),
  'authorisations.save': (_, client_id) => ({ ...blankOf(records.authorisation), client_id }),
  'information.save': (_, client_id) => ({ ...blankOf(records.information), client_id, place: 'x' }),
  'information.saveKeeper': (firm, client_id) => ({ client_id, person_id: firm.me }),
  'engagements.group': (_, client) => ({ clients: [client], field: 'key' }),
  'engagements.save': (_, client_id) => ({ ...blankOf(records.engagement), client_id, name: 'x', appendices: [] }),
  'engagements.saveService': (_, client_id) => ({ ...blankOf(records.service), client_id }),
  'instructions.order': (_, client_id) => ({ client_id, ids: [] }),
  'instructions.inStep': (_, client_id) => ({ client_id, of: { text: 'closing' }, version: 1, language: 'sv' }),
  'instructions.publish': (_, client_id) => ({ client_id }),
  'instructions.save': (_, client_id) => ({
    client_id,
    audience: 'client',
    section: 'x',
    what: 'x',
    how: '',
    due_rule: '',
    due_words: '',
    pay_group: '',
    cutoff: '',
    responsible: 'client',
    position: 0,
  }),
  'instructions.saveSheet': (_, client_id) => ({
    client_id,
    introduction: 'x',
    exceptions: '',
    closing: '',
    answer_days: 0,
    review: false,
    version: 1,
  }),
  'instructions.start': (_, client_id) => ({ client_id }),
  'instructions.saveTemplate': (_, client_id) => ({ client_id, name: 'Piilo' }),
  'instructions.renew': (_, client_id) => ({ client_id, number: 1, take: [] }),
  'instructions.renewMany': (_, client_id) => ({ client_ids: [client_id] }),
  'instructions.saveReceipts': (_, client_id) => ({
    client_id,
    id: '019b0000-0000-7000-8000-000000000000',
    version: 1,
    delivered_on: null,
    delivered_how: 'email',
    gone_through_on: null,
    gone_through_with: '',
    acknowledged_on: null,
    note: '',
  }),
  'responsibilities.agree': (_, client_id) => ({
    client_id,
    day: TODAY,
    provider: 'x',
    client: 'x',
    way: 'meeting',
    note: '',
  }),
  'retention.save': (_, client_id) => ({ ...blankOf(records.retention_line), client_id }),
  'retention.addUsual': (_, client_id) => ({ client_id }),
  'planContents.saveKnowledge': async (firm, client_id) => ({
    ...blankOf(records.tacit_knowledge),
    client_id,
    plan_id: (await firm.partOf('plan')).id,
    topic: 'x',
  }),
  'planContents.saveDifference': async (firm, client_id) => ({
    ...blankOf(records.run_difference),
    client_id,
    plan_id: (await firm.partOf('plan')).id,
  }),
  'plans.start': (_, client_id) => ({ ...blankOf(records.plan), client_id, anchor: TODAY, template: 'end-change' }),
  'plans.save': async (firm, client_id) => ({ ...blankOf(records.plan), ...(await firm.partOf('plan')), client_id }),
  'plans.saveTask': async (firm, client_id) => ({
    ...blankOf(records.plan_task),
    client_id,
    plan_id: (await firm.partOf('plan')).id,
    phase: 'x',
    text: 'x',
  }),
  'plans.saveEntry': async (firm, client_id) => ({
    ...blankOf(records.plan_entry),
    client_id,
    plan_id: (await firm.partOf('plan')).id,
    text: 'x',
  }),
  'responsibilities.order': (_, client_id) => ({ client_id, ids: [] }),
  'responsibilities.save': (_, client_id) => ({ ...blankOf(records.responsibility), client_id, step: 'x' }),
  'responsibilities.saveTemplate': (_, client_id) => ({ client_id, service: 'Piilo' }),
  'responsibilities.start': (_, client_id) => ({ client_id, services: ['Palkanlaskenta'] }),
  'people.saveAbsence': (firm, client_id) => ({
    person_id: firm.colleague,
    first_day: '2028-01-10',
    last_day: '2028-01-14',
    note: '',
    deputies: [
      {
        client_id,
        person_id: firm.me,
      },
    ],
  }),
}

/** Commands that change one of a client's parts by its id. */
export const ofPart: Readonly<Record<string, Parameters<VisibleFirm['partOf']>[0]>> = {
  'clients.removeAssignment': 'assignment',
  'clients.removeContact': 'contact',
  'clients.removeEvent': 'event',
  'clients.removePayGroup': 'pay_group',
  'clients.saveAssignment': 'assignment',
  'clients.saveContact': 'contact',
  'clients.saveEvent': 'event',
  'clients.savePayGroup': 'pay_group',
  'encounters.remove': 'encounter',
  'encounters.save': 'encounter',
  'feedback.answer': 'matter',
  'feedback.learn': 'matter',
  'feedback.note': 'matter',
  'feedback.remove': 'matter',
  'feedback.reopen': 'matter',
  'feedback.resume': 'matter',
  'feedback.save': 'matter',
  'feedback.solve': 'matter',
  'feedback.wait': 'matter',
  'surveys.save': 'survey',
  'surveys.answer': 'survey',
  'surveys.remove': 'survey',
  'meetings.remove': 'meeting',
  'meetings.save': 'meeting',
  'meetings.hold': 'meeting',
  'meetings.cancel': 'meeting',
  'meetings.reopen': 'meeting',
  'meetings.saveNote': 'meeting',
  'meetings.removeNote': 'meeting_note',
  'meetings.saveLine': 'meeting',
  'meetings.moveLine': 'meeting',
  'attachments.remove': 'attachment',
  'attachments.save': 'attachment',
  'authorisations.remove': 'authorisation',
  'authorisations.save': 'authorisation',
  'information.remove': 'information',
  'information.save': 'information',
  'information.removeRound': 'information_round',
  'information.verify': 'information',
  'information.startRound': 'information',
  'engagements.remove': 'engagement',
  'engagements.removeService': 'service',
  'engagements.save': 'engagement',
  'engagements.saveService': 'service',
  'retention.save': 'retention_line',
  'retention.remove': 'retention_line',
  'retention.delete': 'retention_line',
  'planContents.addTopics': 'plan',
  'planContents.addLines': 'plan',
  'planContents.accept': 'plan',
  'planContents.answer': 'plan',
  'planContents.markItems': 'plan',
  'planContents.takeReceipt': 'plan',
  'planContents.land': 'tacit_knowledge',
  'planContents.saveKnowledge': 'tacit_knowledge',
  'planContents.removeKnowledge': 'tacit_knowledge',
  'planContents.saveDifference': 'run_difference',
  'planContents.removeDifference': 'run_difference',
  'plans.save': 'plan',
  'plans.move': 'plan',
  'plans.close': 'plan',
  'plans.reopen': 'plan',
  'plans.remove': 'plan',
  'plans.saveTask': 'plan_task',
  'plans.removeTask': 'plan_task',
  'plans.saveEntry': 'plan_entry',
  'plans.removeEntry': 'plan_entry',
  'runs.note': 'run_note',
  'runs.removeNote': 'run_note',
  'runs.settleNote': 'run_note',
  'instructions.remove': 'instruction',
  'instructions.save': 'instruction',
  'instructions.saveReceipts': 'sheet_version',
  'responsibilities.remove': 'responsibility',
  'responsibilities.save': 'responsibility',
  'responsibilities.removeVersion': 'responsibility_version',
}

/** What is done to feedback, and everything that any of it asks for. */
const feedbackSteps = ['answer', 'learn', 'note', 'reopen', 'resume', 'solve', 'wait']
const learned = { cause: '', correction: '', prevention: '', follow_up: null, sheet_number: 0, rule_key: '' }
const feedbackStep = { day: TODAY, time: '', text: 'x', kind: 'note', solution: 'x', ...learned }

/** What such a command is told beside the part. */
export const besidePart: Readonly<Record<string, (id: string) => Sent>> = {
  ...Object.fromEntries(feedbackSteps.map((name) => [`feedback.${name}`, () => feedbackStep])),
  'surveys.save': () => ({ contact_id: null, remind_on: null, closes_on: '2026-12-10' }),
  'surveys.answer': () => ({ day: TODAY, how: 'paper', answers: [] }),
  'runs.settleNote': () => ({ outcome: 'taken' }),
  'planContents.addTopics': (id) => ({ plan_id: id }),
  'planContents.addLines': (id) => ({ plan_id: id }),
  'planContents.accept': (id) => ({ plan_id: id, ids: [NEVER], by: '' }),
  'planContents.answer': (id) => ({ plan_id: id, section: 'company', version: 1, answers: {} }),
  'planContents.markItems': (id) => ({ plan_id: id, items: ['company'], state: 'collected' }),
  'planContents.takeReceipt': (id) => ({ plan_id: id, path: '/x' }),
  'retention.delete': (id) => ({ items: [{ of: 'line', id, version: 1 }] }),
  'planContents.land': () => ({ to: 'process' }),
  'plans.move': () => ({ anchor: TODAY }),
  'plans.close': () => ({ rest: 'skip', moveState: false }),
  'meetings.hold': () => ({ day: TODAY, participants: [] }),
  'meetings.saveNote': (id) => ({ meeting_id: id, source: 'x', kind: 'note', text: 'x', internal: false, next: null }),
  'meetings.cancel': () => ({ reason: 'x' }),
  'meetings.saveLine': (id) => ({
    meeting_id: id,
    section: 'other',
    text: 'x',
    dropped: false,
    internal: false,
    version: undefined,
  }),
  'meetings.moveLine': (id) => ({ meeting_id: id, source: 'standing:next', to: 0 }),
  'information.verify': (id) => ({ ids: [id] }),
  'information.startRound': (id) => ({ ids: [id], name: 'x', due: TODAY }),
}

export { ofNone } from './visible-none.ts'
