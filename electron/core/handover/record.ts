import { z } from 'zod'
import { MAX_ATTACHMENT } from '../../../shared/api/attachments.ts'
import { EncounterFields } from '../../../shared/api/encounters.ts'
import { MatterFields } from '../../../shared/api/feedback.ts'
import { BehindItem, BehindTexts, OtherItem, OtherTexts } from '../../../shared/api/instructions.ts'
import { AgendaSource, MeetingFields } from '../../../shared/api/meetings.ts'
import { Deviation } from '../../../shared/api/marks.ts'
import { ConditionForm, Target } from '../../../shared/api/rules.ts'
import { Exceptions } from '../../../shared/api/clients.ts'
import { Steps } from '../../../shared/api/responsibilities.ts'
import { RuleForm } from '../../../shared/api/rule-form.ts'
import { Day, Id, Line, MaybeTime, Name, Text } from '../../../shared/api/values.ts'
import { occurrenceOf } from '../../../shared/domain/calendar/clock/identity.ts'
import { shared, spanBetween } from '../../../shared/domain/calendar/clock/spans.ts'
import { itemStates } from '../../../shared/domain/plans/content-kinds.ts'
import { ruleCalendars, ruleRoles, sides } from '../../../shared/domain/calendar/types.ts'
import { homeCode } from '../../../shared/domain/calendar/countries/country.ts'
import { businessId } from '../../../shared/domain/clients/business-id.ts'
import { earliestStart, payForms, payPeriods } from '../../../shared/domain/clients/client.ts'
import { type HeldGroup, heldGroups, profiles } from '../../../shared/domain/handover/profiles.ts'
import { type ClientRecord as Plain, packedLists } from '../../../shared/domain/handover/record.ts'
import { records } from '../../../shared/records/records.ts'
import { many, packedRow, row } from './packed-row.ts'
import { Ending } from './record-ending.ts'
import { knownFaults } from './record-known.ts'
import { daylessIn, Kept } from './record-told.ts'

/**
 * `client.json` as it is checked on its way out and in. The fields are those of the contract, so a package can bring nothing
 * that a person could not have typed. `resources/handover/client-1.schema.json` is made from this and tested to be equal.
 */

const span = { valid_from: Day.nullable(), valid_until: Day.nullable() }
const day = Day.nullable()

