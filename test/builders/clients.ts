import type { z } from 'zod'
import type { Api } from '../../electron/core/core.ts'
import type {
  AssignmentFields,
  ClientFields,
  ContactFields,
  EventFields,
  PayGroupFields,
} from '../../shared/api/clients.ts'
import type { AbsenceFields } from '../../shared/api/absences.ts'
import type { EngagementFields, ServiceFields } from '../../shared/api/engagements.ts'
import type { MatterFields } from '../../shared/api/feedback.ts'
import type { EncounterFields, NextStep } from '../../shared/api/encounters.ts'
import type { MeetingFields } from '../../shared/api/meetings.ts'
import type { InstructionFields } from '../../shared/api/instructions.ts'
import type { AuthorisationFields } from '../../shared/api/authorisations.ts'
import type { InformationFields } from '../../shared/api/information.ts'
import type { ResponsibilityFields } from '../../shared/api/responsibilities.ts'
import type { PlanStart } from '../../shared/api/plans.ts'
import type { PersonFields } from '../../shared/api/people.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { checkDigit } from '../../shared/domain/clients/business-id.ts'

export type Saved = { id: string; version: number }

/** A valid thing that a test says only the interesting parts of: `aClient().with({ name: 'Ääri Oy' }).in(api)`. */
export type Builder<F> = {
  with(fields: Partial<F>): Builder<F>
  /** What a form would send. */
  readonly fields: F
  /** Saves it as a new row. */
  in(api: Api): Promise<Saved>
}

function builder<F extends object>(fields: F, save: (api: Api, fields: F) => Promise<Saved>): Builder<F> {
  return { fields, with: (more) => builder({ ...fields, ...more }, save), in: (api) => save(api, fields) }
}

type Fields<S extends z.ZodType> = z.output<S>
let made = 0

/** A business ID with a right check digit, a different one each time. */
export function aBusinessId(): string {
  for (;;) {
    const digits = String(1_000_000 + ++made * 37).slice(0, 7)
    const check = checkDigit(digits)
    if (check !== undefined) return `${digits}-${check}`
  }
}

/** An active monthly employer since the beginning of 2027. */
export const aClient = (): Builder<ClientFields> =>
  builder<ClientFields>(
    {
      ...blankOf(records.client),
      number: String(100 + ++made),
      name: `Asiakas ${made} Oy`,
      business_id: aBusinessId(),
      industry: 'services',
      headcount: 12,
      state_since: '2027-01-01',
      clock_start: '2027-01-01',
    },
    (api, fields) => api.clients.save(fields),
  )

export const aPerson = (): Builder<Fields<typeof PersonFields>> =>
  builder<Fields<typeof PersonFields>>(
    { name: `Aino Laine ${++made}`, initials: 'AL', role: 'payroll-accountant', email: '', phone: '', active: true },
    (api, fields) => api.people.save(fields),
  )

/** A person's absence from the test clock's day on, for a working week; each client's own deputy stands in. */
export const anAbsence = (person: Saved): Builder<Fields<typeof AbsenceFields>> =>
  builder<Fields<typeof AbsenceFields>>(
    { person_id: person.id, first_day: '2027-01-12', last_day: '2027-01-16', note: '', deputies: [] },
    (api, fields) => api.people.saveAbsence(fields),
  )

const always = { valid_from: null, valid_until: null }

/** A main contact of a client. */
export const aContact = (client: Saved): Builder<Fields<typeof ContactFields>> =>
  builder<Fields<typeof ContactFields>>(
    {
      client_id: client.id,
      name: `Kaisa Koski ${++made}`,
      role: 'contact',
      email: 'kaisa.koski@example.fi',
      phone: '+358 40 123 4567',
      language: 'fi',
      deputy: false,
      ...always,
      note: '',
    },
    (api, fields) => api.clients.saveContact(fields),
  )

/** One of us answers for a client's payroll. */
export const anAssignment = (client: Saved, person: Saved): Builder<Fields<typeof AssignmentFields>> =>
  builder<Fields<typeof AssignmentFields>>(
    { client_id: client.id, person_id: person.id, role: 'responsible', service: 'payroll', ...always },
    (api, fields) => api.clients.saveAssignment(fields),
  )

/** A main contract until further notice, the client identified, its data-processing agreement signed. */
export const aContract = (client: Saved): Builder<Fields<typeof EngagementFields>> =>
  builder<Fields<typeof EngagementFields>>(
    {
      ...blankOf(records.engagement),
      client_id: client.id,
      name: 'Toimeksiantosopimus',
      valid_from: '2026-01-01',
      identified_on: '2026-01-01',
      appendices: [{ ...anAppendix, kind: 'dpa', signed_on: '2026-01-02' }],
    },
    (api, fields) => api.engagements.save(fields),
  )

export const anAppendix = { kind: 'other' as const, name: '', agreed_on: null, sent_on: null, signed_on: null }

export const aService = (client: Saved): Builder<Fields<typeof ServiceFields>> =>
  builder<Fields<typeof ServiceFields>>({ ...blankOf(records.service), client_id: client.id }, (api, fields) =>
    api.engagements.saveService(fields),
  )

/** A line of the information map that nobody verifies by the calendar. */
export const aLine = (client: Saved): Builder<Fields<typeof InformationFields>> => {
  const { verify_due: _, ...blank } = blankOf(records.information)
  return builder<Fields<typeof InformationFields>>(
    { ...blank, client_id: client.id, place: 'Netvisor' },
    (api, fields) => api.information.save(fields),
  )
}

