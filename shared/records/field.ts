/**
 * The vocabulary in which a record is described once, as plain data: no validation library, no database, no interface. Seven
 * readers make what they need of it: the contract's schema, the row, a blank form, the words of the history, the package,
 * import and export, and the search.
 */
import type { Rule } from '../domain/calendar/types.ts'
import type { HeldGroup } from '../domain/handover/profiles.ts'
import { type Language, languages } from '../domain/words.ts'

export type Kind =
  | 'line'
  | 'text'
  | 'email'
  | 'phone'
  | 'choice'
  | 'flag'
  | 'day'
  | 'month-day'
  | 'whole'
  | 'ref'
  | 'facts'
  | 'rule'
  | 'data'

/** One field. `T` is what it holds where people and the contract see it. */
export type Field<T = unknown, K extends Kind = Kind> = {
  readonly kind: K
  /** What a new one starts with. */
  readonly blank: T
  /** Must say something. */
  readonly required?: boolean
  readonly maybe?: boolean
  readonly max?: number
  readonly values?: readonly string[]
  /** The table it names a row of. */
  readonly to?: string
} & Told

/** Where a field is told, and where it is not. */
type Told = {
  /** Set by the program: no form has it. */
  readonly own?: boolean
  /** Goes into no package. */
  readonly stays?: boolean
  /** Goes into no package, which tells what it held back by this name. */
  readonly held?: HeldGroup
  /** The version of the package's record that brought it, `1.2`; older packages come without. */
  readonly since?: string
  /** The vocabulary that has the words of its values. */
  readonly words?: Vocabulary
  /** The history passes over it: it says nothing to people, or another field says it. */
  readonly silent?: boolean
  /** People ask for the client by it: the list of clients finds it. */
  readonly called?: boolean
  /** Why the search passes over what people wrote here. What has words of its own, and what is silent, it passes over anyhow. */
  readonly unsought?: string
  /** Of what is kept as JSON: under which names it holds texts that the search finds. */
  readonly texts?: readonly string[]
  /** The history tells these texts, a line each, and nothing else of it. */
  readonly told?: 'texts'
  /** Among the client's basic facts, on the card and on the package's first page. */
  readonly basic?: boolean
}

/** Where the words of stored values stand, in `shared/i18n/record-values.ts`. */
export const vocabularies = [
  'forms',
  'industries',
  'countries',
  'languages',
  'channels',
  'states',
  'contactRoles',
  'assignmentRoles',
  'frequencies',
  'cutoffKinds',
  'eventKinds',
  'sides',
  'personRoles',
  'markStates',
  'payPeriods',
  'payForms',
  'runNoteKinds',
  'runOutcomes',
  'audiences',
  'directions',
  'profiles',
  'screens',
  'letterKinds',
  'paperKinds',
  'parts',
  'agreedWays',
  'contractKinds',
  'billings',
  'appendixKinds',
  'serviceKinds',
  'valueFields',
  'encounterKinds',
  'initiatives',
  'informationKinds',
  'keptBy',
  'knownStates',
  'authorisationKinds',
  'authorisationStates',
  'cancellers',
  'retentionClasses',
  'deliveredWays',
  'answerWays',
  'matterKinds',
  'matterChannels',
  'matterStates',
  'matterWhose',
  'matterEvents',
  'planTemplates',
  'planStates',
  'planSides',
  'taskParts',
  'entryKinds',
  'entryStates',
  'meetingKinds',
  'meetingWays',
  'meetingStates',
  'agendaSections',
  'noteKinds',
  'landings',
  'stages',
  'payKinds',
  'handoverItems',
  'materials',
  'keptStates',
  'itemStates',
] as const
export type Vocabulary = (typeof vocabularies)[number]

export type Fields = Readonly<Record<string, Field>>
export type ValueOf<F> = F extends { readonly blank: infer T } ? T : never

type Line = { readonly max?: number; readonly blank?: string } & Told
type Is<T, K extends Kind, M> = Field<T, K> & Omit<M, 'blank'>
const field = <T, K extends Kind, M>(kind: K, blank: T, more: M): Is<T, K, M> => ({ ...more, kind, blank })
const none = {} as never

/** One line; may be empty. `max`: letters, 300 unless said. */
export const line = <const M extends Line = {}>(more: M = none): Is<string, 'line', M> =>
  field('line', more.blank ?? '', more)
