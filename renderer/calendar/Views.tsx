import { Link } from '@tanstack/react-router'
import { views } from '../../shared/i18n/views.ts'
import { useLanguage } from '../app/session.tsx'
import classes from './views.module.css'

/** The ways to look at the calendar, each an address of its own; the one shown is marked. */
export function Views() {
  const words = views[useLanguage()]
  const link = classes['view'] ?? ''
  return (
    <nav className={classes['views']} aria-label={words.label}>
      <Link to="/calendar" className={link} activeOptions={{ exact: true, includeSearch: false }}>
        {words.agenda}
      </Link>
      <Link to="/calendar/month" className={link} activeOptions={{ includeSearch: false }}>
        {words.month}
      </Link>
      <Link to="/calendar/grid" className={link} activeOptions={{ includeSearch: false }}>
        {words.grid}
      </Link>
      <Link to="/calendar/wheel" className={link} activeOptions={{ includeSearch: false }}>
        {words.wheel}
      </Link>
    </nav>
  )
}
