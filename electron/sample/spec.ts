import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fieldsOf } from '../../shared/api/fields.ts'
import { BehindItem, OtherItem, OtherTexts } from '../../shared/api/instructions.ts'
import { RuleForm } from '../../shared/api/rule-form.ts'
import { RuleFields } from '../../shared/api/rules.ts'
import { MonthDay } from '../../shared/api/values.ts'
import { agendaSections, meetingKinds, meetingWays, noteKinds } from '../../shared/domain/meetings/kinds.ts'
import { encounterKinds, initiatives, nextWhose } from '../../shared/domain/encounters/kinds.ts'
import { audiences } from '../../shared/domain/instructions.ts'
import { records } from '../../shared/records/records.ts'
import { who } from './people.ts'

const { client, contact, pay_group, cutoff, event } = records
const clientFields = fieldsOf(client).shape
const contactFields = fieldsOf(contact).shape
const groupFields = fieldsOf(pay_group).shape
const cutoffFields = fieldsOf(cutoff).shape
const whole = z.number().int()
const Someone = z.enum(who)

/** Where the client is in its life, with days counted from today. */
const Life = z.strictObject({
  state: clientFields.state,
  /** When the clock starts: whole months before today's month began, or days from today where `days` is given. */
  months: whole.optional(),
  days: whole.optional(),
  /** Days from today on which the present state began; the start of the clock where missing. */
  since: whole.optional(),
  reason: clientFields.state_reason.optional(),
  /** Last day of the clock, in days from today, moved to the end of that month. */
  end: whole.optional(),
})

const ContactSpec = z.strictObject({
  name: contactFields.name,
  role: contactFields.role,
  deputy: z.literal(true).optional(),
  language: clientFields.language.optional(),
  note: contactFields.note.optional(),
  /** Months before today when the contact began or ended. */
  from: whole.optional(),
  until: whole.optional(),
})
export type ContactSpec = z.output<typeof ContactSpec>

const GroupSpec = z.strictObject({
  name: groupFields.name,
  frequency: groupFields.frequency,
  period: groupFields.period.default('unknown'),
  pay_form: groupFields.pay_form.default('unknown'),
  payday: RuleForm,
  cutoffs: z.array(
    z.strictObject({
      kind: cutoffFields.kind,
      name: cutoffFields.name,
      rule: RuleForm,
      side: z.enum(['provider', 'client', 'both']).optional(),
    }),
  ),
  /** A nominal payday, `07-28`, that is on another day of the year the next time it comes. */
  exceptions: z.array(z.strictObject({ payday: MonthDay, day: MonthDay, reason: z.string() })).optional(),
})

/** What the client's own rule says otherwise than the catalogue's of the same key. */
const RuleSpec = z.strictObject({
  key: z.string(),
  name: RuleFields.shape.name,
  rule: RuleFields.shape.rule,
  off: z.literal(true).optional(),
  side: RuleFields.shape.responsible,
  lead: RuleFields.shape.lead,
  category: RuleFields.shape.category,
})

/** One-off work of the client: its day is so many days from today, moved to a weekday; what is past is done. */
const TaskSpec = z.strictObject({
  name: z.string().min(1),
  days: whole,
  side: RuleFields.shape.responsible,
  lead: RuleFields.shape.lead,
})

/** A time of being in touch, `days` from today, with whom of the client; `who` of us, the responsible person unless said. */
const EncounterSpec = z.strictObject({
  days: whole.max(-1),
  time: z
    .string()
    .regex(/^[0-2]\d:[0-5]\d$/)
    .optional(),
  kind: z.enum(encounterKinds),
  by: z.enum(initiatives),
  contact: contactFields.name,
  who: Someone.optional(),
  text: z.string().min(1),
  internal: z.literal(true).optional(),
  /** What was agreed to be done next; what is past is done. */
  next: z.strictObject({ text: z.string().min(1), days: whole, whose: z.enum(nextWhose) }).optional(),
})

