import { paydayAnchors, paydayKey } from '../clock/expand-anchored.ts'
import { isOfPayGroup } from '../clock/keys.ts'
import { isCutoffAnchor } from './cutoff-anchors.ts'
import { eventKinds } from './event-kinds.ts'
import type { Problem } from './rule-check.ts'
import type { ClientEvent, Rule } from '../types.ts'

const known: ReadonlySet<string> = new Set(eventKinds.map((event) => event.kind))

/** What a rule hangs on; undefined for one that hangs on nothing but the calendar. */
export const anchorOf = ({ rule }: Rule): string | undefined =>
  rule.type === 'relative-to-event' ? rule.anchor : undefined

/** What there is to hang on beside paydays and the kinds of events that the program knows. */
export type Anchors = {
  readonly events: readonly Pick<ClientEvent, 'kind'>[]
  /** What the rule with a key hangs on itself. */
  readonly anchorOf?: ((key: string) => string | undefined) | undefined
}

/**
 * What is wrong with what a rule hangs on: itself, or a chain that leads back to it (`circular`; a payday cannot hang on
 * paydays), or a kind of event that nobody knows (`unknown-event`). The rule must have passed `checkRule`.
 */
export function checkAnchor(rule: Rule, key: string, anchors: Anchors): Problem | undefined {
  const anchor = anchorOf(rule)
  if (anchor === undefined) return undefined
  const problem = (code: Problem['code']): Problem => ({ code, path: 'rule.anchor', detail: anchor })
  if (paydayAnchors.includes(anchor)) return key === paydayKey ? problem('circular') : undefined
  // A cut-off is counted from its payday, and nothing in it from another cut-off.
  if (isCutoffAnchor(anchor)) return isOfPayGroup(key) ? problem('circular') : undefined
  const passed = new Set([key])
  for (let at: string | undefined = anchor; at !== undefined; at = anchors.anchorOf?.(at)) {
    if (passed.has(at)) return problem('circular')
    passed.add(at)
  }
  return known.has(anchor) || anchors.events.some((event) => event.kind === anchor)
    ? undefined
    : problem('unknown-event')
}
