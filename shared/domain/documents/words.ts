import type { DateWords } from './dates.ts'
import type { Duty } from './sheet-input.ts'

/** The words a document needs in one language; `shared/i18n/documents.ts` has them in all three. */
export type DocumentWords = DateWords & {
  readonly business_id: string
  readonly client_number: string
  readonly address: string
  readonly page: { readonly before: string; readonly between: string; readonly after: string }
  readonly version: (number: number, date: string) => string
  /** A version that was changed after it was published. */
  readonly draftAfter: (number: number) => string
  /** Of a version that holds from another day than the one on which it was published. */
  readonly holdsFrom: (date: string) => string
  /** Of a version that another will follow, or has followed. */
  readonly followed: (number: number, date: string) => string
  readonly replaced: (number: number, date: string) => string
  readonly sheet: SheetWords
}

export type SheetWords = {
  readonly kind: string
  readonly fact: { readonly version: string; readonly contact: string }
  readonly contacts: string
  readonly contact: { readonly role: string; readonly name: string; readonly reach: string; readonly deputy: string }
  readonly timetable: string
  readonly pay: {
    readonly period: string
    readonly payday: string
    /** Heads the last days where there are too many to stand side by side. */
    readonly last: string
    /** Before the day after which the paydays of a timetable come. */
    readonly from: string
    /** Of a timetable that goes on beyond its rows. */
    readonly until: (day: string) => string
    readonly usual: (day: string) => string
  }
  /** Heads the instructions where they have several sections. */
  readonly instructions: string
  readonly item: {
    readonly what: string
    readonly how: string
    readonly by: string
    readonly who: string
    /** In place of dates that the timetable of the same sheet has, by the heads of its columns. */
    readonly see_timetable: (columns: readonly string[]) => string
    /** In place of what the row above says. */
    readonly as_above: string
  }
  readonly exceptions: string
  readonly exception: { readonly situation: string; readonly action: string }
  readonly responsibilities: string
  readonly responsibility: { readonly task: string; readonly client: string; readonly firm: string }
  readonly duty: Readonly<Record<Duty, string>>
  readonly feedback: string
  readonly feedback_to: (person: string, ways: readonly string[]) => string
  readonly feedback_any: (ways: readonly string[]) => string
  readonly answer_in: (days: number) => string
  readonly review: string
  readonly reviewed: (date: string, people: readonly string[]) => string
  readonly review_ask: string
  readonly review_day: string
  readonly review_client: string
  readonly review_firm: string
}