/** A meeting `days` from today: held where it is past, with what was gone through and agreed; what is past of that is done. */
const MeetingSpec = z.strictObject({
  days: whole,
  time: z.string().regex(/^[0-2]\d:[0-5]\d$/),
  kind: z.enum(meetingKinds),
  way: z.enum(meetingWays),
  place: z.string().optional(),
  /** Of the client's contact persons and of us. */
  theirs: z.array(contactFields.name),
  ours: z.array(Someone),
  lines: z
    .array(
      z.strictObject({
        section: z.enum(agendaSections),
        text: z.string().min(1),
        notes: z
          .array(
            z.strictObject({
              kind: z.enum(noteKinds),
              text: z.string().min(1),
              next: z.strictObject({ days: whole, whose: z.enum(nextWhose) }).optional(),
            }),
          )
          .optional(),
      }),
    )
    .optional(),
})

/** An event `days` from today, moved to a weekday, or on the last day of the client's clock. */
const EventSpec = z.strictObject({
  kind: fieldsOf(event).shape.kind,
  days: z.union([whole, z.literal('end')]),
  name: fieldsOf(event).shape.name,
})

/** One item of the written instruction: for whom, heading, what, how; `due` is a typed rule, `cutoff` a last day that it follows. */
const Line = z.strictObject({
  for: z.enum(audiences),
  section: z.string(),
  what: z.string(),
  how: z.string().optional(),
  due: z.string().optional(),
  cutoff: cutoffFields.name.optional(),
  words: z.string().optional(),
  side: z.enum(['provider', 'client', 'both']).optional(),
  /** Its texts in other languages. */
  others: OtherItem.optional(),
  /** Which of them did not follow the first text. */
  behind: BehindItem.optional(),
})
export type Line = z.output<typeof Line>

/** One client of the sample firm, as it is described; rows, ids and history are made from it. */
const ClientSpec = z.strictObject({
  number: clientFields.number,
  name: clientFields.name,
  /** Seven digits; the check digit is computed. Missing for a household. */
  digits: z
    .string()
    .regex(/^\d{7}$/)
    .optional(),
  /** The part of the e-mail addresses that is the client's own. */
  mail: z.string(),
  /** The street of its postal address; the town is made up, as all of the sample's are. */
  street: clientFields.street.optional(),
  form: clientFields.form,
  industry: clientFields.industry,
  agreements: clientFields.agreements,
  headcount: whole,
  /** How many there were half a year ago, where the client has grown or shrunk. */
  headcountBefore: whole.optional(),
  fiscalYearEnd: MonthDay.optional(),
  language: clientFields.language.optional(),
  payroll: clientFields.payroll_system,
  hr: clientFields.hr_system.optional(),
  channel: clientFields.channel,
  life: Life,
  facts: clientFields.facts.optional(),
  note: clientFields.note.optional(),
  team: z.strictObject({
    responsible: Someone.optional(),
    deputy: Someone.optional(),
    manager: Someone.optional(),
    before: Someone.optional(),
  }),
  contacts: z.array(ContactSpec),
  /** A responsibility matrix: agreed and changed since, or with two grey areas. */
  matrix: z.enum(['agreed', 'grey']).optional(),
  groups: z.array(GroupSpec),
  rules: z.array(RuleSpec).optional(),
  tasks: z.array(TaskSpec).optional(),
  encounters: z.array(EncounterSpec).optional(),
  meetings: z.array(MeetingSpec).optional(),
  events: z.array(EventSpec).optional(),
  /** Months without any wages, and why. */
  quiet: z.strictObject({ months: z.array(whole), reason: z.string() }).optional(),
  /** Yearly meeting, agreed with the client: `09-15`. */
  review: MonthDay.optional(),
  instructions: z.array(Line),
  sheet: z
    .strictObject({
      introduction: z.string(),
      exceptions: z.string().optional(),
      closing: z.string().optional(),
      /** Working days in which feedback is answered, where it is not as the firm answers all. */
      answerDays: whole.optional(),
      /** Ends with lines to sign. */
      review: z.literal(true).optional(),
      others: OtherTexts.optional(),
    })
    .optional(),
})
export type ClientSpec = z.output<typeof ClientSpec>

/** The clients of the sample firm, read from its file and checked by the same records as what people type. */
export const readClients = (resources: string): readonly ClientSpec[] =>
  z.array(ClientSpec).parse(JSON.parse(readFileSync(join(resources, 'sample', 'clients.json'), 'utf8')))
