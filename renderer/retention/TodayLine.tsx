import { Link } from '@tanstack/react-router'
import { retention } from '../../shared/i18n/retention.ts'
import { useAsk } from '../desk/queries.ts'
import { useSession } from '../desk/session.tsx'
import { useUi } from '../ui/context.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import classes from './retention.module.css'

/** That the time of something is over, of the clients of whoever's work is shown: nothing where there is none. */
export function TodayLine({ personId }: { readonly personId: string | undefined }) {
  const { language } = useUi()
  const words = retention[language]
  const mine = useSession().preferences.personId
  const { data } = useAsk('retention.fallen', personId === undefined ? {} : { personId }, { keep: true })
  if (!data || data.count === 0) return null
  const who = personId === undefined ? undefined : personId === mine ? 'mine' : personId
  return (
    <div className={classes['line']}>
      <StatusSign sign="overdue" label={words.over} />
      <span>{words.today(data.count, data.clients)}</span>
      <Link to="/retention" search={{ who }}>
        {words.title}
      </Link>
    </div>
  )
}
