import { calendarOf, type OwnRule, filled } from './own-rule.ts'
import { limitsOf, shared, type Span, spanBetween, without } from '../clock/spans.ts'
import type { ClockRule } from '../types.ts'

const spanOf = (rule: Pick<ClockRule, 'validFrom' | 'validUntil'>): Span => spanBetween(rule.validFrom, rule.validUntil)

/** A rule held to a span; the same object where nothing changes, so that what is remembered about it stays valid. */
function within(rule: ClockRule, span: Span): ClockRule {
  const own = spanOf(rule)
  if (own.from === span.from && own.to === span.to) return rule
  const { from, until } = limitsOf(span)
  return { ...rule, validFrom: from, validUntil: until }
}

/**
 * The rules that hold for one client: a client's rule replaces the firm's, and the firm's the catalogue's, wherever
 * both have the same key — but only for the nominal dates on which the narrower one is valid. Within one scope the
 * version that begins later wins. An override takes over whose business days count (`calendar`) and whose year it is
 * (`subject`) from what it replaces unless it says otherwise: a statutory date stays statutory.
 */
export function effectiveRules(
  catalogue: readonly ClockRule[],
  firmRules: readonly ClockRule[],
  clientRules: readonly ClockRule[],
): ClockRule[] {
  const laterFirst = (rules: readonly ClockRule[]) => rules.toSorted((a, b) => spanOf(b).from - spanOf(a).from)
  const wider = new Map<string, ClockRule>()
  for (const rule of [...clientRules, ...firmRules, ...catalogue]) wider.set(rule.key, rule)

  const taken = new Map<string, Span[]>()
  const effective: ClockRule[] = []
  for (const rule of [clientRules, firmRules, catalogue].flatMap(laterFirst)) {
    const spans = taken.get(rule.key) ?? []
    const origin = wider.get(rule.key)
    const calendar = rule.calendar ?? calendarOf(origin ?? rule)
    const subject = rule.subject ?? origin?.subject
    const settled = rule === origin ? rule : { ...rule, calendar, subject }
    for (const piece of without(spanOf(rule), spans)) effective.push(within(settled, piece))
    taken.set(rule.key, [...spans, spanOf(rule)])
  }
  return effective
}

/** What one scope says of one rule, laid over the wider versions of it: pieces that do not overlap, in order of time. */
function laid(wider: readonly ClockRule[], own: readonly OwnRule[]): ClockRule[] {
  const pieces: ClockRule[] = []
  const taken: Span[] = []
  // Where the wider rule has ended, a rule of one's own goes on with what it last was.
  const last = wider.toSorted((a, b) => spanOf(b).from - spanOf(a).from)[0]
  for (const version of own.toSorted((a, b) => spanOf(b).from - spanOf(a).from)) {
    let left = without(spanOf(version), taken)
    taken.push(spanOf(version))
    for (const rule of wider) {
      for (const span of left.flatMap((one) => shared(one, spanOf(rule))))
        pieces.push(within(filled(version, rule), span))
      left = left.flatMap((span) => without(span, [spanOf(rule)]))
    }
    // Who says nothing of when has no date of its own where there is no wider rule.
    if (version.fields.rule !== undefined) for (const span of left) pieces.push(within(filled(version, last), span))
  }
  for (const rule of wider) for (const span of without(spanOf(rule), taken)) pieces.push(within(rule, span))
  return pieces.toSorted((a, b) => spanOf(a).from - spanOf(b).from)
}

/**
 * The rules that hold when one scope lays its own over the wider ones, which do not overlap in time: field by field, and
 * only for the nominal dates on which its versions are valid. Where the wider rule changes, so does what comes from it.
 * Rules that the scope says nothing of stay the same objects.
 */
export function layered(wider: readonly ClockRule[], own: readonly OwnRule[]): readonly ClockRule[] {
  if (own.length === 0) return wider
  const mine = Map.groupBy(own, (rule) => rule.key)
  const theirs = Map.groupBy(
    wider.filter((rule) => mine.has(rule.key)),
    (rule) => rule.key,
  )
  const kept = wider.filter((rule) => !mine.has(rule.key))
  return [...kept, ...[...mine].flatMap(([key, versions]) => laid(theirs.get(key) ?? [], versions))]
}
