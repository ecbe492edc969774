import type { Matter } from '../../shared/api/feedback.ts'
import { clockText } from '../../shared/domain/calendar/days/clock-text.ts'
import type { Language } from '../../shared/domain/words.ts'
import { feedback } from '../../shared/i18n/feedback.ts'
import { feedbackCard } from '../../shared/i18n/feedback-card.ts'
import type { Sign } from '../../shared/i18n/ui.ts'
import { listDay } from '../ui/dates.ts'

export type Clock = NonNullable<Matter['clocks']['answer']>

const signs: Readonly<Record<Clock['state'], Sign>> = {
  running: 'planned',
  warning: 'due',
  late: 'overdue',
  paused: 'waiting',
  kept: 'done',
  missed: 'done',
}
export const signOf = ({ state }: Clock): Sign => signs[state]

const units: Readonly<Record<Language, readonly [string, string]>> = {
  fi: ['t', 'min'],
  sv: ['h', 'min'],
  en: ['h', 'min'],
}

/** `3 t 20 min` of working time. */
export function spanText(minutes: number, language: Language): string {
  const [hour, minute] = units[language]
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours} ${hour}` : '', rest > 0 || hours === 0 ? `${rest} ${minute}` : '']
    .filter(Boolean)
    .join(' ')
}

/** `ke 14.1. klo 16.00` */
export const momentText = ({ day, time }: Clock['due'], language: Language, today: string): string =>
  `${listDay(day, language, today)} ${clockText(time, language)}`

/** A clock in words: by when and how long it is until then, or how it went. */
export function clockWords(clock: Clock, what: string, language: Language, today: string): string {
  const words = feedbackCard[language]
  const due = momentText(clock.due, language, today)
  if (clock.ended !== null) {
    const ended = momentText(clock.ended, language, today)
    return clock.state === 'kept' ? words.kept(ended) : words.missed(ended, due)
  }
  const { left } = clock
  const rest =
    clock.state === 'paused'
      ? words.still
      : clock.state === 'late'
        ? left < 0
          ? words.over(spanText(-left, language))
          : words.overNow
        : words.left(spanText(left, language))
  return `${words.by(what, due)}, ${rest}`
}

/** The clock that is to be stopped next; undefined where none runs. */
export function nextClock({
  clocks,
}: Pick<Matter, 'clocks'>): { readonly which: 'answer' | 'solution'; readonly clock: Clock } | undefined {
  const { answer, solution } = clocks
  if (answer && answer.ended === null) return { which: 'answer', clock: answer }
  return solution && solution.ended === null ? { which: 'solution', clock: solution } : undefined
}

/** What is to be done next, in words; the state where nothing is. */
export function nextWords(matter: Pick<Matter, 'clocks' | 'state'>, language: Language, today: string): string {
  const next = nextClock(matter)
  if (!next || matter.state === 'closed') return feedback[language].states[matter.state]
  const words = feedbackCard[language]
  return clockWords(next.clock, next.which === 'answer' ? words.toAnswer : words.toSolve, language, today)
}
