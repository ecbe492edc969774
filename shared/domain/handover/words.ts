import type { HeldGroup, KeptPart, MissingPart, PartKey, PartReason, Profile } from './profiles.ts'
import type { ColumnName } from './columns.ts'
import type { CodeWords, TableName } from './tables.ts'

type Texts<K extends string> = Readonly<Record<K, string>>

/** The words of a package in one language; `shared/i18n/package.ts` has them in all three. */
export type PackageWords = {
  readonly parts: Texts<KeptPart | HeldGroup | MissingPart> & Texts<PartKey>
  readonly states: Texts<'included' | 'empty' | 'held-back' | 'not-kept'>
  /** Why a part looks as it does: said to whoever receives the package, and to whoever makes it. */
  readonly reasons: Texts<Exclude<PartReason, ''>>
  readonly senderReasons: Texts<Exclude<PartReason, ''>>
  readonly tables: Texts<TableName>
  readonly columns: Readonly<Record<ColumnName, readonly [title: string, meaning: string]>>
  /** Title and meaning of the column of words behind a column of codes. */
  readonly inWords: (title: string) => readonly [title: string, meaning: string]
  readonly codes: CodeWords
  readonly months: readonly string[]
  readonly page: PageWords
  readonly receipt: ReceiptWords
}

export type PageWords = {
  readonly kinds: Texts<Profile>
  readonly facts: Texts<'sender' | 'recipient' | 'consent' | 'noConsent' | 'day' | 'business_id'>
  readonly onThisPage: string
  readonly skip: string
  /** Before the client's number where its name must not be seen. */
  readonly client: string
  readonly check: Texts<'heading' | 'text' | 'result'>
  readonly deadlines: Texts<'heading' | 'none' | 'more'>
  readonly contacts: Texts<'heading' | 'none' | 'deputy'> & { readonly valid: (from: string, until: string) => string }
  readonly people: Texts<'heading' | 'none'>
  readonly instructions: Texts<'heading' | 'none' | 'exceptions'>
  readonly matrix: Texts<'heading' | 'none' | 'others'>
  readonly agreed: Texts<'heading' | 'none' | 'services'>
  readonly groups: Texts<'heading' | 'none' | 'cutoffs'>
  readonly information: Texts<'heading' | 'none'>
  readonly mandates: Texts<'heading' | 'none' | 'text'>
  readonly internal: Texts<'heading' | 'none' | 'text'>
  readonly encounters: Texts<'heading' | 'none' | 'more'>
  readonly feedback: Texts<'heading' | 'none' | 'more'>
  readonly reconciliation: Texts<'heading' | 'none' | 'text'>
  readonly ending: Texts<'heading' | 'none' | 'text' | 'groups' | 'plan' | 'noTasks'>
  readonly meetings: Texts<'heading' | 'none' | 'more' | 'minutes'>
  readonly attachments: Texts<'heading' | 'none' | 'text' | 'more'>
  readonly retention: Texts<'heading' | 'none' | 'text'>
  readonly employer: Texts<'heading' | 'none' | 'assumed'>
  readonly open: Texts<'heading' | 'none' | 'moved'> & { readonly since: (day: string) => string }
  readonly contents: Texts<'heading' | 'text' | 'part' | 'files' | 'rows' | 'state'>
  readonly missing: Texts<'heading' | 'text' | 'reason' | 'count'>
  readonly back: Texts<'heading' | 'text' | 'link'>
  readonly guide: Texts<'heading' | 'text' | 'column' | 'type' | 'meaning'>
  readonly types: Texts<'text' | 'integer' | 'boolean' | 'date' | 'datetime'>
  readonly more: Texts<'record' | 'tables' | 'schema'>
}

export type ReceiptWords = {
  readonly kind: string
  readonly text: string
  readonly columns: Texts<
    'part' | 'files' | 'rows' | 'group' | 'state' | 'received' | 'missing' | 'unreadable' | 'remark'
  >
  readonly about: (part: string, what: string) => string
  readonly by: string
  readonly on: string
  readonly signature: string
  readonly groups: string
  readonly toIndex: string
}
