import type { Facts, Rule, Side } from '../../../shared/domain/calendar/types.ts'
import type {
  channels,
  ClientState,
  contactRoles,
  frequencies,
  legalForms,
} from '../../../shared/domain/clients/client.ts'
import type { Audience } from '../../../shared/domain/instructions.ts'
import type { Language } from '../../../shared/domain/words.ts'
import type { Who } from './people.ts'

/** One client of the sample firm, as it is described; rows, ids and history are made from it. */
export type ClientSpec = {
  readonly number: string
  readonly name: string
  /** Seven digits; the check digit is computed. Missing for a household. */
  readonly digits?: string
  /** The part of the e-mail addresses that is the client's own. */
  readonly mail: string
  readonly form: (typeof legalForms)[number]
  /** A choice of the fact `industry`. */
  readonly industry: string
  readonly agreements: string
  readonly headcount: number
  /** How many there were half a year ago, where the client has grown or shrunk. */
  readonly headcountBefore?: number
  readonly fiscalYearEnd?: string
  readonly language?: Language
  readonly payroll: string
  readonly hr?: string
  readonly channel: (typeof channels)[number]
  readonly life: Life
  readonly facts?: Facts
  readonly note?: string
  readonly team: { readonly responsible?: Who; readonly deputy?: Who; readonly manager?: Who; readonly before?: Who }
  readonly contacts: readonly ContactSpec[]
  readonly groups: readonly GroupSpec[]
  readonly rules?: readonly RuleSpec[]
  readonly events?: readonly EventSpec[]
  /** Months without any wages, and why. */
  readonly quiet?: { readonly months: readonly number[]; readonly reason: string }
  /** Yearly meeting, agreed with the client: `09-15`. */
  readonly review?: string
  readonly instructions: readonly Line[]
  readonly sheet?: { readonly introduction: string; readonly exceptions?: string; readonly closing?: string }
}

/** Where the client is in its life, with days counted from today. */
export type Life = {
  readonly state: ClientState
  /** When the clock starts: whole months before today's month began, or days from today where `days` is given. */
  readonly months?: number
  readonly days?: number
  /** Days from today on which the present state began; the start of the clock where missing. */
  readonly since?: number
  readonly reason?: string
  /** Last day of the clock, in days from today, moved to the end of that month. */
  readonly end?: number
}

export type ContactSpec = {
  readonly name: string
  readonly role: (typeof contactRoles)[number]
  readonly deputy?: true
  readonly language?: Language
  readonly note?: string
  /** Months before today when the contact began or ended. */
  readonly from?: number
  readonly until?: number
}

export type GroupSpec = {
  readonly name: string
  readonly frequency: (typeof frequencies)[number]
  readonly payday: Rule
  readonly cutoffs: readonly CutoffSpec[]
}
export type CutoffSpec = {
  readonly kind: 'material' | 'approval' | 'other'
  readonly name: string
  readonly rule: Rule
  readonly side?: Side
}

export type RuleSpec = {
  readonly key: string
  readonly name?: string
  readonly rule?: Rule
  readonly off?: true
  readonly side?: Side
  readonly lead?: number[]
  readonly category?: string
}

/** An event `days` from today, moved to a weekday, or on the last day of the client's clock. */
export type EventSpec = { readonly kind: string; readonly days: number | 'end'; readonly name: string }

/** One item of the written instruction: for whom, heading, what, how; `due` is a typed rule. */
export type Line = {
  readonly for: Audience
  readonly section: string
  readonly what: string
  readonly how?: string
  readonly due?: string
  readonly words?: string
  readonly side?: Side
}
