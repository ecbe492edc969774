import { Link, useRouterState } from '@tanstack/react-router'
import {
  IconCalendar,
  IconChartBar,
  IconChecklist,
  IconClockHour3,
  IconMessageReport,
  IconSettings,
  IconTimeline,
  IconUsers,
} from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Item } from '../../shared/api/items.ts'
import { matterIn } from '../../shared/domain/feedback/keys.ts'
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
  { id: 'feedback', to: '/feedback', Icon: IconMessageReport },
  { id: 'plans', to: '/plans', Icon: IconTimeline },
  { id: 'reports', to: '/reports', Icon: IconChartBar },
  { id: 'settings', to: '/settings', Icon: IconSettings },
] as const

/** The section of a screen whose address lies under none: a package that is received becomes a client, and grey areas, encounters, meetings and surveys are the clients'. */
const sectionAt = (pathname: string) =>
  /^\/(handover|grey-areas|encounters|instructions|meetings|surveys)/.test(pathname) ? 'clients' : undefined

/** The feedback that needs whoever sits here, each once however much of it is due; what waits for the client does not. */
function toldOf(items: readonly Pick<Item, 'rule' | 'status'>[]) {
  const open = items.flatMap(({ rule, status }) => {
    const matter = matterIn(rule)?.matter
    return matter !== undefined && (status === 'overdue' || status === 'due' || status === 'planned')
      ? [{ matter, status }]
      : []
  })
  const of = (list: typeof open) => new Set(list.map(({ matter }) => matter)).size
  return { count: of(open), late: of(open.filter(({ status }) => status === 'overdue')) }
}

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
  const told = useMemo(() => toldOf(today?.items ?? []), [today])
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
          {id === 'feedback' && told.count > 0 && (
            <span
              className={classes['number']}
              data-late={told.late > 0 || undefined}
              title={words.needsMe(told.count)}
            >
              {told.count}
            </span>
          )}
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
