import { addMonths, dayOf, isoOf } from '../calendar/days/days.ts'
import type { IsoDay } from '../calendar/types.ts'
import { type MatterKind, matterKinds, needsSolution } from './kinds.ts'

/** A month of a year, `2027-01`. */
export type Month = string
export const isMonth = (text: string): boolean => /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text)
export const monthOf = (day: IsoDay): Month => day.slice(0, 7)
export const monthBefore = (month: Month, count = 1): Month => monthOf(isoOf(addMonths(dayOf(`${month}-01`), -count)))
/** Its first and its last day. */
export const daysOfMonth = (month: Month): { readonly from: IsoDay; readonly to: IsoDay } => ({
  from: `${month}-01`,
  to: isoOf(addMonths(dayOf(`${month}-01`), 1) - 1),
})

/** The duty of the firm's own year under which the review stands. */
export const reviewKey = 'feedback-review'
/** Of which month the review is that is due on a day: of the one before. */
export const reviewedOn = (nominal: IsoDay): Month => monthBefore(monthOf(nominal))

/** What a review needs of a matter. `kept`: in time; null while that cannot be said. */
export type Reviewed = {
  readonly id: string
  readonly client_id: string
  readonly client: string
  readonly number: string
  readonly kind: MatterKind
  readonly severity: number
  readonly title: string
  readonly opened_day: IsoDay
  readonly answered_day: IsoDay | null
  readonly solved_day: IsoDay | null
  readonly closed: boolean
  readonly answerKept: boolean | null
  readonly solutionKept: boolean | null
  readonly cause: string
  readonly prevention: string
}

/** Of so many of which it can be said, so many were in time. */
export type InTime = { readonly of: number; readonly kept: number }

/** What is gone through of one month; rows by their ids. */
export type MonthReview = {
  readonly kinds: readonly { readonly kind: MatterKind; readonly count: number; readonly before: number }[]
  readonly praise: readonly string[]
  readonly others: readonly string[]
  readonly learned: readonly string[]
  readonly open: readonly string[]
  readonly causes: readonly { readonly cause: string; readonly ids: readonly string[] }[]
  readonly clients: readonly {
    readonly client_id: string
    readonly client: string
    readonly number: string
    readonly count: number
    readonly praise: number
    readonly trouble: number
  }[]
  readonly answers: InTime
  readonly solutions: InTime
}

/** A complaint or an error: something went wrong. */
export const isTrouble = (kind: MatterKind): boolean => kind === 'complaint' || kind === 'error'

const inTime = (said: readonly (boolean | null)[]): InTime => {
  const known = said.filter((one) => one !== null)
  return { of: known.length, kept: known.filter(Boolean).length }
}

/** When it was over: praise by being thanked for, everything else by a solution. Null while it is open. */
const overOn = ({ kind, closed, answered_day, solved_day }: Reviewed): IsoDay | null =>
  closed ? (needsSolution(kind) ? solved_day : answered_day) : null

const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The review of a month, praise first. `rows`: what came in it, and what came earlier and is open or was over since, the oldest
 * first. `counted`: what came in it and the month before, by kind.
 */
export function monthReview(rows: readonly Reviewed[], counted: readonly MonthCount[], month: Month): MonthReview {
  const { to } = daysOfMonth(month)
  const its = rows.filter(({ opened_day }) => monthOf(opened_day) === month)
  const count = (of: Month, kind: MatterKind) =>
    countsIn(
      counted.filter((one) => one.month === of),
      (asked) => asked === kind,
    ).count
  const kinds = matterKinds
    .map((kind) => ({ kind, count: count(month, kind), before: count(monthBefore(month), kind) }))
    .filter((one) => one.count + one.before > 0)
    .toSorted((a, b) => Number(b.kind === 'praise') - Number(a.kind === 'praise'))
  const learnedIn = (one: Reviewed) => {
    const over = overOn(one)
    return over !== null && monthOf(over) === month && words(one.cause + one.prevention) !== ''
  }
  const learned = rows.filter(learnedIn)
  const caused = Map.groupBy(
    [...new Set([...its, ...learned])].filter(({ cause }) => words(cause) !== ''),
    ({ cause }) => words(cause).toLowerCase(),
  )
  const open = rows.filter((one) => {
    const over = overOn(one)
    return one.opened_day <= to && (over === null || over > to)
  })
  return {
    kinds,
    praise: its.filter(({ kind }) => kind === 'praise').map(({ id }) => id),
    others: its
      .filter(({ kind }) => kind !== 'praise')
      .toSorted((a, b) => b.severity - a.severity || compare(a.opened_day, b.opened_day))
      .map(({ id }) => id),
    learned: learned.map(({ id }) => id),
    open: open.map(({ id }) => id),
    causes: [...caused.values()]
      .map((same) => ({ cause: words(same[0]?.cause ?? ''), ids: same.map(({ id }) => id) }))
      .toSorted((a, b) => b.ids.length - a.ids.length || compare(a.cause, b.cause)),
    clients: [...Map.groupBy(its, ({ client_id }) => client_id).values()]
      .flatMap((same) => {
        const [first] = same
        if (!first) return []
        const { client_id, client, number } = first
        const of = (is: (kind: MatterKind) => boolean) => same.filter(({ kind }) => is(kind)).length
        return [
          {
            client_id,
            client,
            number,
            count: same.length,
            praise: of((kind) => kind === 'praise'),
            trouble: of(isTrouble),
          },
        ]
      })
      .toSorted((a, b) => b.trouble - a.trouble || b.count - a.count || a.client.localeCompare(b.client, 'fi')),
    answers: inTime(its.map(({ answerKept }) => answerKept)),
    solutions: inTime(its.map(({ solutionKept }) => solutionKept)),
  }
}

export type TrendMonth = {
  readonly month: Month
  readonly praise: number
  readonly trouble: number
  readonly others: number
  readonly answers: InTime
}

/** What came in a month of one kind, or a part of it. */
export type MonthCount = {
  readonly month: Month
  readonly kind: MatterKind
  readonly count: number
  readonly answers: InTime
  readonly solutions: InTime
}

const total = (all: readonly InTime[]): InTime => ({
  of: all.reduce((sum, { of }) => sum + of, 0),
  kept: all.reduce((sum, { kept }) => sum + kept, 0),
})
/** What was counted of all months together. */
export const countsIn = (counted: readonly MonthCount[], isAsked: (kind: MatterKind) => boolean = () => true) => {
  const its = counted.filter(({ kind }) => isAsked(kind))
  return {
    count: its.reduce((sum, { count }) => sum + count, 0),
    answers: total(its.map(({ answers }) => answers)),
    solutions: total(its.map(({ solutions }) => solutions)),
  }
}

/** So many months up to one, the oldest first. */
export function monthTrend(counted: readonly MonthCount[], last: Month, count = 12): readonly TrendMonth[] {
  const by = Map.groupBy(counted, ({ month }) => month)
  return Array.from({ length: count }, (_, at) => monthBefore(last, count - 1 - at)).map((month) => {
    const its = by.get(month) ?? []
    const praise = countsIn(its, (kind) => kind === 'praise').count
    const trouble = countsIn(its, isTrouble).count
    const all = countsIn(its)
    return { month, praise, trouble, others: all.count - praise - trouble, answers: all.answers }
  })
}