const Client = z.object({
  ...row,
  ...packedRow(records.client).shape,
  clock_start: Day.refine((start) => start >= earliestStart, 'starts-too-early').describe(
    'Nothing before this day is ever due, one-off work (a rule of the type once) excepted.',
  ),
})
const Contact = z.object({ ...row, ...packedRow(records.contact).shape })
const Person = z.object({ ...row, ...packedRow(records.person).shape })
const Assignment = z.object({ ...row, ...packedRow(records.assignment).shape })
/** Named, so that the published schema says it once. */
const DateRule = RuleForm.meta({ id: 'rule', description: 'A rule that dates are computed by.' })
const PayGroup = z.object({
  ...row,
  ...packedRow(records.pay_group).shape,
  payday: DateRule,
  period: z.enum(payPeriods).default('unknown').describe('Which period its paydays pay for. Since 1.2.'),
  pay_form: z.enum(payForms).default('unknown').describe('What it is paid by. Since 1.4.'),
  exceptions: Exceptions.default([]).describe('Paydays that are on another day this once. Since 1.2.'),
})
const Cutoff = z.object({ ...row, ...packedRow(records.cutoff).shape, rule: DateRule })
const Event = z.object({ ...row, ...packedRow(records.event).shape })
const Rule = z.object({
  ...row,
  ...span,
  key: Name.max(100).regex(/^[a-z0-9-]+$/, 'malformed'),
  name: Line.optional(),
  category: Line.optional(),
  responsible: z.enum(sides).optional(),
  rule: DateRule.optional(),
  lead: z.array(z.number().int().min(0).max(400)).max(10).optional(),
  role: z.enum(ruleRoles).describe('Which of our people answers for it. Since 1.1.').optional(),
  target: Target.nullable().describe('Our own target before the due date; null: none. Since 1.1.').optional(),
  checklist: z.array(Name).max(30).describe('What must be ticked before it is done. Since 1.1.').optional(),
  calendar: z
    .enum(ruleCalendars)
    .describe("Whose days off move it; statutory: never the firm's own. Since 1.2.")
    .optional(),
  group: Line.describe('The one pay group that it is about, by name. Since 1.2.').optional(),
  condition: ConditionForm.nullable()
    .describe("What of the client's facts puts it into the year; null: whatever they are. Since 1.3.")
    .optional(),
  off: z.boolean().optional(),
})
const Mark = z.object({
  ...row,
  occurrence: Name.max(400).describe('Rule, nominal date and anchor: rule@2027-01-12#anchor.'),
  state: z
    .enum(['done', 'skipped', 'moved', 'waiting', 'open'])
    .describe('open: something is written down and nothing decided; since 1.1.'),
  due: Day.describe('The due date it was marked against.'),
  day: Day.describe('When it was done, or since when it waits.'),
  person_id: Id.nullable(),
  reason: Line,
  moved_to: day,
  ticks: z.array(Name).max(100).optional().describe('The steps of the checklist that are ticked; since 1.1.'),
  deviation: Deviation.optional().describe('What went otherwise than agreed; since 1.1.'),
  waited_from: Day.optional().describe('First day of the last time the client was waited for; since 1.1.'),
  waited_until: Day.optional().describe('When that ended; missing while it waits. Since 1.1.'),
})
const behind = 'Those of them that say what the first text said before it was changed, by language. Since 1.9.'
const beside = "Own texts in the languages beside the client's, by language. Since 1.9."
const Instruction = z.object({
  ...row,
  ...packedRow(records.instruction).shape,
  others: OtherItem.default({}).describe(beside),
  behind: BehindItem.default({}).describe(behind),
})
const Responsibility = z.object({ ...row, ...packedRow(records.responsibility).shape })
const ResponsibilityVersion = z.object({ ...row, ...packedRow(records.responsibility_version).shape, steps: Steps })
const Sheet = z.object({
  ...row,
  ...packedRow(records.sheet).shape,
  others: OtherTexts.default({}).describe(beside),
  behind: BehindTexts.default({}).describe(behind),
})
const Engagement = z.object({ ...row, ...packedRow(records.engagement).shape })
const Appendix = z.object({ ...row, ...packedRow(records.appendix).shape })
const Service = z.object({ ...row, ...packedRow(records.service).shape })
const Encounter = z.object({
  ...row,
  ...packedRow(records.encounter).shape,
  ...EncounterFields.pick({ time: true, text: true }).shape,
})
const Moment = z.object({ day: Day, time: MaybeTime })
const Matter = z.object({
  ...row,
  ...packedRow(records.matter).shape,
  ...MatterFields.pick({ severity: true, opened_time: true, text: true }).shape,
  pauses: z.array(z.object({ from: Moment, to: Moment.nullable() })).max(1000),
})
const MatterEvent = z.object({ ...row, ...packedRow(records.matter_event).shape, time: MaybeTime })
const Meeting = z.object({
  ...row,
  ...packedRow(records.meeting).shape,
  ...MeetingFields.pick({ time: true, participants: true }).shape,
})
const MeetingLine = z.object({ ...packedRow(records.meeting_line).shape, ...row, line: AgendaSource })
const MeetingNote = z.object({ ...packedRow(records.meeting_note).shape, ...row, line: AgendaSource })
const Information = z.object({ ...row, ...packedRow(records.information).shape })
const Attachment = z.object({
  ...row,
  ...packedRow(records.attachment).shape,
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'malformed')
    .describe('SHA-256 of its contents: its file is the one of `attachments` that has it.'),
  size: z.number().int().min(1).max(MAX_ATTACHMENT).describe('In bytes.'),
})
const Authorisation = z.object({ ...row, ...packedRow(records.authorisation).shape })
const count = z.number().int().min(0).max(1_000_000)

