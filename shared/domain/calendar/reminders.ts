import type { IsoDay, WallTime } from './types.ts'

export type ReminderChoices = {
  readonly on: boolean
  /** When the day's digest is shown on working days. */
  readonly morning: WallTime
  /** When what is due today and still undone is told once more; never, where it is null. */
  readonly afternoon: WallTime | null
}

/** The days on which each notice was last shown; empty before the first. */
export type Reminded = { readonly morning: string; readonly afternoon: string }

export type Moment = {
  readonly today: IsoDay
  readonly time: WallTime
  /** Whether the firm works on this day. */
  readonly working: boolean
}
/** What a desktop notice says. Numbers only: it may be seen on a locked screen. */
export type Notice = { readonly title: string; readonly body: string }
/** Who shows notices: the program, nobody since the computer shows none, nobody since a browser shows the program. */
export type Notices = 'program' | 'unsupported' | 'none'

export type NoticeKind = 'morning' | 'afternoon'

/** After this a computer that wakes up says nothing: nobody is at work, and the first screen says the same. */
const QUIET = '20:00'

/**
 * Which notice is to be shown now, if any: one in the morning, or as soon after as the computer wakes; one in the afternoon.
 * Time is the wall's, so that sleep, a changed clock and summer time need no timers of their own.
 */
export function noticeNow(
  { on, morning, afternoon }: ReminderChoices,
  reminded: Reminded,
  { today, time, working }: Moment,
): NoticeKind | undefined {
  if (!on || !working) return undefined
  const missed = (at: WallTime) => time >= at && (time < QUIET || at >= QUIET)
  if (reminded.morning !== today && missed(morning)) return 'morning'
  if (afternoon !== null && afternoon > morning && reminded.afternoon !== today && missed(afternoon)) return 'afternoon'
  return undefined
}

/** What has been shown after a notice. A morning's that comes late stands for the afternoon's too. */
export function remindedAfter(
  kind: NoticeKind,
  reminded: Reminded,
  { afternoon }: ReminderChoices,
  { today, time }: Pick<Moment, 'today' | 'time'>,
): Reminded {
  if (kind === 'afternoon') return { ...reminded, afternoon: today }
  return { morning: today, afternoon: afternoon !== null && time >= afternoon ? today : reminded.afternoon }
}

/** What a digest counts: the same as the headings of the first screen, and our own targets that have come. */
export type Digest = {
  readonly today: number
  readonly overdue: number
  readonly waiting: number
  readonly targets: number
}
type Open = {
  readonly status: string
  readonly due: IsoDay
  readonly target: IsoDay | null
  readonly mark: { readonly state: string } | null
}

/** Counts open items. What is done or skipped counts nowhere; what waits for the client, only there. */
export function digestOf(items: readonly Open[], today: IsoDay): Digest {
  const count = { today: 0, overdue: 0, waiting: 0, targets: 0 }
  for (const { status, due, target, mark } of items) {
    if (status === 'done' || status === 'skipped') continue
    if (mark?.state === 'waiting') count.waiting++
    else if (status === 'overdue') count.overdue++
    else if (due <= today) count.today++
    else if (target !== null && target <= today) count.targets++
  }
  return count
}
