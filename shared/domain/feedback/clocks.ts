import { type Minute, minuteOf, type Moment, momentOf } from './helsinki.ts'
import type { WorkingTime } from './working-time.ts'

/** A time in which the ball was the client's; `to` null while it still is. */
export type Pause = { readonly from: Moment; readonly to: Moment | null }

/** What a clock is about: when it began, when it was stopped for good, and the times in which it stood still. */
export type Course = {
  readonly opened: Moment
  readonly ended: Moment | null
  readonly pauses: readonly Pause[]
}

/** Where a clock stands. */
export type ClockState = 'running' | 'warning' | 'late' | 'paused' | 'kept' | 'missed'

export type Clock = {
  readonly state: ClockState
  /** By when: computed from the calendar of today; of a clock that stands still, by when it would be if it went on at once. */
  readonly due: Moment
  /** Minutes of working time that the target gives, that were used, and that are left (negative once it is late). */
  readonly target: number
  readonly used: number
  readonly left: number
}

type Span = { readonly from: Minute; readonly to: Minute }

/** Pauses in order, each once where they overlap; one that has not ended goes on for ever. */
function spansOf(pauses: readonly Pause[]): readonly Span[] {
  const spans = pauses
    .map(({ from, to }) => ({ from: minuteOf(from), to: to === null ? Infinity : minuteOf(to) }))
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from)
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else joined.push(span)
  }
  return joined
}

/** How many minutes of working time the ball was ours between two minutes. */
export function usedBetween(time: WorkingTime, from: Minute, to: Minute, pauses: readonly Pause[]): number {
  let used = time.between(from, to)
  for (const pause of spansOf(pauses)) used -= time.between(Math.max(from, pause.from), Math.min(to, pause.to))
  return used
}

/**
 * The first minute by which the ball was ours for so many minutes of working time. Of a clock that stands still in a pause
 * without an end, when it would be if the pause ended where it began.
 */
export function dueAfter(time: WorkingTime, from: Minute, minutes: number, pauses: readonly Pause[]): Minute {
  let [at, left] = [from, minutes]
  for (const pause of spansOf(pauses)) {
    if (pause.to <= at) continue
    const worked = time.between(at, Math.max(at, pause.from))
    if (worked >= left) break
    left -= worked
    at = pause.to === Infinity ? Math.max(at, pause.from) : pause.to
    if (pause.to === Infinity) break
  }
  return time.after(at, left)
}

/** A clock warns once so little of its target is left: a quarter, and two hours at least. */
const warnsAt = (target: number): number => Math.max(target / 4, Math.min(120, target / 2))

/** Where a clock stands at a moment: it runs while the ball is ours, in the firm's working time. */
export function clockAt(time: WorkingTime, { opened, ended, pauses }: Course, target: number, now: Moment): Clock {
  const from = minuteOf(opened)
  const due = dueAfter(time, from, target, pauses)
  const until = ended === null ? minuteOf(now) : minuteOf(ended)
  const used = usedBetween(time, from, until, pauses)
  const left = target - used
  const state = (): ClockState => {
    if (ended !== null) return until <= due ? 'kept' : 'missed'
    if (pauses.some(({ to }) => to === null)) return 'paused'
    if (until > due) return 'late'
    return left <= warnsAt(target) ? 'warning' : 'running'
  }
  return { state: state(), due: momentOf(due), target, used, left }
}