const Contents = z.object({
  $schema: z.string().max(300),
  version: z.string().regex(/^1\.\d{1,6}$/),
  profile: z.enum(profiles),
  client: Client,
  contacts: many(Contact, "The client's contact persons."),
  people: many(Person, 'The people of the firm that assignments and marks name.'),
  assignments: many(Assignment, 'Who of the firm does what.'),
  pay_groups: many(PayGroup, 'Pay groups with the rule of their payday.'),
  cutoffs: many(Cutoff, 'Last days within one payroll.'),
  events: many(Event, 'Dated events that rules hang on.'),
  rules: many(Rule, "What is otherwise than in the catalogue, and the client's own rules."),
  marks: many(Mark, 'What was done to a computed date.'),
  instructions: many(Instruction, 'The written instruction, one step a row.'),
  responsibilities: many(Responsibility, 'Who does what, one step a row. Since 1.5.').default([]),
  responsibility_versions: many(
    ResponsibilityVersion,
    'What both sides agreed on: the steps in words, as they were then. Since 1.5.',
  ).default([]),
  engagements: many(Engagement, 'Contracts of the sender with the client, without prices. Since 1.5.').default([]),
  appendices: many(
    Appendix,
    'What is attached to them, and on what day it was agreed, sent and signed. Since 1.5.',
  ).default([]),
  services: many(Service, 'What the client has from the sender, with its scope. Since 1.5.').default([]),
  encounters: many(
    Encounter,
    'When the sender and the client were in touch; `next_key` names the rule that the next step is. Since 1.6.',
  ).default([]),
  matters: many(
    Matter,
    'What the client told the sender: questions, praise, complaints, errors, with what became of them and what was learned. Since 1.8.',
  ).default([]),
  matter_events: many(MatterEvent, 'The trail of each of them. Since 1.8.').default([]),
  meetings: many(
    Meeting,
    'Meetings of the sender with the client, on the day that each was or is to be held; `came_as` says how it stands. Since 1.9.',
  ).default([]),
  meeting_lines: many(MeetingLine, 'The lines of their agendas, in the words that were kept. Since 1.9.').default([]),
  meeting_notes: many(
    MeetingNote,
    'What was said, decided and agreed to be done under a line, which `line` names; `next_key` names the rule that an action is. Since 1.9.',
  ).default([]),
  information: many(
    Information,
    'Where the information about the client is, who keeps it up, and when it was verified. Since 1.6.',
  ).default([]),
  authorisations: many(
    Authorisation,
    'What the client has authorised the sender for: a successor applies for its own. Never a secret. Since 1.6.',
  ).default([]),
  attachments: many(
    Attachment,
    'Files that belong to the client, each with what it is called and how long it is kept. Since 1.9.',
  ).default([]),
  sheet: Sheet.nullable().describe('Free text around the instruction, and its version.'),
  retention: many(
    Kept,
    'What the sender keeps of the client, by class of document, for how long and where: told, as `ending` is. Since 1.9.',
  ).default([]),
  ending: Ending.nullable()
    .default(null)
    .describe('How the sender sees the client off: told, and no work of whoever takes the client in. Since 1.9.'),
  internal: many(
    z.object({ ...row, group: z.enum(heldGroups), about: Line, field: Name, name: Line, value: Text }),
    "What every other profile holds back, one value a row, as people read it: in the sender's own archive alone. Since 1.9.",
  ).default([]),
  passed: z
    .array(Name.max(400))
    .max(100_000)
    .describe('Past occurrences that nobody marked and that are open no more.'),
  held_back: z
    .object({
      ...(Object.fromEntries(heldGroups.map((group) => [group, count])) as Record<HeldGroup, typeof count>),
      'internal-encounters': count.default(0).describe('Since 1.6.'),
      'internal-feedback': count.default(0).describe('Since 1.8.'),
      'internal-meetings': count.default(0).describe('Since 1.9.'),
      'internal-attachments': count.default(0).describe('Since 1.9.'),
      'contract-attachments': count.default(0).describe('Since 1.9.'),
      'process-cards': count.default(0).describe('Since 1.9.'),
    })
    .describe('How many of each group were held back.'),
  left_out: z
    .array(z.object({ part: z.string().regex(/^[a-z][a-z-]{0,99}$/, 'malformed'), rows: count }))
    .max(100)
    .optional()
    .describe('Parts that the sender left out of the package, with how much of each there is. Since 1.9.'),
})

