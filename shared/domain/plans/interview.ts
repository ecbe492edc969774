import type { AuthorisationKind } from '../authorisations/authorisation.ts'
import type { InformationKind } from '../information/staleness.ts'
import { channels, legalForms } from '../clients/client.ts'
import type { Service, serviceSteps } from '../responsibilities/templates.ts'

/** The parts of the base-data interview, in the order in which they are gone through with the client. */
export const interviewSections = [
  'company',
  'people',
  'pay',
  'systems',
  'authorisations',
  'information',
  'responsibilities',
] as const
export type InterviewSection = (typeof interviewSections)[number]

/** What of the client's own card is asked. */
export const askedFields = [
  'business_id',
  'form',
  'industry',
  'street',
  'postcode',
  'town',
  'headcount',
  'agreements',
  'channel',
  'holiday_bonus_practice',
  'garnishment_practice',
  'union_fee_practice',
  'payroll_system',
  'hr_system',
  'pension_insurer',
  'accident_insurer',
] as const
export type AskedField = (typeof askedFields)[number]
/** Of these one of a few is chosen. A new client has some form and channel: they are told, and put right here. */
export const chosenFields = { form: legalForms, channel: channels } as const
/** The values that a field is one of; undefined where anything may be written. */
export const choicesOf = (field: AskedField): readonly string[] | undefined =>
  field === 'form' || field === 'channel' ? chosenFields[field] : undefined

/** Who is asked for among the client's people; the first answers for payroll, the second when the first is away. */
export const askedPeople = ['main', 'deputy', 'approver', 'managing-director', 'hr-manager', 'bookkeeper'] as const
export type AskedPerson = (typeof askedPeople)[number]

/** Which of the client's pay groups: the last place holds all that are left. */
export const groupPlaces = [0, 1, 2] as const
export type GroupPlace = (typeof groupPlaces)[number]

type Step = { readonly [S in Service]: `${S}.${keyof (typeof serviceSteps)[S] & string}` }[Service]

/** What an answer becomes: a field of the card, a contact person, a pay group, an authorisation, a line of the map, a step. */
export type Landing =
  | { readonly into: 'client'; readonly field: AskedField }
  | { readonly into: 'contact'; readonly person: AskedPerson }
  | { readonly into: 'group'; readonly at: GroupPlace }
  | { readonly into: 'authorisation'; readonly kind: AuthorisationKind }
  | { readonly into: 'information'; readonly kind: InformationKind }
  | { readonly into: 'responsibility'; readonly step: Step }

/** One question of the interview. Its key is kept with what a client does not have: it stays as it is. */
export type Asked = { readonly key: string; readonly section: InterviewSection; readonly lands: Landing }

const client = (...fields: readonly AskedField[]) =>
  fields.map((field) => ({ key: `client-${field}`, lands: { into: 'client', field } as const }))
const contacts = askedPeople.map((person) => ({
  key: `contact-${person}`,
  lands: { into: 'contact', person } as const,
}))
const authorisations = (...kinds: readonly AuthorisationKind[]) =>
  kinds.map((kind) => ({ key: `authorisation-${kind}`, lands: { into: 'authorisation', kind } as const }))
const information = (...kinds: readonly InformationKind[]) =>
  kinds.map((kind) => ({ key: `information-${kind}`, lands: { into: 'information', kind } as const }))
const steps = (...all: readonly Step[]) =>
  // A dot would part the path of the form's field.
  all.map((step) => ({ key: `step-${step.replace('.', '-')}`, lands: { into: 'responsibility', step } as const }))

const bySection: Readonly<Record<InterviewSection, readonly Omit<Asked, 'section'>[]>> = {
  company: client('business_id', 'form', 'industry', 'street', 'postcode', 'town', 'headcount', 'agreements'),
  people: contacts,
  pay: [
    ...groupPlaces.map((at) => ({
      key: at === 0 ? 'group' : `group-${at + 1}`,
      lands: { into: 'group', at } as const,
    })),
    ...client('channel', 'holiday_bonus_practice', 'garnishment_practice', 'union_fee_practice'),
  ],
  systems: client('payroll_system', 'hr_system', 'pension_insurer', 'accident_insurer'),
  authorisations: authorisations('report-wages', 'view-wages', 'tax', 'bank', 'pension', 'insurer', 'kela', 'unions'),
  information: information(
    'employees',
    'contracts',
    'working-time',
    'absences',
    'holidays',
    'balances',
    'bookkeeping',
    'access-codes',
    'archive',
  ),
  responsibilities: steps(
    'employment.newEmployee',
    'payroll.hours',
    'payroll.approval',
    'payroll.payslips',
    'payments.release',
    'payments.taxes',
    'reporting.earnings',
    'absences.certificates',
    'holidays.planning',
  ),
}

/** The base-data interview: described once, for the screen, the paper, and what is still open. */
export const interview: readonly Asked[] = interviewSections.flatMap((section) =>
  bySection[section].map((question) => ({ ...question, section })),
)

const named: ReadonlySet<AuthorisationKind> = new Set(['bank', 'pension', 'insurer', 'unions'])
/** Whether an authorisation is one of several of its kind: it is asked of which bank or company. */
export const isNamed = (kind: AuthorisationKind): boolean => named.has(kind)

/** How a question stands: told already, said to be none, or still to be asked. */
export const answerStates = ['open', 'told', 'none'] as const
export type AnswerState = (typeof answerStates)[number]

/**
 * How each question stands. What is told is read from where its answers are kept, so that what was written there by another way is
 * asked no more; a question that was said to be none and has an answer after all is told.
 *
 * @param told what is recorded of it, in words; empty: nothing
 */
export const standingOf = (key: string, told: string, none: ReadonlySet<string>): AnswerState =>
  told !== '' ? 'told' : none.has(key) ? 'none' : 'open'
