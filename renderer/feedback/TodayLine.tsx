import { Link } from '@tanstack/react-router'
import { feedbackCard } from '../../shared/i18n/feedback-card.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import classes from './feedback.module.css'

/** Late feedback of which somebody is told: nothing where there is none. */
export function TodayLine({ personId }: { readonly personId: string | undefined }) {
  const words = feedbackCard[useUi().language]
  const { data = [] } = useAsk('feedback.escalated', { personId: personId ?? '' }, { enabled: personId !== undefined })
  if (data.length === 0) return null
  return (
    <div className={classes['line']}>
      <StatusSign sign="overdue" label={words.late} />
      <span>{words.forMe(data.length)}:</span>
      {data.map(({ id, client, title }) => (
        <Link key={id} to="/feedback" search={{ matter: id, shown: 'late' }}>
          {client}: {title}
        </Link>
      ))}
    </div>
  )
}
