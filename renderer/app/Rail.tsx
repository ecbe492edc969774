import { Link, useRouterState } from '@tanstack/react-router'
import { IconCalendar, IconChecklist, IconClockHour3, IconSettings, IconTimeline, IconUsers } from '@tabler/icons-react'
import { useMemo } from 'react'
import { app } from '../../shared/i18n/app.ts'
import { unitsOf } from '../calendar/list/lines.ts'
import { tallyOf } from '../calendar/today/today-groups.ts'
import { useAsk } from '../desk/queries.ts'
import { useSession } from '../desk/session.tsx'
import classes from './frame.module.css'

const sections = [
  { id: 'today', to: '/', Icon: IconChecklist },
  { id: 'clients', to: '/clients', Icon: IconUsers },
  { id: 'calendar', to: '/calendar', Icon: IconCalendar },
  { id: 'plans', to: '/plans', Icon: IconTimeline },
  { id: 'settings', to: '/settings', Icon: IconSettings },
] as const

/** The section of a screen whose address lies under none: a package that is received becomes a client, and grey areas and encounters are the clients'. */
const sectionAt = (pathname: string) =>
  /^\/(handover|grey-areas|encounters|instructions)/.test(pathname) ? 'clients' : undefined

/** The sections, with counts only for what needs me. */
export function Rail() {
  const { preferences, status } = useSession()
  const words = app[preferences.language]
  const { language, personId } = preferences
  // The same question as Today's own, so that it is asked once.
  const today = useAsk('calendar.today', { language, days: 7, ...(personId && { personId }) }, { keep: true }).data
  // The head of Today says the same of the same rows.
  const { open: count, late } = useMemo(
    () => tallyOf(unitsOf(today?.items ?? [], today?.runs ?? []), today?.today ?? ''),
    [today],
  )
  const elsewhere = useRouterState({ select: ({ location }) => sectionAt(location.pathname) })
  return (
    <nav className={classes['rail']} aria-label={words.rail}>
      <div className={classes['brand']}>
        <IconClockHour3 size={20} aria-hidden />
        <span>{words.name}</span>
      </div>
      {sections.map(({ id, to, Icon }) => (
        <Link
          key={id}
          to={to}
          className={classes['section'] ?? ''}
          title={words.sections[id]}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          {...(elsewhere === id && { 'data-status': 'active', 'aria-current': 'page' })}
        >
          <Icon size={18} stroke={1.7} aria-hidden />
          <span>{words.sections[id]}</span>
          {id === 'today' && count > 0 && (
            <span className={classes['number']} data-late={late > 0 || undefined} title={words.needsMe(count)}>
              {count}
            </span>
          )}
        </Link>
      ))}
      {status.firm && (
        <div className={classes['firm']} title={status.firm} data-may-cut>
          {status.firm}
        </div>
      )}
    </nav>
  )
}
