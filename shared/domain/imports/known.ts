/** What the firm has already, as far as a plan of an import needs it. */
import type { IsoDay } from '../calendar/types.ts'
import type { BusinessIdRule } from '../clients/business-id.ts'
import type { AssignmentRole } from '../clients/client.ts'
import type { Language } from '../words.ts'
import type { FaultCode } from './faults.ts'
import type { Reading } from './read-cell.ts'
import type { Part } from './targets.ts'

type Values = Readonly<Record<string, unknown>>
export type KnownPart = { readonly id: string; readonly version: number; readonly values: Values }
export type KnownClient = KnownPart & {
  readonly contacts: readonly KnownPart[]
  readonly groups: readonly KnownPart[]
  /** Who holds each role today. */
  readonly team: Readonly<Partial<Record<AssignmentRole, string>>>
}
export type KnownPerson = { readonly id: string; readonly name: string; readonly initials: string }

export type Known = {
  readonly today: IsoDay
  /** The country that clients are of where nothing else is said. */
  readonly home: string
  readonly language: Language
  /** What the first pay group of a client is called where the file does not name it. */
  readonly groupName: string
  readonly clients: readonly KnownClient[]
  /** Numbers that clients have whom whoever asks does not see. */
  readonly hiddenNumbers: ReadonlySet<string>
  /** Those who work for the firm. */
  readonly people: readonly KnownPerson[]
  readonly isDescribed: (country: string) => boolean
  /** Undefined for a country whose business IDs have no known form. */
  readonly businessIdOf: (country: string) => BusinessIdRule | undefined
  /** The business ID of a client that is there and has exactly this one. */
  readonly businessIdKnown: (text: string) => string | undefined
  readonly valueOf: Reading['valueOf']
  /** Whether the contract takes a value for a field, and as what. */
  readonly judge: (
    part: Part,
    field: string,
    value: unknown,
  ) => { readonly value: unknown } | { readonly code: FaultCode }
}
/** What the file does not say and somebody decides for all its clients. */
export type Choices = {
  /** The first payday that is ours, of new clients. */
  readonly clockStart: IsoDay
  /** Whether people whom nobody knows are added. */
  readonly addPeople: boolean
}
