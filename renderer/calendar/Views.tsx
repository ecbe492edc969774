import { Link } from '@tanstack/react-router'
import { views } from '../../shared/i18n/views.ts'
import { useLanguage } from '../app/session.tsx'
import classes from './views.module.css'
import { type WorkSearch, workSearch } from './work-search.ts'

/** The ways to look at the calendar, each an address of its own; the one shown is marked. The filters go along. */
export function Views({ search }: { readonly search: WorkSearch }) {
  const words = views[useLanguage()]
  const link = classes['view'] ?? ''
  const kept = workSearch(search)
  return (
    <nav className={classes['views']} aria-label={words.label}>
      <Link to="/calendar" search={kept} className={link} activeOptions={{ exact: true, includeSearch: false }}>
        {words.agenda}
      </Link>
      <Link to="/calendar/month" search={kept} className={link} activeOptions={{ includeSearch: false }}>
        {words.month}
      </Link>
      <Link to="/calendar/grid" search={kept} className={link} activeOptions={{ includeSearch: false }}>
        {words.grid}
      </Link>
      <Link to="/calendar/wheel" search={kept} className={link} activeOptions={{ includeSearch: false }}>
        {words.wheel}
      </Link>
      <Link to="/calendar/late" search={{ who: kept.who }} className={link} activeOptions={{ includeSearch: false }}>
        {words.late}
      </Link>
      <Link to="/calendar/check" search={{ who: search.who }} className={link} activeOptions={{ includeSearch: false }}>
        {words.check}
      </Link>
      <Link to="/calendar/rules" className={link} activeOptions={{ includeSearch: false }}>
        {words.rules}
      </Link>
    </nav>
  )
}
