import type { PayPeriod } from '../clients/client.ts'
import type { Remark, Words } from '../words.ts'

/** Whole days since 1970-01-01: what the engine computes with. */
export type Day = number
/** A time of day on the wall: `07:30`. */
export type WallTime = string
/** A date as it stands on the wire and in the database: `2027-03-31`. */
export type IsoDay = string
/** A day of the year: `12-31`. */
export type MonthDay = string

/** How a due date that lands on a day off moves; the keys of the catalogue's `shift_rules`. */
export const shiftActions = [
  'next-business-day',
  'previous-business-day',
  'next-banking-day',
  'previous-banking-day',
  'none',
  'not-specified',
] as const
export type ShiftAction = (typeof shiftActions)[number]

/** A distance in time. `count` says which days are counted; calendar days where it is missing. */
export type Offset = {
  readonly days?: number | undefined
  readonly months?: number | null | undefined
  readonly years?: number | undefined
  readonly count?: 'calendar' | 'business' | 'banking' | undefined
  /** Last of all: the last day of the month or the year in which that lands. */
  readonly end?: EndOf | undefined
  /** Last of all: this weekday (1 Monday) of the week, Monday to Sunday, in which that lands. */
  readonly weekday?: number | undefined
}

/** What a distance can end with: the last day of the month, or 31 December. */
export type EndOf = 'month' | 'year'

/** A date that is also a span: it may be done from this distance before (or after) its nominal date on. */
type Opens = { readonly earliest?: Offset | undefined }

/** Who sets a date that the rule leaves open, or may replace: see the catalogue's `field_notes`. */
type DateBy = {
  readonly kind?: 'suggested' | 'client-defined' | undefined
  readonly overridable?: boolean | undefined
}

/** The recurrence shapes of the catalogue, and those that only firms' own rules use (last). */
export type Shape =
  | ({
      readonly type: 'monthly-day'
      readonly day: number | 'client-defined'
      readonly month_offset?: number | undefined
      readonly anchor?: string | undefined
      readonly months?: readonly number[] | undefined
    } & Opens &
      DateBy)
  | ({
      readonly type: 'yearly-fixed'
      readonly month: number
      readonly day: number
      readonly historical?: { readonly until_year: number; readonly month: number; readonly day: number } | undefined
    } & DateBy)
  | ({ readonly type: 'yearly-dates'; readonly dates: readonly MonthDay[] } & DateBy)
  | ({ readonly type: 'quarterly-day'; readonly day: number; readonly month_offset_after_quarter: number } & DateBy)
  | ({
      readonly type: 'quarterly-invoice'
      readonly invoice_months: readonly number[]
      readonly due: { readonly days_after_sending: number }
    } & DateBy)
  | ({
      readonly type: 'relative-to-event'
      readonly anchor: string
      readonly offset: Offset
      readonly earliest?: Offset | undefined
      readonly absolute_minimum?: Offset | undefined
      readonly exception?: string | undefined
      readonly client_defined?: boolean | undefined
    } & DateBy)
  | ({
      readonly type: 'fiscal-year-end-offset'
      readonly months: number
      readonly days?: number | undefined
      readonly clamp?: string | undefined
      readonly end?: EndOf | undefined
    } & DateBy)
  | ({ readonly type: 'window'; readonly start: MonthDay; readonly end: MonthDay } & DateBy)
  | ({ readonly type: 'interval-months'; readonly months: number } & DateBy)
  | ({
      readonly type: 'interval-years'
      readonly years: number
      readonly max_by_agreement?: number | undefined
    } & DateBy)
  | ({
      readonly type: 'cba-defined'
      readonly default_month?: number | undefined
      readonly date?: MonthDay | undefined
    } & DateBy)
  | ({
      readonly type: 'client-defined'
      readonly max_interval_months?: number | undefined
      readonly date?: MonthDay | undefined
    } & DateBy)
  | ({
      readonly type: 'retention'
      readonly years: number
      /** `fiscal-year-end`: to the day; the others to the end of the calendar year in which the years are full. */
      readonly from: 'end-of-year-of-fiscal-year-end' | 'end-of-creation-year' | 'fiscal-year-end'
    } & DateBy)
  | ({
      readonly type: 'monthly-working-day'
      readonly n: number
      /** Banking days are counted by the banks alone; working days, where it is missing, by whose rule it is. */
      readonly count?: 'banking' | undefined
      readonly month_offset?: number | undefined
      readonly months?: readonly number[] | undefined
    } & Opens &
      DateBy)
  | ({
      readonly type: 'monthly-weekday'
      readonly weekday: number
      readonly n: number
      readonly months?: readonly number[] | undefined
    } & DateBy)
  | ({
      readonly type: 'monthly-days'
      readonly days: readonly number[]
      readonly month_offset?: number | undefined
      readonly months?: readonly number[] | undefined
    } & DateBy)
  | ({
      readonly type: 'weekly'
      /** Every working day, by whose rule it is, or every banking day, where it is not one weekday. */
      readonly weekday: number | 'working' | 'banking'
      /** Of even or of odd weeks (ISO 8601), where not of all. */
      readonly weeks?: 'even' | 'odd' | undefined
    } & DateBy)
  | ({
      readonly type: 'yearly-week'
      readonly week: number
      /** The last of several weeks; one before the first lies in the next year. */
      readonly until?: number | undefined
      /** One day of the week; from Monday to Friday, where it is missing. */
      readonly weekday?: number | undefined
    } & DateBy)
  | ({ readonly type: 'relative-to-feast'; readonly feast: string; readonly offset: Offset } & DateBy)
  | ({ readonly type: 'every-weeks'; readonly weeks: number; readonly start: IsoDay } & DateBy)
  | ({ readonly type: 'once'; readonly day: IsoDay } & DateBy)

