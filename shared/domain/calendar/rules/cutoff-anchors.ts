import { fold } from '../../search.ts'
import type { Cutoff, Rule } from '../types.ts'

/** What a rule hangs on where it hangs on a cut-off of the client's pay groups: of a kind, or the one of a name. */
export type CutoffAnchor = { readonly kind: 'material' | 'approval'; readonly name?: string | undefined }

const form = /^cutoff:(?<kind>material|approval)(?::(?<name>.+))?$/

/** `cutoff:material`, `cutoff:material:Tuntilistat`; undefined for what is no cut-off. */
export function cutoffAnchorOf(anchor: string): CutoffAnchor | undefined {
  const { kind, name } = form.exec(anchor)?.groups ?? {}
  return kind === 'material' || kind === 'approval' ? { kind, name } : undefined
}
export const isCutoffAnchor = (anchor: string): boolean => form.test(anchor)

/** The anchor's text, as it is stored. */
export const cutoffAnchorText = ({ kind, name }: CutoffAnchor): string =>
  name === undefined ? `cutoff:${kind}` : `cutoff:${kind}:${name}`

/** The cut-off that a rule hangs on; undefined for every other rule. The rule must have passed `checkRule`. */
export const cutoffOf = ({ rule }: Rule): CutoffAnchor | undefined =>
  rule.type === 'relative-to-event' ? cutoffAnchorOf(rule.anchor) : undefined

/** Whether a cut-off is meant. One that is asked for by name may be of the kind that has no word of its own. */
export const isMeant = (cutoff: Pick<Cutoff, 'kind' | 'name'>, { kind, name }: CutoffAnchor): boolean =>
  name === undefined
    ? cutoff.kind === kind
    : fold(cutoff.name) === fold(name) && (cutoff.kind === kind || cutoff.kind === 'other')
