import { type Json, canonicalJson } from '../../handover/canonical.ts'
import { dayOf, isoOf } from '../days/days.ts'
import { type OwnRule, type RuleFields, ruleFieldNames } from './own-rule.ts'
import type { IsoDay } from '../types.ts'

/** One version of what a scope says of a rule: for nominal dates between two days, inclusive; null has no limit. */
export type RuleVersion = {
  /** Missing for a version that is not stored yet. */
  readonly id?: string | undefined
  readonly fields: RuleFields
  readonly from: IsoDay | null
  readonly until: IsoDay | null
}

/** `fields` are all that the scope says afterwards. `from` is the first nominal date that follows the change. */
export type VersionChange =
  | { readonly reach: 'all'; readonly fields: RuleFields }
  | { readonly reach: 'following'; readonly from: IsoDay; readonly fields: RuleFields }

const inOrder = (versions: readonly RuleVersion[]) =>
  versions.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0))
/** No target of one's own and none at all (null) are two things. */
const isSame = (a: Json | undefined, b: Json | undefined) => canonicalJson({ a }) === canonicalJson({ a: b })
const saysSomething = (version: RuleVersion) => ruleFieldNames.some((field) => version.fields[field] !== undefined)

/** The version in force on a day, else the next to come, else the last: the one that people see and start from. */
export function shownVersion(versions: readonly RuleVersion[], day: IsoDay): RuleVersion | undefined {
  const ordered = inOrder(versions)
  const inForce = ordered.findLast(({ from, until }) => (from ?? '') <= day && (until === null || day <= until))
  return inForce ?? ordered.find(({ from }) => (from ?? '') > day) ?? ordered.at(-1)
}

/**
 * The versions of a scope after a change. `following` closes the version in force the day before and puts one new in
 * place of all later ones; it ends where the last of them ended. `all` changes what differs from the version shown
 * `today` in every version, so that what the versions differ in stays; where there are none, one that holds always is
 * made. A version that says nothing any more is gone: the wider rule holds in its place.
 */
export function changedVersions(
  versions: readonly RuleVersion[],
  change: VersionChange,
  today: IsoDay,
): readonly RuleVersion[] {
  const changed = change.reach === 'all' ? patched(versions, change.fields, today) : followed(versions, change)
  return changed.filter(saysSomething)
}

function patched(versions: readonly RuleVersion[], fields: RuleFields, today: IsoDay): readonly RuleVersion[] {
  const base = shownVersion(versions, today)
  if (!base) return [{ fields, from: null, until: null }]
  const different = ruleFieldNames.filter((field) => !isSame(base.fields[field], fields[field]))
  const patch = Object.fromEntries(different.map((field) => [field, fields[field]]))
  return versions.map((version) => ({ ...version, fields: { ...version.fields, ...patch } }))
}

/** Where the last of some versions ends; null where one of them does not, or there are none. */
const lastEnd = (versions: readonly RuleVersion[]): IsoDay | null =>
  versions.reduce<IsoDay | null>(
    (last, { until }, at) =>
      until === null || (at > 0 && last === null) ? null : last !== null && last > until ? last : until,
    null,
  )

function followed(
  versions: readonly RuleVersion[],
  { from, fields }: { readonly from: IsoDay; readonly fields: RuleFields },
): readonly RuleVersion[] {
  const ordered = inOrder(versions)
  const untouched = ordered.filter(({ until }) => until !== null && until < from)
  const touched = ordered.filter(({ until }) => until === null || until >= from)
  const earlier = touched.filter((version) => (version.from ?? '') < from)
  const [replaced] = touched.filter((version) => (version.from ?? '') >= from)
  const until = lastEnd(touched)
  const before = isoOf(dayOf(from) - 1)
  // Nothing new: the version in force simply goes on.
  const going = earlier.findLast((version) => isSame(version.fields, fields))
  const closed = earlier.map((version) => ({ ...version, until: version === going ? until : before }))
  const opened = going ? [] : [{ ...(replaced?.id !== undefined && { id: replaced.id }), fields, from, until }]
  return [...untouched, ...closed, ...opened]
}

/** A version as the clock lays it over the wider rules. */
export const ownRuleOf = (key: string, scope: OwnRule['scope'], { fields, from, until }: RuleVersion): OwnRule => ({
  key,
  scope,
  fields,
  validFrom: from ?? undefined,
  validUntil: until ?? undefined,
})
