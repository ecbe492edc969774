import { limitsOf, shared, type Span, spanBetween, without } from '../calendar/clock/spans.ts'
import type { RecordRule } from './record.ts'

const spanOf = (rule: RecordRule): Span => spanBetween(rule.valid_from, rule.valid_until)
const laterFirst = (rules: readonly RecordRule[]) => rules.toSorted((a, b) => spanOf(b).from - spanOf(a).from)

type Piece = { readonly rule: RecordRule; readonly span: Span }

/** Versions of one scope and key as they hold: where two of them do, the one that begins later wins. */
function pieces(versions: readonly RecordRule[]): readonly Piece[] {
  const taken: Span[] = []
  return laterFirst(versions).flatMap((rule) => {
    const left = without(spanOf(rule), taken)
    taken.push(spanOf(rule))
    return left.map((span) => ({ rule, span }))
  })
}

/** What a client says of a rule, filled in from what the firm says of it at the same time. */
function merged(own: RecordRule, firm: RecordRule): RecordRule {
  const { off, ...fields } = firm
  const updated_at = firm.updated_at > own.updated_at ? firm.updated_at : own.updated_at
  // A date or a condition of the client's own decides what is in its year, whatever the firm says.
  const inherited = own.rule === undefined && own.condition === undefined && off !== undefined ? { off } : {}
  return { ...fields, ...inherited, ...stated(own), updated_at }
}

/** One key: the client's versions laid over the firm's, cut where either of them changes. */
function laid(own: readonly RecordRule[], firm: readonly RecordRule[]): readonly Piece[] {
  const wider = pieces(firm)
  const mine = pieces(own).flatMap(({ rule, span }) => {
    const filled = wider.flatMap((under) =>
      shared(span, under.span).map((part) => ({ rule: merged(rule, under.rule), span: part })),
    )
    const alone = without(
      span,
      wider.map((under) => under.span),
    ).map((part) => ({ rule: stated(rule), span: part }))
    return [...filled, ...alone]
  })
  const taken = own.map(spanOf)
  const rest = wider.flatMap(({ rule, span }) => without(span, taken).map((part) => ({ rule, span: part })))
  return [...mine, ...rest].toSorted((a, b) => a.span.from - b.span.from)
}

/**
 * The rules that hold for a client as if all were its own, so that its year is the same where the firm's own rules are not:
 * a client's rule takes from the firm's of the same time what it does not say itself, and the firm's rules stand for the
 * days that no rule of the client covers. `firm` are the firm's rules that the client's facts call for. `idOf` names anew,
 * per first day, what was the firm's or had to be cut, since two clients of one firm may go to the same successor.
 */
export function withFirmRules(
  own: readonly RecordRule[],
  firm: readonly RecordRule[],
  idOf: (rule: RecordRule, first: string) => string,
): RecordRule[] {
  const mine = Map.groupBy(own, (rule) => rule.key)
  const theirs = Map.groupBy(firm, (rule) => rule.key)
  const used = new Set<string>()
  const ids = new Set(own.map((rule) => rule.id))
  return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((key) =>
    laid(mine.get(key) ?? [], theirs.get(key) ?? []).map(({ rule, span }) => {
      const { from = null, until = null } = limitsOf(span)
      const id = ids.has(rule.id) && !used.has(rule.id) ? rule.id : idOf(rule, from ?? '')
      used.add(id)
      return { ...rule, id, valid_from: from, valid_until: until }
    }),
  )
}

/** A rule without the fields it leaves open, so that they do not cover the wider rule's. */
const stated = (rule: RecordRule): RecordRule =>
  Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined)) as RecordRule
