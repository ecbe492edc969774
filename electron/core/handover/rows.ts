import { readMoney, standingOf } from '../../../shared/domain/plans/contents.ts'
import { addMonths, dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import { onceOn } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { anchorParts } from '../../../shared/domain/calendar/clock/identity.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { attachedPaths } from '../../../shared/domain/handover/attached.ts'
import type { ClientRecord, RecordMark, RecordRow } from '../../../shared/domain/handover/record.ts'
import type { Cell, TableRow, Tables } from '../../../shared/domain/handover/tables.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { clients as clientWords } from '../../../shared/i18n/clients.ts'
import { clientRows } from './client-rows.ts'
import { meetingRows, minuteRows } from './meeting-rows.ts'
import { stepsIn } from './matrix.ts'
import type { PackageItem, PackageYear } from './year.ts'

/** Which undone items a package does not count as open. */
export type PassedBefore = {
  readonly day: IsoDay
  /** Everything with an earlier nominal date is settled history; empty while nothing is. */
  readonly settled: string
  /** Last day we answered for: what fell due after it and before the package's day was somebody else's. */
  readonly until: IsoDay | null
}

const undone = ({ item }: PackageItem): boolean => item.status !== 'done' && item.status !== 'skipped'

/** Keys of the undone items that are open no more, with those that were so when the client came; in order. */
export function passedKeys(
  year: PackageYear,
  came: readonly string[],
  { day, settled, until }: PassedBefore,
): string[] {
  const before = new Set(came)
  const past = [...year.items.values()].filter(undone).filter(({ item }) => {
    const after = until !== null && item.nominal > until && item.due < day
    return item.nominal < settled || after || before.has(item.key)
  })
  return past.map(({ item }) => item.key).toSorted(compare)
}

/** What is still to be done, by due date. */
export function openItems(year: PackageYear, passed: readonly string[]): PackageItem[] {
  const past = new Set(passed)
  return [...year.items.values()]
    .filter((one) => undone(one) && !past.has(one.item.key))
    .toSorted((a, b) => compare(a.item.due, b.item.due) || compare(a.item.key, b.item.key))
}

/** The rows of every table, in the order people read them and always the same. */
export function tableRows(
  record: ClientRecord,
  year: PackageYear,
  open: readonly PackageItem[],
  language: Language,
): Tables {
  const people = new Map(record.people.map((person) => [person.id, person]))
  const { client } = record
  return {
    client: clientRows(client, year.year.country.facts, language),
    contacts: record.contacts.toSorted(byName).map((contact) => rest(contact)),
    responsibilities: record.assignments.map((one) => {
      const { name, initials, email, phone } = people.get(one.person_id) ?? { name: '' }
      return { ...rest(one), name, initials, email, phone }
    }),
    engagements: record.engagements.map((one) => rest(one)),
    appendices: record.appendices.map((one) => rest(one)),
    services: record.services.map((one) => rest(one)),
    paygroups: record.pay_groups.map(({ payday, ...group }) => ({
      ...rest(group),
      rule: describe(payday, language, [], 'pay-period'),
      next_payday: year.paydays.find((one) => one.anchor?.id === group.id)?.due,
    })),
    cutoffs: record.cutoffs.map((cutoff) => ({
      ...rest(cutoff),
      rule: describe(cutoff.rule, language, [], 'pay-month'),
    })),
    events: record.events
      .toSorted((a, b) => compare(a.day, b.day) || compare(a.id, b.id))
      .map(({ day, ...event }) => ({ ...rest(event), date: day })),
    'deadlines-open': open.map((one) => openRow(one, record, namedBefore(year.day))),
    'deadlines-history': record.marks
      .filter((mark) => mark.state === 'done' || mark.state === 'skipped')
      .toSorted((a, b) => compare(a.due, b.due) || compare(a.id, b.id))
      .map((mark) => historyRow(mark, record, year, language)),
    instructions: record.instructions.map((step) => rest(step)),
    matrix: stepsIn(record).map(({ source, updated_at, position, ...step }) => ({
      ...step,
      position,
      source,
      updated_at,
    })),
    systems: (['payroll-system', 'hr-system', 'material-channel'] as const)
      .map((kind) => ({ ...stamp(client), id: `${client.id}:${kind}`, kind, name: systemOf(client, kind, language) }))
      .filter(({ name }) => name !== ''),
    information: record.information.map(({ keeper, ...line }) => ({
      ...rest(line),
      keeper: keeper || personIn(record.people, line.person_id) || personIn(record.contacts, line.contact_id),
    })),
    mandates: record.authorisations.map((one) => ({
      ...rest(one),
      holder: personIn(record.people, one.person_id),
    })),
    encounters: record.encounters
      .toSorted((a, b) => compare(b.day, a.day) || compare(b.time, a.time) || compare(b.id, a.id))
      .map((one) => encounterRow(one, record)),
    feedback: record.matters
      .toSorted((a, b) => compare(b.opened_day, a.opened_day) || compare(b.id, a.id))
      .map((one) => matterRow(one, record)),
    attachments: attachmentRows(record),
    retention: record.retention.map(({ state, ...one }, position) => ({ ...one, position, kept_state: state })),
    reconciliation: (record.ending?.reconciliation ?? []).map(({ kind, explanation, ...one }, position) => ({
      ...one,
      position,
      pay_kind: kind,
      difference_reason: explanation,
      standing: standingOf({
        explanation,
        accepted_on: one.accepted_on,
        old_count: one.payroll_count,
        new_count: one.other_count,
        old_cents: readMoney(one.payroll_sum) ?? 0,
        new_cents: readMoney(one.other_sum) ?? 0,
      }),
    })),
    'handover-groups': (record.ending?.groups ?? []).map(({ state, ...one }, position) => ({
      ...one,
      position,
      group_state: state,
    })),
    'handover-plan': (record.ending?.tasks ?? []).map(({ text, side, due, state, ...one }, position) => ({
      ...one,
      position,
      task: text,
      task_side: side,
      due_date: due,
      task_state: state,
    })),
    internal: record.internal.map(({ group, ...one }) => ({ ...one, held_group: group })),
    meetings: meetingRows(record),
    minutes: minuteRows(record),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byName = (a: { name: string; id: string }, b: { name: string; id: string }) =>
  compare(a.name, b.name) || compare(a.id, b.id)
const stamp = ({ id, source, updated_at }: RecordRow) => ({ id, source, updated_at })

const personIn = (all: readonly { readonly id: string; readonly name: string }[], wanted: string | null): string =>
  all.find(({ id }) => id === wanted)?.name ?? ''

/** What was said, and the work that was agreed to follow from it. */
function encounterRow({ day, ...one }: ClientRecord['encounters'][number], record: ClientRecord): TableRow {
  const next = record.rules.find(({ key }) => key === one.next_key)
  return {
    ...rest(one),
    date: day,
    contact: personIn(record.contacts, one.contact_id),
    person: personIn(record.people, one.person_id),
    next_step: next?.name,
    next_due: next && onceOn(next.rule),
  }
}

/** What was told, and what became of it. */
const matterRow = (
  { opened_day, opened_time, title, state, answered_day, solved_day, ...one }: ClientRecord['matters'][number],
  record: ClientRecord,
): TableRow => ({
  ...rest(one),
  date: opened_day,
  time: opened_time,
  name: title,
  matter_state: state,
  answered_on: answered_day,
  solved_on: solved_day,
  contact: personIn(record.contacts, one.contact_id),
  person: personIn(record.people, one.person_id),
})

/** The files, the newest first, each with where it lies and what it is about. */
function attachmentRows({ attachments, engagements, encounters }: ClientRecord): TableRow[] {
  const paths = attachedPaths(attachments)
  const about = new Map([
    ...engagements.map(({ id, name }) => [id, name] as const),
    ...encounters.map(({ id, day }) => [id, day] as const),
  ])
  return attachments
    .toSorted((a, b) => compare(b.added_on, a.added_on) || compare(a.name, b.name) || compare(a.id, b.id))
    .map(({ size, engagement_id, encounter_id, ...one }) => ({
      ...rest(one),
      file: paths.get(one.hash),
      bytes: size,
      about: [engagement_id, encounter_id].flatMap((id) => about.get(id ?? '') ?? []).join(', '),
    }))
}

type System = 'payroll-system' | 'hr-system' | 'material-channel'
const systemOf = (client: ClientRecord['client'], kind: System, language: Language): string => {
  if (kind === 'material-channel') return clientWords[language].channels[client.channel]
  return kind === 'payroll-system' ? client.payroll_system : client.hr_system
}

/** A record row as a table row: whatever the table has no column for is passed over when it is written. */
const rest = <T extends RecordRow>(row: T): TableRow => row as TableRow & Record<string, Cell>

/**
 * Who of the giver's people does what is told for this month and the next, as on the first page: after that it is the
 * successor's, and no package names them for a year and a half.
 */
const namedBefore = (day: IsoDay): IsoDay => isoOf(addMonths(dayOf(`${day.slice(0, '2027-01'.length)}-01`), 2))

function openRow({ item, occurrence, rule }: PackageItem, record: ClientRecord, unnamed: IsoDay): TableRow {
  const mark = record.marks.find((one) => one.occurrence === item.key)
  return {
    id: item.key,
    source: mark?.source ?? record.client.source,
    updated_at: mark?.updated_at ?? lastChange(record),
    due_date: item.due,
    name: item.name,
    status: item.status,
    responsible: item.responsible,
    person: item.due < unnamed ? item.person : '',
    anchor: item.anchor,
    pay_group_id: groupOf(occurrence.anchor?.id, record),
    category: item.category,
    nominal_date: item.nominal,
    opens_on: item.opens,
    moved_to: mark?.moved_to,
    status_since: mark?.state === 'waiting' ? mark.day : undefined,
    reason: mark?.reason,
    explanation: item.explanation,
    confidence: item.confidence,
    legal_sources: rule?.sources.join(' '),
  }
}

/** When anything that decides the dates was last changed: the time of a date that nobody has touched. */
export function lastChange(record: ClientRecord): string {
  const rows = [record.client, ...record.pay_groups, ...record.cutoffs, ...record.events, ...record.rules]
  return rows.map((row) => row.updated_at).reduce((last, each) => (each > last ? each : last))
}

/** The pay group an anchor belongs to, if the record still has it. */
function groupOf(anchor: string | undefined, record: ClientRecord): string | undefined {
  const group = anchor === undefined ? undefined : anchorParts(anchor).group
  return record.pay_groups.some(({ id }) => id === group) ? group : undefined
}

/** What was done, also where the rule that asked for it is gone: then its key stands for its name. */
function historyRow(mark: RecordMark, record: ClientRecord, year: PackageYear, language: Language): TableRow {
  const known = year.items.get(mark.occurrence)
  const [key = '', anchor] = [mark.occurrence.split('@')[0], /#([^@]*)/.exec(mark.occurrence)?.[1]]
  const rule = known?.rule ?? year.year.rules.find((one) => one.key === key)
  return {
    ...stamp(mark),
    due_date: mark.due,
    name: rule?.name[language] || key || mark.occurrence,
    status: mark.state,
    status_since: mark.day,
    days_late: mark.state === 'done' ? Math.max(0, dayOf(mark.day) - dayOf(mark.due)) : undefined,
    responsible: rule?.responsible ?? 'provider',
    person: record.people.find(({ id }) => id === mark.person_id)?.name,
    anchor: known?.item.anchor,
    pay_group_id: groupOf(anchor, record),
    reason: mark.reason,
    occurrence: mark.occurrence,
  }
}