/** A rule in the catalogue's own JSON form; what is stored, typed, tested and exported. */
export type Rule = {
  readonly rule: Shape
  readonly non_business_day: { readonly action: ShiftAction; readonly note?: string | undefined }
  /** Until what time of the day, `12:00`; the whole day where it is missing. */
  readonly time?: WallTime | undefined
}

export const sides = ['provider', 'client', 'both'] as const
/** Whose duty it is: ours (`provider`), the client's, or agreed per client. */
export type Side = (typeof sides)[number]

export const ruleCalendars = ['firm', 'statutory'] as const
/** Whose days off move a rule's dates: those of the firm too, or only those that the law knows. */
export type OwnCalendar = (typeof ruleCalendars)[number]

/** Whom of us a rule can ask for: the holder of this role for the client. */
export const ruleRoles = ['responsible', 'deputy', 'account-manager'] as const
export type RuleRole = (typeof ruleRoles)[number]

/** How surely a rule of a catalogue stands in its sources. */
export const sourced = ['verified', 'verified-secondary', 'verified-dated', 'not-verified'] as const
/** `agreed`: made by the firm or agreed with the client, so that there is no source to verify. */
export const confidences = [...sourced, 'agreed'] as const
export type Confidence = (typeof confidences)[number]

/** What a firm or a client can say of a rule itself. */
export type SaidField =
  | 'name'
  | 'category'
  | 'responsible'
  | 'role'
  | 'rule'
  | 'calendar'
  | 'group'
  | 'condition'
  | 'lead'
  | 'target'
  | 'checklist'
  | 'off'

/** A rule with everything the year clock needs to show it. `key` is stable: it is part of an occurrence's identity. */
export type ClockRule = {
  readonly key: string
  readonly scope: 'catalogue' | 'firm' | 'client'
  /** The country that an item of a catalogue is for; every country's where it is missing. */
  readonly country?: string | undefined
  /** Whose year it belongs to: each client's (also where it is missing), or the payroll firm's own. */
  readonly subject?: 'client' | 'firm' | undefined
  /**
   * Whose business days move and count it: `statutory` never skips the firm's own days off, `firm` does. Where it is
   * missing, catalogue rules are statutory and the firm's and clients' own rules go by the firm.
   */
  readonly calendar?: OwnCalendar | undefined
  /** Who said when it is due, or that it is in the year: the scope itself where it is missing. */
  readonly datedBy?: 'catalogue' | 'firm' | 'client' | undefined
  /** Who said each thing of it that a scope said itself; what is not here is the widest rule's. */
  readonly said?: Readonly<Partial<Record<SaidField, 'firm' | 'client'>>> | undefined
  readonly name: Words
  /** The same in as few words as tell it from the others, for lists; the name itself where it is missing. */
  readonly short?: Words | undefined
  readonly category: string
  readonly responsible: Side
  readonly rule: Rule
  /** The month that the rule it replaces counts from, by name. */
  readonly countsFrom?: string | undefined
  /** The one pay group, by its name, on whose paydays it hangs; on those of all where it is missing or empty. */
  readonly group?: string | undefined
  /** Days before the due date when it begins to ask for attention, e.g. `[5, 1]`. */
  readonly lead: readonly number[]
  /** Which of our people answers for it, where it is not the client's responsible person. */
  readonly role?: RuleRole | undefined
  /** Our own target: so many days before the due date (`count` says which days). The due date stays what it is. */
  readonly target?: { readonly days: number; readonly count: 'calendar' | 'business' } | undefined
  /** What must all be ticked before it can be marked done. */
  readonly checklist?: readonly string[] | undefined
  readonly sources: readonly string[]
  readonly confidence: Confidence
  readonly basis: string
  /** The first catalogues had their notes and duties in English alone. */
  readonly notes?: Remark | undefined
  /** The duty in words, with its statute. */
  readonly recurrence?: Remark | undefined
  /** Shown only where the client's facts make this true; always, where it is missing. */
  readonly appliesWhen?: Condition | undefined
  /** A version of a rule holds for nominal dates from `validFrom` to `validUntil`, both inclusive. */
  readonly validFrom?: IsoDay | undefined
  readonly validUntil?: IsoDay | undefined
}