/** A plan of taking a small client in, whose anchor is the first payday of February. */
export const aPlan = (client: Saved): Builder<Fields<typeof PlanStart>> => {
  const { closed_on: _, state: __, ...blank } = blankOf(records.plan)
  return builder<Fields<typeof PlanStart>>(
    { ...blank, client_id: client.id, anchor: '2027-02-15', moveState: false },
    (api, fields) => api.plans.start(fields),
  )
}

/** Granted to the firm until further notice. */
export const anAuthorisation = (client: Saved): Builder<Fields<typeof AuthorisationFields>> =>
  builder<Fields<typeof AuthorisationFields>>(
    { ...blankOf(records.authorisation), client_id: client.id },
    (api, fields) => api.authorisations.save(fields),
  )

/** Paid on the last banking day of each month; material five working days before, approval two. */
export const aPayGroup = (client: Saved): Builder<Fields<typeof PayGroupFields>> =>
  builder<Fields<typeof PayGroupFields>>(
    {
      client_id: client.id,
      name: 'Kuukausipalkat',
      frequency: 'monthly',
      period: 'unknown',
      pay_form: 'unknown',
      cutoffs_of: '',
      payday: { rule: { type: 'monthly-day', day: -1 }, non_business_day: { action: 'previous-banking-day' } },
      ...always,
      position: 0,
      cutoffs: [
        { kind: 'material', name: 'Aineisto', responsible: 'client', rule: beforePayday(5) },
        { kind: 'approval', name: 'Hyväksyntä', responsible: 'client', rule: beforePayday(2) },
      ],
    },
    (api, fields) => api.clients.savePayGroup(fields),
  )

/** So many working days before each payday. */
export const beforePayday = (days: number) => ({
  rule: { type: 'relative-to-event' as const, anchor: 'payday', offset: { days: -days, count: 'business' as const } },
  non_business_day: { action: 'none' as const },
})

export const anEvent = (client: Saved): Builder<Fields<typeof EventFields>> =>
  builder<Fields<typeof EventFields>>(
    { client_id: client.id, kind: 'employment-end', day: '2027-03-31', name: 'Työsuhde päättyy' },
    (api, fields) => api.clients.saveEvent(fields),
  )

export const anInstruction = (client: Saved): Builder<Fields<typeof InstructionFields>> =>
  builder<Fields<typeof InstructionFields>>(
    {
      client_id: client.id,
      audience: 'client',
      section: 'Aineisto',
      what: `Toimita työtunnit ${++made}`,
      how: 'Lomakkeella',
      due_rule: 'maksupäivä-5tp',
      due_words: '',
      pay_group: '',
      cutoff: '',
      responsible: 'client',
      others: {},
      position: 0,
    },
    (api, fields) => api.instructions.save(fields),
  )

/** A step that the firm does and answers for, by nobody in particular. */
export const aStep = (client: Saved): Builder<Fields<typeof ResponsibilityFields>> =>
  builder<Fields<typeof ResponsibilityFields>>(
    {
      ...blankOf(records.responsibility),
      client_id: client.id,
      service: 'Palkanlaskenta',
      step: `Vaihe ${++made}`,
      provider: 'does-answers',
    },
    (api, fields) => api.responsibilities.save(fields),
  )

/** A call of the client's, in the morning of the first working day; with nobody named and nothing to be done next. */
export const anEncounter = (
  client: Saved,
): Builder<Fields<typeof EncounterFields> & { next: Fields<typeof NextStep> | null }> =>
  builder<Fields<typeof EncounterFields> & { next: Fields<typeof NextStep> | null }>(
    {
      ...blankOf(records.encounter),
      client_id: client.id,
      day: '2027-01-11',
      time: '09:10',
      text: `Puhelu ${++made}`,
      next: null,
    },
    (api, { ...fields }) => api.encounters.save(fields),
  )

/** A complaint of the client's, told on the phone at nine on the first working day; with nobody named. */
export const aMatter = (client: Saved): Builder<Fields<typeof MatterFields>> =>
  builder<Fields<typeof MatterFields>>(
    {
      ...blankMatter(),
      client_id: client.id,
      title: `Lisä puuttui ${++made}`,
      kind: 'complaint',
      opened_day: '2027-01-11',
      opened_time: '09:00',
    },
    (api, { ...fields }) => api.feedback.save(fields),
  )

const blankMatter = () => {
  const blank = blankOf(records.matter)
  const { client_id, channel, contact_id, person_id, whose, internal, text } = blank
  const { occurrence, instruction_id, encounter_id } = blank
  const about = { occurrence, instruction_id, encounter_id }
  return { client_id, channel, severity: 3, contact_id, person_id, whose, internal, text, ...about }
}

/** A yearly review in February at noon with nobody asked to it. */
export const aMeeting = (client: Saved): Builder<Fields<typeof MeetingFields>> => {
  const { came_as: _, ...blank } = blankOf(records.meeting)
  return builder<Fields<typeof MeetingFields>>(
    { ...blank, participants: [], client_id: client.id, day: '2027-02-16', time: '12:00', place: 'Teams' },
    (api, fields) => api.meetings.save(fields),
  )
}
