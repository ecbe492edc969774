import type { MatterCard } from '../../shared/api/feedback.ts'
import { feedback } from '../../shared/i18n/feedback.ts'
import { feedbackCard } from '../../shared/i18n/feedback-card.ts'
import { useUi } from '../ui/context.tsx'
import { momentText } from './clock-words.ts'
import classes from './feedback.module.css'

type Line = {
  readonly key: string
  readonly at: { readonly day: string; readonly time: string }
  readonly what: string
  readonly person: string
  readonly text: string
  readonly late: boolean
}

/** What happened, the first thing first: what was written down, and the escalation of what is late and still open. */
function linesOf(matter: MatterCard, language: 'fi' | 'sv' | 'en'): readonly Line[] {
  const words = feedback[language]
  const card = feedbackCard[language]
  const opened: Line = {
    key: 'opened',
    at: { day: matter.opened_day, time: matter.opened_time },
    what: card.opened,
    person: matter.contact,
    text: '',
    late: false,
  }
  const noted = matter.events.map(({ id, kind, day, time, person, text }): Line => ({
    key: id,
    at: { day, time },
    what: words.events[kind],
    person,
    text,
    late: kind === 'missed',
  }))
  // Nothing is written while somebody only looks: what is late now is told as it stands.
  const running = (['answer', 'solution'] as const).flatMap((which): Line[] => {
    const clock = matter.clocks[which]
    if (!clock || clock.ended !== null || clock.state !== 'late') return []
    const what = `${words.events.missed}: ${words.clocks[which]}`
    return [{ key: which, at: clock.due, what, person: matter.escalates_to, text: '', late: true }]
  })
  return [opened, ...[...noted, ...running].toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1))]
}
const momentOf = ({ at }: Line): string => `${at.day}T${at.time}`

/** The trail of one piece of feedback. */
export function Trail({ matter }: { readonly matter: MatterCard }) {
  const { language, today } = useUi()
  const words = feedbackCard[language]
  return (
    <section>
      <h3>{words.trail}</h3>
      <ol className={classes['trail']}>
        {linesOf(matter, language).map(({ key, at, what, person, text, late }) => (
          <li key={key} data-late={late || undefined}>
            <span className={classes['when']}>{momentText(at, language, today)}</span>
            <div>
              <strong>{what}</strong>
              {person !== '' && <span className={classes['muted']}> {person}</span>}
              {text !== '' && <p className={classes['words']}>{text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
