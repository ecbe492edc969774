import { maxDay, minDay, monthEnd, monthIndexOf, monthStart } from '../days/days.ts'
import type { ExpandContext } from './expand.ts'
import type { PayMonths } from './expand-months.ts'
import { type Payday, groupSpan, paydaysOf } from './paygroups.ts'
import { isSound } from '../rules/sound.ts'
import type { ClockClient, Cutoff, Day, PayGroup } from '../types.ts'

/** A rule counts from a month at most a year away (`checkRule`), and a payday moves over one end of a month. */
const REACH = 14

/**
 * The first and last pay month of a client: what hangs on a month is the work of whoever had its payday, in whichever month
 * it falls due. The month in which the client's time begins or ends counts when a payday of it lies in that time, and not
 * when its paydays all lie outside. One in which nothing is paid counts when all of it was the client's; one whose paydays
 * nobody knows, when any of it was. An end farther away than a rule reaches is none: months around `from` and `to` are asked for.
 */
export function payMonthsOf(client: ClockClient, context: ExpandContext): PayMonths {
  const { start, end, from, to } = context
  return {
    first: start === undefined || monthIndexOf(start) < monthIndexOf(from) - REACH ? -Infinity : first(client, context),
    last: end === undefined || monthIndexOf(end) > monthIndexOf(to) + REACH ? Infinity : last(client, context),
  }
}

/** The paydays around a day whether they are the client's or not, and whether there could be others that nobody knows. */
function around(day: Day, client: ClockClient, context: ExpandContext) {
  const { start, end } = context
  const month = monthIndexOf(day)
  const { paydays, faults, open } = paydaysOf(client, {
    ...context,
    from: monthStart(month - 1) || day,
    to: monthEnd(month + 1) || day,
    start: undefined,
    end: undefined,
    lastHeld: start,
  })
  const isOwn = ({ nominal }: Payday) => nominal >= (start ?? -Infinity) && nominal <= (end ?? Infinity)
  const monthsOf = (some: readonly Payday[]) => new Set(some.map(({ due }) => monthIndexOf(due)))
  return {
    month,
    own: monthsOf(paydays.filter(isOwn)),
    all: monthsOf(paydays),
    known: !open && faults.length === 0,
  }
}

type Around = ReturnType<typeof around>

/** Whether the month at an end of the client's time is the client's, where none of its own paydays is in it. */
const isUnpaidOwn = ({ month, all, known }: Around, whole: boolean) => !all.has(month) && (whole || !known)

function first(client: ClockClient, context: ExpandContext): number {
  const start = context.start ?? 0
  const edge = around(start, client, context)
  const { month, own } = edge
  // A payday of the first days may be paid before the month begins.
  if (own.has(month - 1)) return month - 1
  return own.has(month) || isUnpaidOwn(edge, monthStart(month) === start) ? month : month + 1
}

function last(client: ClockClient, context: ExpandContext): number {
  const end = context.end ?? 0
  const edge = around(end, client, context)
  const { month, own } = edge
  if (own.has(month + 1)) return month + 1
  return own.has(month) || isUnpaidOwn(edge, monthEnd(month) === end) ? month : month - 1
}

/** Paydays of a group are looked for so far from an end of its time: every kind of payday comes within a year. */
const YEAR = 400
/** A date that moves over days off moves no farther than this. */
const MOVE = 40

/**
 * The limits of a cut-off's nominal dates. One that hangs on paydays has none: the group's own paydays are given already, and a
 * date before the first of them is as much the client's as the payday. One with days of its own serves the next payday, so its
 * days lie after the last payday that was not the client's and until the last one that is. Any other step goes by its own day.
 */
export function cutoffSpan(
  client: ClockClient,
  group: PayGroup,
  { kind, rule }: Cutoff,
  context: ExpandContext,
): Pick<ExpandContext, 'start' | 'end' | 'payMonths' | 'validFrom' | 'validUntil'> {
  const { validFrom, validUntil } = groupSpan(group)
  if (isSound(rule) && rule.rule.type === 'relative-to-event') return {}
  const begins = Math.max(context.start ?? minDay, validFrom)
  const ends = Math.min(context.end ?? maxDay, validUntil)
  const days = { start: begins, end: ends, payMonths: undefined }
  if (kind === 'other') return days
  const ever = { ...client, payGroups: [{ ...group, validFrom: undefined, validUntil: undefined }] }
  const lastPayday = (from: Day, until: Day) =>
    paydaysOf(ever, {
      ...context,
      from: Math.max(minDay, from - MOVE),
      to: Math.min(maxDay, until + MOVE),
      start: undefined,
      end: undefined,
      lastHeld: context.start,
    }).paydays.findLast(({ nominal }) => nominal >= from && nominal <= until)?.due
  const before = context.from > begins + MOVE ? undefined : lastPayday(begins - YEAR, begins - 1)
  const after = context.to < ends - YEAR ? undefined : lastPayday(Math.max(begins, ends - YEAR), ends)
  return { ...days, start: before === undefined ? begins : before + 1, end: after ?? ends }
}