/** What is kept of a package that was taken in, beside its rows; what of it cannot be read says nothing. */
export const Came = z
  .object({
    held_back: Contents.shape.held_back.partial().catch({}),
    passed: Contents.shape.passed.catch([]),
    ending: Contents.shape.ending.catch(null),
    retention: Contents.shape.retention.catch([]),
    left_out: Contents.shape.left_out.catch([]),
  })
  .catch({ held_back: {}, passed: [], ending: null, retention: [], left_out: [] })

type Version = { readonly key: string; readonly valid_from: string | null; readonly valid_until: string | null }

/** Places of the versions that share a day with an earlier version of the same rule. */
function overlapping(rules: readonly Version[]): number[] {
  const spans = rules.map(({ valid_from, valid_until }) => spanBetween(valid_from, valid_until))
  return rules.flatMap(({ key }, at) => {
    const mine = spans[at]
    const isTaken = (other: Version, before: number) => {
      const span = spans[before]
      return before < at && other.key === key && mine && span && shared(mine, span).length > 0
    }
    return rules.some(isTaken) ? [at] : []
  })
}

const isBackwards = (from: string | null | undefined, until: string | null | undefined): boolean =>
  typeof from === 'string' && typeof until === 'string' && until < from

/**
 * What the parts say about each other: ids once, spans in order, nothing that points outside the package, and marks of
 * occurrences on days that exist.
 */
export const ClientRecord = Contents.superRefine((record, context) => {
  const fault = (path: (string | number)[], message = 'inconsistent') =>
    context.addIssue({ code: 'custom', message, path })
  const once = (seen: Set<string>, key: string, path: (string | number)[]) => {
    if (seen.has(key)) fault(path)
    seen.add(key)
  }
  const { business_id, country } = record.client
  // Whoever takes a client of another country in may not have its catalogue yet.
  if (country === homeCode && business_id !== '' && businessId(business_id) !== business_id)
    fault(['client', 'business_id'], 'business-id')
  const ids = new Set([record.client.id])
  for (const part of [...Object.values(packedLists), 'people', 'rules', 'marks', 'internal'] as const)
    record[part].forEach((each, at) => once(ids, each.id, [part, at, 'id']))
  if (record.sheet) once(ids, record.sheet.id, ['sheet', 'id'])
  const told = new Set<string>()
  for (const part of ['groups', 'tasks', 'reconciliation'] as const)
    record.ending?.[part].forEach((each, at) => once(told, each.id, ['ending', part, at, 'id']))
  record.retention.forEach((each, at) => once(told, each.id, ['retention', at, 'id']))
  for (const at of daylessIn(record.retention)) fault(['retention', at, 'retention_day'], 'required')
  const groupsTold = new Set<string>()
  record.ending?.groups.forEach((each, at) => once(groupsTold, each.group, ['ending', 'groups', at, 'group']))
  const people = new Set(record.people.map((person) => person.id))
  const groups = new Set(record.pay_groups.map((group) => group.id))
  const contacts = new Set(record.contacts.map((contact) => contact.id))
  const owners = new Set(record.pay_groups.filter((group) => group.cutoffs_of === '').map((group) => group.name))
  const marked = new Set<string>()
  for (const part of ['contacts', 'assignments', 'pay_groups', 'rules', 'engagements', 'services'] as const)
    record[part].forEach((each, at) => {
      if (isBackwards(each.valid_from, each.valid_until)) fault([part, at, 'valid_until'], 'ends-before-start')
    })
  record.pay_groups.forEach(
    ({ cutoffs_of }, at) => cutoffs_of === '' || owners.has(cutoffs_of) || fault(['pay_groups', at, 'cutoffs_of']),
  )
  for (const at of overlapping(record.rules)) fault(['rules', at, 'valid_from'], 'overlapping')
  record.assignments.forEach((each, at) => people.has(each.person_id) || fault(['assignments', at, 'person_id']))
  const contracts = new Set(record.engagements.map(({ id }) => id))
  record.appendices.forEach(
    (each, at) => contracts.has(each.engagement_id) || fault(['appendices', at, 'engagement_id']),
  )
  record.cutoffs.forEach((each, at) => groups.has(each.pay_group_id) || fault(['cutoffs', at, 'pay_group_id']))
  record.responsibilities.forEach(({ provider_person, client_person }, at) => {
    if (provider_person !== null && !people.has(provider_person)) fault(['responsibilities', at, 'provider_person'])
    if (client_person !== null && !contacts.has(client_person)) fault(['responsibilities', at, 'client_person'])
  })
  for (const [path, message] of knownFaults(record)) fault(path, message)
  record.marks.forEach((each, at) => {
    once(marked, each.occurrence, ['marks', at, 'occurrence'])
    if (each.person_id !== null && !people.has(each.person_id)) fault(['marks', at, 'person_id'])
    if (occurrenceOf(each.occurrence, each.due) === undefined) fault(['marks', at, 'occurrence'], 'not-an-occurrence')
    if (each.state === 'moved' && each.moved_to === null) fault(['marks', at, 'moved_to'], 'required')
    if (isBackwards(each.waited_from, each.waited_until)) fault(['marks', at, 'waited_until'], 'ends-before-start')
  })
}) satisfies z.ZodType<Plain>