/** One line that must say something. */
export const name = <const M extends Line = {}>(more: M = none) => line({ ...more, required: true })
/** Several paragraphs. */
export const text = <const M extends Line = {}>(more: M = none): Is<string, 'text', M> => field('text', '', more)
export const email = <const M extends Told = {}>(more: M = none): Is<string, 'email', M> => field('email', '', more)
export const phone = <const M extends Told = {}>(more: M = none): Is<string, 'phone', M> => field('phone', '', more)
/** One of these. The first is what a new one starts with unless `blank` says another. */
export const choice = <const V extends string, const M extends { readonly blank?: string } & Told = {}>(
  values: readonly V[],
  more: M = none,
): Is<V, 'choice', M> => field('choice', (more.blank ?? values[0]) as V, { ...more, values })
export const language = <const M extends Told = {}>(more: M = none): Is<Language, 'choice', M> =>
  choice<Language, M>(languages, { ...more, words: 'languages' })
export const flag = <const M extends { readonly blank?: boolean } & Told = {}>(
  more: M = none,
): Is<boolean, 'flag', M> => field('flag', more.blank ?? false, more)
/** `2027-03-31`; empty in a form until somebody says it. */
export const day = <const M extends Told = {}>(more: M = none): Is<string, 'day', M> => field('day', '', more)
/** A day, or none: without a limit. */
export const maybeDay = <const M extends Told = {}>(more: M = none): Is<string | null, 'day', M> =>
  field('day', null, { ...more, maybe: true })
/** `12-31` */
export const monthDay = <const M extends Told = {}>(blank: string, more: M = none): Is<string, 'month-day', M> =>
  field('month-day', blank, more)
/** A whole number from 0 to `max`. */
export const whole = <const M extends Told = {}>(max: number, more: M = none): Is<number, 'whole', M> =>
  field('whole', 0, { ...more, max })
/** The id of a row of another table. */
export const ref = <const N extends string, const M extends Told = {}>(
  to: N,
  more: M = none,
): Is<string, 'ref', M & { readonly to: N }> => field('ref', '', { ...more, to })
export const maybeRef = <const N extends string, const M extends Told = {}>(
  to: N,
  more: M = none,
): Is<string | null, 'ref', M & { readonly to: N }> => field('ref', null, { ...more, to, maybe: true })
/** What the catalogue's conditions ask about. */
export const facts = <const M extends Told = {}>(
  more: M = none,
): Is<Record<string, string | number | boolean>, 'facts', M> => field('facts', {}, more)
/** A rule that dates are computed by. */
export const rule = <const M extends Told = {}>(blank: Rule, more: M = none): Is<Rule, 'rule', M> =>
  field('rule', blank, more)
/** What only the domain reads, as JSON. */
export const data = <T, const M extends Told = {}>(blank: T, more: M = none): Is<T, 'data', M> =>
  field('data', blank, more)

/** How a change of a row reaches the years in memory: its own client's, everybody's, who stands in, or nobody's. */
type Year = 'own' | 'all' | 'cover' | 'none'

export type RecordOf<F extends Fields = Fields> = {
  readonly table: string
  /** The field people know it by. */
  readonly named: string | null
  readonly year: Year
  /** The version of the package's record that brought it; older packages come without. */
  readonly since?: string | undefined
  readonly fields: F
}

/** Describes a table of records. */
export const record = <const F extends Fields>(
  table: string,
  about: Omit<RecordOf<F>, 'table' | 'named'> & { readonly named: (keyof F & string) | null },
): RecordOf<F> => ({ table, ...about })

/** A record's values as the contract has them. */
export type ValuesOf<R extends RecordOf> = { -readonly [K in keyof R['fields']]: ValueOf<R['fields'][K]> }

/** What of a record leaves the firm in a package: not what stays, and not whose it is, since a package is one client's. */
export type Packed<F extends Fields> = {
  -readonly [K in keyof F as F[K] extends Staying ? never : K]: ValueOf<F[K]>
}
type Staying = { readonly held: HeldGroup } | { readonly stays: true } | { readonly to: 'client' }

type Json = 'facts' | 'rule' | 'data'
type ColumnOf<F> =
  F extends Field<unknown, 'flag'> ? number : F extends Field<unknown, Json> ? string : Stored<ValueOf<F>>
// A file may hold another word than a choice has: what reads it judges.
type Stored<T> = T extends string ? string : T
/** The same as a row: flags are 0 or 1, what is no single value is JSON in a column `…_json`. */
export type ColumnsOf<F extends Fields> = {
  -readonly [K in keyof F & string as F[K] extends Field<unknown, Json> ? `${K}_json` : K]: ColumnOf<F[K]>
}

const json: ReadonlySet<Kind> = new Set(['facts', 'rule', 'data'])
/** Whether a field is kept as JSON. */
export const isJson = ({ kind }: Field): boolean => json.has(kind)
/** The column a field is kept in. */
export const columnOf = (name: string, field: Field): string => (isJson(field) ? `${name}_json` : name)
