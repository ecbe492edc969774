import type { Packed, ValuesOf } from '../../records/field.ts'
import { brought } from '../../records/read.ts'
import { records, type Table } from '../../records/records.ts'
import type { Target } from '../calendar/rules/own-rule.ts'
import type { Condition, IsoDay, OwnCalendar, Rule, RuleRole, Side } from '../calendar/types.ts'
import type { Ending } from './ending.ts'
import type { HeldCounts, HeldGroup, LeftOut, Profile } from './profiles.ts'

/** The version of `client.json` that this program writes. A reader refuses a newer major version and accepts a newer minor. */
export const recordVersion = newestOf(['1.1', ...brought(records)])
export const recordSchema = 'schema/client-1.schema.json'

/** What every row says about itself: which row it is, whose record it is, and when it was last changed (UTC). */
export type RecordRow = { readonly id: string; readonly source: string; readonly updated_at: string }
type Span = { readonly valid_from: IsoDay | null; readonly valid_until: IsoDay | null }

/**
 * The parts of a client whose rows go into a package as their records say, each with the list it stands in; the whole before
 * its parts. What is made of rules and marks has a shape of its own.
 */
export const packedLists = {
  contact: 'contacts',
  assignment: 'assignments',
  pay_group: 'pay_groups',
  cutoff: 'cutoffs',
  event: 'events',
  instruction: 'instructions',
  responsibility: 'responsibilities',
  responsibility_version: 'responsibility_versions',
  engagement: 'engagements',
  appendix: 'appendices',
  service: 'services',
  encounter: 'encounters',
  matter: 'matters',
  matter_event: 'matter_events',
  meeting: 'meetings',
  meeting_line: 'meeting_lines',
  meeting_note: 'meeting_notes',
  information: 'information',
  authorisation: 'authorisations',
  attachment: 'attachments',
} as const satisfies Partial<Record<Table, string>>
export type PackedTable = keyof typeof packedLists
export const packedTables = Object.keys(packedLists) as readonly PackedTable[]
type Lists = { readonly [T in PackedTable as (typeof packedLists)[T]]: readonly PackedRow<T>[] }

/** Everything a package says about one client: `client.json`, from which every other file of the package is made. */
export type ClientRecord = Lists & {
  readonly $schema: string
  readonly version: string
  readonly profile: Profile
  readonly client: RecordClient
  readonly people: readonly RecordPerson[]
  readonly rules: readonly RecordRule[]
  readonly marks: readonly RecordMark[]
  readonly sheet: RecordSheet | null
  /** Since 1.9, in the firm's own archive alone: what every other profile holds back. */
  readonly internal: readonly RecordInternal[]
  /** Since 1.9: what the sender keeps of the client, by class of document, for how long and where. */
  readonly retention: readonly RecordKept[]
  /** Since 1.9: how the sender sees the client off; null where it has no plan of an end. */
  readonly ending: Ending | null
  /**
   * Past occurrences that nobody marked and that are open no more: their rules came later, or they fell due after the
   * sender's last day.
   */
  readonly passed: readonly string[]
  readonly held_back: HeldCounts
  /** Since 1.9: the parts that were left out of the package, with how much of each there is; missing where none was. */
  readonly left_out?: readonly LeftOut[] | undefined
}

/** A line of an agenda is named by its source, which a row of a package has otherwise: there it is its `line`. */
type Renamed<F> = 'source' extends keyof F ? Omit<F, 'source'> & { readonly line: string } : F
type PackedRow<T extends Table> = RecordRow & Readonly<Renamed<Packed<(typeof records)[T]['fields']>>>

export type RecordClient = PackedRow<'client'>
export type RecordPerson = PackedRow<'person'>
/** What of a rule the client has otherwise; what is missing comes from the catalogue's rule with the same key. */
export type RecordRule = RecordRow &
  Span & {
    readonly key: string
    readonly name?: string | undefined
    readonly category?: string | undefined
    readonly responsible?: Side | undefined
    readonly rule?: Rule | undefined
    readonly lead?: readonly number[] | undefined
    /** Since 1.1: who of us, our own target (null: none), what must be ticked. */
    readonly role?: RuleRole | undefined
    readonly target?: Target | null | undefined
    readonly checklist?: readonly string[] | undefined
    /** Since 1.2: whose days off move it. */
    readonly calendar?: OwnCalendar | undefined
    /** Since 1.2: the one pay group that it is about, by name. */
    readonly group?: string | undefined
    /** Since 1.3: the facts that put it into the year; null: whatever they are. */
    readonly condition?: Condition | null | undefined
    readonly off?: boolean | undefined
  }
export type RecordMark = RecordRow & {
  readonly occurrence: string
  /** `open`: nothing is decided; since 1.1. */
  readonly state: 'done' | 'skipped' | 'moved' | 'waiting' | 'open'
  readonly due: IsoDay
  readonly day: IsoDay
  readonly person_id: string | null
  readonly reason: string
  readonly moved_to: IsoDay | null
  /** Since 1.1, each there where it says something: ticked steps, what deviated, when the client was waited for. */
  readonly ticks?: readonly string[] | undefined
  readonly deviation?: RecordDeviation | undefined
  readonly waited_from?: IsoDay | undefined
  readonly waited_until?: IsoDay | undefined
}
/** What went otherwise than agreed: whose it was, why, what is done about it, and whether the client is told. */
export type RecordDeviation = {
  readonly by: 'provider' | 'client'
  readonly cause: string
  readonly measure: string
  readonly shown: boolean
}
/** What the firm keeps for itself: one value of one row, as people read it. */
export type RecordInternal = RecordRow & {
  readonly group: HeldGroup
  /** What it is about, in words: a contact person, a date, an encounter. */
  readonly about: string
  readonly field: string
  readonly name: string
  readonly value: string
}
/** A line of the sender's retention plan. */
export type RecordKept = RecordRow & Omit<ValuesOf<typeof records.retention_line>, 'client_id' | 'position'>
export type RecordSheet = PackedRow<'sheet'>

function newestOf(versions: readonly string[]): string {
  const minor = (version: string) => Number(version.split('.')[1])
  return versions.toSorted((a, b) => minor(a) - minor(b)).at(-1) ?? ''
}

/** `1.0` → 1; undefined for what is no version. */
export function majorOf(version: unknown): number | undefined {
  const match = typeof version === 'string' ? /^(\d{1,6})\.\d{1,6}$/.exec(version) : null
  return match?.[1] === undefined ? undefined : Number(match[1])
}