/** Not a name that every object of JavaScript has: screens look up words by it. */
const Key = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9-]*$/, 'malformed')
  .refine((key) => !(key in {}), 'malformed')

export const received = ['received', 'missing', 'unreadable'] as const
/** A package's receipt: `receipt/receipt.json`. */
export const Receipt = z.object({
  $schema: z.string().max(300),
  version: z.string().regex(/^1\.\d{1,6}$/),
  package: Name,
  client: Line,
  business_id: Line,
  sender: Line,
  recipient: Line,
  consent: Line.optional().describe(
    'Who of the client consented to the handover, when and how; missing where nobody wrote it down.',
  ),
  day: Day,
  profile: Name.max(100),
  items: z
    .array(
      z.object({
        part: Key,
        name: Line.describe("The part in the client's language."),
        state: z.enum(['included', 'empty', 'held-back', 'not-kept']),
        rows: count,
        reason: z.union([z.literal(''), Key]).describe('Why it is empty, held back or not kept.'),
        files: z.array(Name).max(10_000),
        received: z.enum(received).nullable().describe('Filled in by the recipient.'),
        remark: Line,
      }),
    )
    .max(1000),
  groups: z
    .array(
      z.object({
        group: Key,
        name: Line.describe("The group in the client's language."),
        state: z.enum(itemStates).describe('How far the sender had come with it.'),
        whereabouts: Line,
        received: z.enum(received).nullable().describe('Filled in by the recipient.'),
        remark: Line,
      }),
    )
    .max(1000)
    .optional()
    .describe('What is handed over beside the package too, group by group. Since 1.2.'),
  digest: Line.optional().describe(
    'SHA-256 of the tag manifest of the package that was received. Filled in by the recipient. Since 1.2.',
  ),
  received_by: Line.describe('Filled in by the recipient.'),
  received_on: day.describe('Filled in by the recipient.'),
})
export type Receipt = z.output<typeof Receipt>

const json = { target: 'draft-2020-12' } as const

/** The published schemas by file name, made from the checks themselves. */
export const publishedSchemas = (): Readonly<Record<string, Record<string, unknown>>> => ({
  'client-1.schema.json': { ...z.toJSONSchema(Contents, json), title: 'Vuosikello client record 1' },
  'receipt-1.schema.json': { ...z.toJSONSchema(Receipt, json), title: 'Vuosikello handover receipt 1' },
})
