import { setImmediate } from 'node:timers/promises'
import type { Catalogues } from '../../../shared/domain/calendar/rules/catalogues.ts'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { compareClocks, type DateDiff } from '../../../shared/domain/calendar/clock/clock-diff.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import type { Reading } from '../handlers.ts'
import { shiftDay, type ClientYear, loadYears, isSettled, isTicking } from '../year/index.ts'

type Asked = {
  readonly used: Catalogues
  readonly next: Catalogues
  /** The items whose dates may differ: no others are computed. */
  readonly keys: ReadonlySet<string>
  readonly language: Language
}

/** Clients and dates that a preview lists; sums are over all of them. */
const CLIENTS = 200
const DATES = 12
/** Dates so long past are compared too, so that a monthly one finds its own month. */
const AROUND = 45

/** The dates from today to the end of next year that would be otherwise with the next catalogue, client by client. */
export async function compareDates({ db, who, env, signal }: Reading, { used, next, keys, language }: Asked) {
  const from = env.clock.today()
  const to = `${Number(from.slice(0, 4)) + 1}-12-31`
  const span = { from, to }
  const none = keys.size === 0
  const before = await loadYears(db, who, used, none ? [] : undefined, span)
  const after = await loadYears(db, who, next, none ? [] : undefined, 'none')
  const told: ReturnType<typeof lineOf>[] = []
  const only = cutTo(keys)
  let kept = 0
  let at = 0
  for (const client of before.clients.values()) {
    const then = after.clients.get(client.id)
    if (!then || !isTicking(client.state)) continue
    if (++at % 100 === 0) {
      await setImmediate()
      signal.throwIfAborted()
    }
    const clock = (year: ClientYear) =>
      clientClock(year.clock, only(year.rules), year.dayOffs, shiftDay(from, -AROUND), to).occurrences
    // What is past before and after is nobody's concern; what was due last week and would be due next week is.
    const diffs = compareClocks(clock(client), clock(then)).filter(
      (diff) => (diff.before?.due ?? '') >= from || (diff.after?.due ?? '') >= from,
    )
    if (diffs.length === 0) continue
    kept += diffs.filter(({ before: old }) => old && isSettled(client.marks.get(occurrenceKey(old)))).length
    told.push(lineOf(client, then, diffs, language))
  }
  const clients = told.toSorted((a, b) => sizeOf(b) - sizeOf(a) || a.client.localeCompare(b.client, 'fi'))
  const sum = (count: (line: (typeof told)[number]) => number) => told.reduce((all, line) => all + count(line), 0)
  return {
    ...span,
    moved: sum((line) => line.moved),
    appeared: sum((line) => line.appeared),
    vanished: sum((line) => line.vanished),
    kept,
    clients: clients.slice(0, CLIENTS),
    clients_left_out: Math.max(0, clients.length - CLIENTS),
  }
}

/** The rules of a client that may differ; most clients share one list, which is cut once. */
function cutTo(keys: ReadonlySet<string>): (rules: readonly ClockRule[]) => readonly ClockRule[] {
  const cut = new Map<readonly ClockRule[], readonly ClockRule[]>()
  return (rules) => {
    const few = cut.get(rules) ?? rules.filter((rule) => keys.has(rule.key))
    cut.set(rules, few)
    return few
  }
}

const sizeOf = (line: { moved: number; appeared: number; vanished: number }) =>
  line.moved + line.appeared + line.vanished

function lineOf(before: ClientYear, after: ClientYear, diffs: readonly DateDiff[], language: Language) {
  return {
    client_id: before.id,
    client: before.name,
    number: before.number,
    moved: diffs.filter((diff) => diff.before && diff.after).length,
    appeared: diffs.filter((diff) => !diff.before).length,
    vanished: diffs.filter((diff) => !diff.after).length,
    dates: diffs.slice(0, DATES).map((diff) => {
      const one = diff.after ?? diff.before
      const year = diff.after ? after : before
      return {
        key: one.rule,
        name: ruleOf(one, year.clock, year.rules)?.name[language] ?? one.rule,
        before: diff.before?.due ?? null,
        after: diff.after?.due ?? null,
      }
    }),
  }
}
