import { type Confidence, confidences, type Side, sides } from '../../shared/domain/calendar/types.ts'

/** Where a rule comes from: the catalogue as it is, our own, or the catalogue's as the firm has corrected it. */
export const origins = ['catalogue', 'own', 'corrected'] as const
export type RuleOrigin = (typeof origins)[number]

/** What the list of rules is narrowed to and which rule stands open, in the address. */
export type RulesSearch = {
  readonly q?: string | undefined
  readonly category?: string | undefined
  readonly side?: Side | undefined
  readonly confidence?: Confidence | undefined
  readonly origin?: RuleOrigin | undefined
  /** The rule in the panel. */
  readonly rule?: string | undefined
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined)

export function rulesSearch(search: Record<string, unknown>): RulesSearch {
  const q = text(typeof search['q'] === 'number' ? String(search['q']) : search['q'])
  const category = text(search['category'])
  const rule = text(search['rule'])
  const side = sides.find((one) => one === search['side'])
  const confidence = confidences.find((one) => one === search['confidence'])
  const origin = origins.find((one) => one === search['origin'])
  return {
    ...(q !== undefined && { q }),
    ...(category !== undefined && { category }),
    ...(side && { side }),
    ...(confidence && { confidence }),
    ...(origin && { origin }),
    ...(rule !== undefined && { rule }),
  }
}
