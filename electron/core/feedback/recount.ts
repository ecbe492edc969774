import { minuteOf, type Moment } from '../../../shared/domain/feedback/helsinki.ts'
import { plainTime } from '../../../shared/domain/time-of-day.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { needsSolution } from '../../../shared/domain/feedback/kinds.ts'
import { feedback } from '../../../shared/i18n/feedback.ts'
import { findFirm } from '../firm/index.ts'
import type { Writing } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { deskOf, dueOf, kindOf } from './desk.ts'
import { noteEvent, nowOf } from './steps.ts'

/**
 * A change of the firm's calendar or of its promises counts every running clock anew, since none is stored. Which dates moved is
 * written in the trail of each matter, in the firm's own language: nobody shall wonder why something was due on another day.
 */
export async function recount<T>(change: () => Promise<T>, context: Writing): Promise<T> {
  const { db, env } = context
  const running = await db
    .selectFrom('matter')
    .selectAll()
    .where('origin', '=', '')
    .where('state', 'in', ['open', 'answered'])
    .orderBy('id')
    .execute()
  if (running.length === 0) return change()
  const { home } = await env.catalogue.all(db)
  const clients = [...new Set(running.map(({ client_id }) => client_id))]
  const before = await deskOf(db, home, clients)
  const result = await change()
  const after = await deskOf(db, home, clients)
  const language = oneOf(languages, (await findFirm(db))?.language ?? '', 'fi')
  const words = feedback[language]
  for (const row of running) {
    const moved = (['answer', 'solution'] as const).flatMap((which) => {
      if (which === 'answer' ? row.answered_day !== null : !needsSolution(kindOf(row.kind))) return []
      const [was, is] = [dueOf(before, row, which), dueOf(after, row, which)]
      if (!was || !is || minuteOf(was) === minuteOf(is)) return []
      return [`${words.clocks[which]}: ${written(was, language)} → ${written(is, language)}`]
    })
    if (moved.length === 0) continue
    const step = { at: nowOf(context), text: moved.join('\n'), person_id: context.who.id }
    await noteEvent(row, 'recounted', step, context)
  }
  return result
}

const written = ({ day, time }: Moment, language: Language): string =>
  `${formatDay(day, language, 'date')} ${plainTime(time)}`
