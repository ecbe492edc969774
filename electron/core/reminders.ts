import { dayOf } from '../../shared/domain/calendar/days/days.ts'
import { formatDay } from '../../shared/domain/calendar/days/format-day.ts'
import {
  type Digest,
  digestOf,
  type Notice,
  noticeNow,
  remindedAfter,
  type ReminderChoices,
} from '../../shared/domain/calendar/reminders.ts'
import type { WallTime } from '../../shared/domain/calendar/types.ts'
import type { Language } from '../../shared/domain/words.ts'
import { reminders as messages } from '../../shared/i18n/reminders.ts'
import { todayOf } from './calendar/today.ts'
import type { Managing } from './environment.ts'
import { findFirm } from './firm/rows.ts'
import { readOnly } from './db/read-only.ts'

/** How far ahead our own targets are looked for. */
const TARGETS = 30

/**
 * The notice to be shown at this time of the day, or undefined: also while no file is open. What is answered once is not
 * answered again that day, also after another start; a day with nothing to tell passes in silence.
 */
export async function dueNotice(env: Managing, time: WallTime): Promise<Notice | undefined> {
  if (!env.storage.isOpen()) return undefined
  const { language, personId, reminders, reminderTime, afternoonReminder, reminded } = env.workstation.get()
  const choices: ReminderChoices = { on: reminders, morning: reminderTime, afternoon: afternoonReminder }
  const today = env.clock.today()
  // Asked every minute: the data is looked at only when there may be something to show.
  const kind = noticeNow(choices, reminded, { today, time, working: true })
  if (kind === undefined) return undefined
  const db = readOnly(env.storage.db())
  if (!(await findFirm(db))) return undefined
  const who = await env.whoNow()
  const { dayOffs } = await env.years.all(db, who)
  if (dayOffs.isOff(dayOf(today), 'firm')) return undefined
  const reading = { env, db, who, signal: new AbortController().signal }
  const { items } = await todayOf({ language, personId: personId ?? undefined, days: TARGETS }, reading)
  // Written down first: whatever happens next, nothing is shown twice.
  env.workstation.remember({ reminded: remindedAfter(kind, reminded, choices, { today, time }) })
  const digest = digestOf(items, today)
  const body = kind === 'morning' ? digestText(digest, language) : leftText(digest, language)
  return body === '' ? undefined : { title: `Vuosikello · ${formatDay(today, language, 'dated')}`, body }
}

/** `Tänään 7, myöhässä 2, odottaa asiakasta 3`; empty when there is nothing. */
function digestText(digest: Digest, language: Language): string {
  const words = messages[language].notice
  const parts = (['today', 'overdue', 'waiting', 'targets'] as const).flatMap((what) =>
    digest[what] > 0 ? [words[what](digest[what])] : [],
  )
  const [first = '', ...rest] = parts
  return [first.charAt(0).toLocaleUpperCase(language) + first.slice(1), ...rest].join(', ')
}

const leftText = ({ today }: Digest, language: Language): string =>
  today === 0 ? '' : messages[language].notice.left(today)
