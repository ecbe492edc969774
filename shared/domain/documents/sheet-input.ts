import type { IsoDay } from '../calendar/types.ts'
import type { Language } from '../words.ts'

/**
 * What an instruction sheet is made of (product C1–C4): the facts as they are kept, in the sheet's language where people
 * wrote them. Dates are already computed by the year clock. Lists may be empty; a section without content is left out.
 */
export type SheetInput = {
  readonly language: Language
  readonly firm: SheetFirm
  readonly client: {
    readonly number: string
    readonly name: string
    readonly business_id?: string | undefined
    /** What a business ID is called in the client's country, where that is not what the firm's is called. */
    readonly business_id_label?: string | undefined
    /** Where its post goes, on one line. */
    readonly address?: string | undefined
  }
  /** The version that was published last; `changed` where the sheet is no longer what was published: then it is a draft. */
  readonly version: SheetVersionSaid
  /** Our people; the first one is named as the contact at the top of the first page. */
  readonly firm_contacts: readonly SheetContact[]
  readonly client_contacts: readonly SheetContact[]
  readonly pay_groups: readonly SheetPayGroup[]
  readonly instructions: readonly SheetInstructions[]
  /** Free text; lines that begin with `- ` become bullets (see `prose`). */
  readonly texts: readonly ({ readonly heading: string; readonly text: string } & Tongue)[]
  readonly exceptions: readonly ({ readonly situation: string; readonly action: string } & Tongue)[]
  readonly responsibilities: readonly SheetResponsibility[]
  readonly feedback?: SheetFeedback | undefined
  /** The sheet ends with lines to sign when it has been gone through. */
  readonly review: boolean
  /** When and with whom this version was gone through; then there is nothing to sign. */
  readonly gone_through?: { readonly day: IsoDay; readonly people: readonly string[] } | undefined
  /** The same sheet in the other languages in which something of it is written. */
  readonly others?: Partial<Readonly<Record<Language, SheetInput>>> | undefined
}

/** `foreign`: what people wrote stands in the client's language, since it has no text in the sheet's. */
type Tongue = { readonly foreign?: boolean | undefined }

export type SheetVersionSaid = {
  readonly number: number
  /** The day on which it was published. */
  readonly day: IsoDay
  readonly changed?: boolean
  /** From which day it holds, where that is another than the one on which it was published. */
  readonly from?: IsoDay | undefined
  /** From which day another version holds in its place; `past` where that day has come. */
  readonly until?: { readonly number: number; readonly from: IsoDay; readonly past: boolean } | undefined
}

export type SheetFirm = {
  readonly name: string
  readonly business_id?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly address?: string | undefined
  /** `#rrggbb`; darkened if it cannot be read on white. */
  readonly colour?: string | undefined
  /** PNG, JPEG, WebP, GIF or SVG. */
  readonly logo?: Uint8Array | undefined
  /** What stands under its name, and at the foot of every page. */
  readonly head?: string | undefined
  readonly foot?: string | undefined
}

type Reachable = { readonly name: string; readonly phone?: string | undefined; readonly email?: string | undefined }
export type SheetContact = Reachable & { readonly role: string; readonly deputy?: Reachable | undefined }

/** One pay group and its next paydays, in order. `time` is `HH:MM`. */
export type SheetPayGroup = {
  readonly name: string
  /** How often and by which rule, in words. */
  readonly rhythm?: string | undefined
  /** The last payday of the rows, where more follow it. */
  readonly until?: IsoDay | undefined
  /** What is agreed to be there by a day, by name, in the order of the days. */
  readonly cutoffs: readonly string[]
  readonly rows: readonly {
    readonly period?: { readonly from: IsoDay; readonly to: IsoDay } | undefined
    readonly payday: IsoDay
    /** The usual day of a payday that is on another one this once. */
    readonly usual?: IsoDay | undefined
    /** One for each of the group's cut-offs; undefined where this payday has none. */
    readonly cutoffs: readonly (Cutoff | undefined)[]
  }[]
}
export type Cutoff = { readonly day: IsoDay; readonly time?: string | undefined }

/** The items of one section, e.g. new employees, absences, holidays. */
export type SheetInstructions = Tongue & {
  readonly heading: string
  readonly items: readonly (Tongue & {
    readonly what: string
    readonly how?: string | undefined
    /** The rule in words (`kuukauden 25. päivä`) and its next dates, or the columns of the timetable that have them. */
    readonly by?:
      | { readonly rule: string; readonly dates: readonly IsoDay[]; readonly columns?: readonly string[] | undefined }
      | undefined
    /** Who does it; not said where the reader does. */
    readonly who?: string | undefined
  })[]
}

/** What a side does in a step of the process; the note says the rest (`ilmoittaa summat ja viitteet`). */
export const duties = ['does', 'answers', 'approves', 'checks', 'advises'] as const
export type Duty = (typeof duties)[number]
export type Part = { readonly duty?: Duty | undefined; readonly note?: string | undefined }
export type SheetResponsibility = {
  readonly task: string
  readonly client?: Part | undefined
  readonly firm?: Part | undefined
}

/** To whom feedback is given and in how many working days the first answer comes. */
export type SheetFeedback = {
  readonly person?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly answer_in_days?: number | undefined
  readonly text?: string | undefined
}
