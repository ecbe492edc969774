/** What a cell, or a row, is refused for. Each has a sentence that says what to do, in `shared/i18n/import-faults.ts`. */
export const faultCodes = [
  'required',
  'too-long',
  'line-too-long',
  'text-too-long',
  'malformed',
  'not-an-email',
  'not-a-phone',
  'not-a-day',
  'day-out-of-range',
  'starts-too-early',
  'ends-before-start',
  'not-a-month-day',
  'not-a-number',
  'number-too-large',
  'not-yes-or-no',
  'not-a-choice',
  'country',
  'business-id',
  'not-a-payday',
  'formula-error',
  'no-person',
  'same-person',
  'state-order',
  'number-taken',
  'two-clients',
  'other-business-id',
  'differs',
  'not-allowed',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** What is worth a look and hinders nothing. */
export const noticeCodes = ['phone-zero', 'contact-named', 'group-stays', 'new-person'] as const
export type NoticeCode = (typeof noticeCodes)[number]

/** Where in the file something is, in what words it stands there, and what is the matter. */
export type Remark<C extends string = string> = {
  /** As a spreadsheet counts: the first row is 1. */
  readonly row: number
  /** From 0; null where it is the row as a whole. */
  readonly column: number | null
  readonly code: C
  /** What stands in the cell, cut where it is long. */
  readonly text: string
  readonly facts?: Readonly<Record<string, string>> | undefined
}
export type Fault = Remark<FaultCode>
export type Notice = Remark<NoticeCode>

/** So much of a cell is quoted. */
const QUOTED = 80
export const quoted = (text: string): string =>
  text.length > QUOTED ? `${text.slice(0, QUOTED).toWellFormed()}…` : text
