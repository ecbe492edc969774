/** A backup by when it was made (UTC ISO string, by the computer's own clock) and why. */
type Made = { readonly at: string; readonly reason: string }

/** Of how many of the latest periods that have a copy of their own making the last one is kept. */
const PERIODS = { days: 14, weeks: 8, months: 24 } as const
/** How many of the copies made before a deed are kept, of each kind. */
const BEFORE = 10
/** However many are made in a day, these stay. */
const LATEST = 4
/** What one new copy can push out: one of the latest, and a day's, a week's and a month's last. */
const AT_ONCE = 4

/**
 * Which backups to delete after one more was made. Nothing is measured in time, so that a clock that jumped takes nothing
 * away: kept are the latest few and the last copies of the latest days, weeks and months *that have one*. What a person asked for is kept for
 * good, and so is whatever is dated after the new one: either clock may have been the wrong one. Never more goes than one
 * new copy can push out; what an earlier rule left over goes bit by bit, the oldest first.
 */
export function surplusBackups<B extends Made>(all: readonly B[], made: B): B[] {
  const past = ownCopies(all, made)
  const before = past.filter(isBefore)
  const usual = past.filter((one) => !isBefore(one))
  const kept = new Set<B>([
    ...usual.slice(0, LATEST),
    ...lastOfEach(usual, PERIODS.days, ({ at }) => at.slice(0, 10)),
    ...lastOfEach(usual, PERIODS.weeks, ({ at }) => String(weekOf(at))),
    ...lastOfEach(usual, PERIODS.months, ({ at }) => at.slice(0, 7)),
    ...before.filter((one, at) => before.slice(0, at).filter(({ reason }) => reason === one.reason).length < BEFORE),
    made,
  ])
  return past
    .filter((one) => !kept.has(one))
    .toReversed()
    .slice(0, AT_ONCE)
}

/** How much room the copies may take that the program makes by itself, in bytes. */
const ROOM = 2_000_000_000
/** However large the data has become, there is room for so many copies of it. */
const COPIES = 20

/** The room for the program's own copies, by the size of the newest. */
export const roomFor = (bytes: number): number => Math.max(ROOM, COPIES * bytes)

/** The copies that the program made by itself and may remove again, as seen from one of them: newest first. */
const ownCopies = <B extends Made>(all: readonly B[], made: B): B[] =>
  all.filter((one) => one.at <= made.at && one.reason !== 'asked').toSorted((a, b) => b.at.localeCompare(a.at))

/**
 * Which copies are too many for the room there is: the oldest first, whatever they are kept for. Never the new one, and never
 * the last one before it, since what the new one has kept may be what went wrong.
 */
export function beyondRoom<B extends Made & { readonly bytes: number }>(all: readonly B[], made: B): B[] {
  const own = ownCopies(all, made)
  const safe = new Set([made, own.find((one) => one !== made && !isBefore(one))])
  let over = sumOf(own) - roomFor(made.bytes)
  const gone: B[] = []
  for (const one of own.toReversed()) {
    if (over <= 0) break
    if (safe.has(one)) continue
    gone.push(one)
    over -= one.bytes
  }
  return gone.slice(0, AT_ONCE)
}

const sumOf = (list: readonly { readonly bytes: number }[]): number => list.reduce((sum, { bytes }) => sum + bytes, 0)

/** What the program's own copies take, and how much they may. */
export function roomOf(newestFirst: readonly (Made & { readonly bytes: number })[]) {
  const own = newestFirst.filter(({ reason }) => reason !== 'asked')
  return { taken: sumOf(own), room: roomFor(newestFirst[0]?.bytes ?? 0) }
}

/** `before-update`, `before-restore`: the state that a deed took away. */
const isBefore = ({ reason }: Made): boolean => reason.startsWith('before-')

/** The first of each of the first `count` periods, of backups with the newest first. */
function lastOfEach<B extends Made>(newestFirst: readonly B[], count: number, period: (one: B) => string): B[] {
  const seen = new Map<string, B>()
  for (const one of newestFirst) if (!seen.has(period(one))) seen.set(period(one), one)
  return [...seen.values()].slice(0, count)
}

/** The number of a week; they begin on Mondays. 1.1.1970 was a Thursday. */
const weekOf = (at: string): number => Math.floor((Date.parse(at) / 86_400_000 + 3) / 7)

/** The newest backup that is not dated after `now`: one from a future that a wrong clock saw is not today's. */
export const newestBackup = <B extends Made>(all: readonly B[], now: string): B | undefined =>
  all.filter((one) => one.at <= now).toSorted((a, b) => b.at.localeCompare(a.at))[0]