/** A condition over the client's facts, as data: `{"fact": "industry", "is": "construction"}`. */
export type Condition =
  | { readonly fact: string; readonly is: string | number | boolean }
  | { readonly fact: string; readonly in: readonly (string | number)[] }
  | { readonly fact: string; readonly atLeast: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

export type Facts = Readonly<Record<string, string | number | boolean | undefined>>

/** A last day for material, approval or another step of one payroll, relative to the payday. */
export type Cutoff = {
  readonly id: string
  readonly kind: 'material' | 'approval' | 'other'
  readonly name: string
  readonly responsible: Side
  readonly rule: Rule
  /** Of another group's agreement: the paydays (nominal days, inclusive) for which it holds. */
  readonly validFrom?: IsoDay | undefined
  readonly validUntil?: IsoDay | undefined
}

/** A payday that is on another day this once: everything that is counted from it goes along. */
export type ExceptionalPayday = {
  /** The nominal payday that it stands for. */
  readonly payday: IsoDay
  readonly day: IsoDay
  readonly reason: string
}

export type PayGroup = {
  readonly id: string
  readonly name: string
  readonly payday: Rule
  /** How often it is paid, and which period a payday pays for, where that was agreed. */
  readonly pays?: { readonly frequency: string; readonly period: PayPeriod } | undefined
  readonly cutoffs: readonly Cutoff[]
  /** The group, by name, whose agreement of cut-offs is this one's too; empty or missing: its own. See `withShared`. */
  readonly cutoffsOf?: string | undefined
  readonly exceptions?: readonly ExceptionalPayday[] | undefined
  readonly validFrom?: IsoDay | undefined
  readonly validUntil?: IsoDay | undefined
}

/** A dated event of the client that rules can hang on: `employment-end`, `transfer-date`, `holiday-start` … */
export type ClientEvent = {
  readonly id: string
  readonly kind: string
  readonly day: IsoDay
  readonly name?: string | undefined
}

/** What was said of one date of an interval rule: the next ones are counted from the day it was held. */
export type HeldMark = {
  readonly nominal: IsoDay
  /** `done`, `skipped`; `met` at a meeting of its own; any other state is work begun on it. */
  readonly state: string
  /** The day it was held, where it was. */
  readonly day: IsoDay
}

/** Everything about one client that decides its year. */
export type ClockClient = {
  readonly id: string
  readonly facts: Facts
  readonly fiscalYearEnd: MonthDay
  /**
   * The first day of the client's own paydays: taking a client in does not make a past full of overdue items. What hangs on a
   * pay month goes by the payday of that month (`payMonthsOf`), and what leads to the first payday may lie before this day.
   */
  readonly clockStart: IsoDay
  readonly clockEnd?: IsoDay | undefined
  readonly payGroups: readonly PayGroup[]
  readonly events: readonly ClientEvent[]
  /** Kinds of events that its country knows beside the program's own: rules may hang on one that has not happened yet. */
  readonly kinds?: readonly { readonly kind: string }[] | undefined
  /** Of rules with a longest interval, what was done: by rule. */
  readonly held?: ReadonlyMap<string, readonly HeldMark[]> | undefined
  /** What is stored of the client and cannot be used: told with the rules that cannot be computed. */
  readonly faults?: readonly Fault[] | undefined
}

export type OccurrenceAnchor = {
  readonly id: string
  readonly day: IsoDay
  readonly name?: string | undefined
  /** The day that counts instead of `day`, where the payday is on another day this once. */
  readonly moved?: IsoDay | undefined
  /** Of such a payday itself: the day it would be on otherwise. */
  readonly usual?: IsoDay | undefined
  /** Of a last day with days of its own: the usual day of the payday that it is for. */
  readonly serves?: IsoDay | undefined
  /** Of a last day that several groups have as one: the names of the others. */
  readonly also?: readonly string[] | undefined
}

/** One computed date of one rule. Its identity is client, rule, nominal date and anchor; `due` is presentation. */
export type Occurrence = {
  readonly rule: string
  readonly nominal: IsoDay
  readonly due: IsoDay
  /** What the rule hangs on, where it hangs on something: a pay group with its payday, or an event. */
  readonly anchor?: OccurrenceAnchor | undefined
  /** The first day of a window rule, or the earliest day it may be done. */
  readonly opens?: IsoDay | undefined
}

/**
 * A rule that cannot be computed for this client, or (with an empty `rule`) something else stored of it that cannot be used:
 * shown on its own card, never blocks the rest.
 */
export type Fault = { readonly rule: string; readonly code: string; readonly detail?: string | undefined }
