import { dayOf, isoOf, maxDay, minDay } from '../calendar/days.ts'
import type { RecordRule } from './record.ts'

type Span = { readonly from: number; readonly to: number }

const spanOf = ({ valid_from, valid_until }: Pick<RecordRule, 'valid_from' | 'valid_until'>): Span => ({
  from: valid_from === null ? minDay : dayOf(valid_from),
  to: valid_until === null ? maxDay : dayOf(valid_until),
})

/** What is left of a span when others are taken away. */
function without(span: Span, taken: readonly Span[]): readonly Span[] {
  let left = [span]
  for (const away of taken)
    left = left.flatMap((piece) =>
      away.to < piece.from || away.from > piece.to
        ? [piece]
        : [
            { from: piece.from, to: away.from - 1 },
            { from: away.to + 1, to: piece.to },
          ].filter((part) => part.from <= part.to),
    )
  return left
}

/**
 * The rules that hold for a client as if all were its own, so that its year is the same where the firm's own rules are not:
 * a client's rule takes from the firm's what it does not say itself, and the firm's rules stand for the days that no rule of
 * the client covers. `firm` are the firm's rules that the client's facts call for, ordered by id; `idOf` names a firm's rule
 * anew per client and first day, since two clients of one firm may go to the same successor.
 */
export function withFirmRules(
  own: readonly RecordRule[],
  firm: readonly RecordRule[],
  idOf: (rule: RecordRule, first: string) => string,
): RecordRule[] {
  const wider = new Map(firm.map((rule) => [rule.key, rule]))
  const merged = own.map((rule): RecordRule => {
    const { off: _, ...fields } = wider.get(rule.key) ?? rule
    const updated_at = fields.updated_at > rule.updated_at ? fields.updated_at : rule.updated_at
    return { ...fields, ...stated(rule), updated_at }
  })
  const taken = new Map<string, Span[]>()
  const take = (key: string, span: Span) => taken.set(key, [...(taken.get(key) ?? []), span])
  for (const rule of own) take(rule.key, spanOf(rule))
  const rest: RecordRule[] = []
  // Within one scope the version that begins later wins.
  for (const rule of firm.toSorted((a, b) => spanOf(b).from - spanOf(a).from)) {
    for (const { from, to } of without(spanOf(rule), taken.get(rule.key) ?? [])) {
      const valid_from = from === minDay ? null : isoOf(from)
      const valid_until = to === maxDay ? null : isoOf(to)
      rest.push({ ...rule, id: idOf(rule, valid_from ?? ''), valid_from, valid_until })
    }
    take(rule.key, spanOf(rule))
  }
  return [...merged, ...rest]
}

/** A rule without the fields it leaves open, so that they do not cover the wider rule's. */
const stated = (rule: RecordRule): RecordRule =>
  Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined)) as RecordRule
