/** Desktop notices by the clock on the wall: the core says what is due, this process shows it. */
import { Notification, powerMonitor } from 'electron'
import type { Notice } from '../shared/domain/calendar/reminders.ts'

const MINUTE = 60_000

/** Time as it passes here; given, so that tests can let it pass. */
export type Ticks = {
  readonly now: () => Date
  readonly after: (milliseconds: number, run: () => void) => () => void
}
const wall: Ticks = {
  now: () => new Date(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}

export type Reminding = {
  /** The notice due at a time of the day, `08:31`; each is given once. */
  readonly ask: (time: string) => Promise<Notice | undefined>
  /** A notice was clicked. */
  readonly open: () => void
  readonly report: (error: unknown) => void
  readonly ticks?: Ticks
}

/**
 * Asks at the turn of every minute, and at once when the computer wakes or is unlocked: a timer set for hours ahead stands
 * still while it sleeps. Call it when Electron is ready. Gives back what stops it.
 */
export function startReminders({ ask, open, report, ticks = wall }: Reminding): () => void {
  if (!Notification.isSupported()) return () => undefined
  // One that nothing holds would be collected, and its click with it.
  const held = new Set<Notification>()
  let asking = false
  let failed = ''
  let stopTimer = () => {}

  function show({ title, body }: Notice): void {
    const notice = new Notification({ title, body })
    held.add(notice)
    notice.on('click', () => {
      held.delete(notice)
      open()
    })
    notice.on('close', () => held.delete(notice))
    notice.show()
  }

  async function check(): Promise<void> {
    // Waking and the turn of the minute may come together.
    if (asking) return
    asking = true
    try {
      const notice = await ask(timeOf(ticks.now()))
      failed = ''
      if (notice) show(notice)
    } catch (error) {
      // What fails every minute is told once.
      if (String(error) !== failed) report(error)
      failed = String(error)
    } finally {
      asking = false
    }
  }

  function tick(): void {
    void check()
    stopTimer = ticks.after(MINUTE - (ticks.now().getTime() % MINUTE), tick)
  }
  const wake = () => void check()
  powerMonitor.on('resume', wake)
  powerMonitor.on('unlock-screen', wake)
  tick()
  return () => {
    stopTimer()
    powerMonitor.off('resume', wake)
    powerMonitor.off('unlock-screen', wake)
  }
}

const timeOf = (now: Date): string =>
  [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
