import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { views } from '../../shared/i18n/views.ts'
import { useLanguage } from './session.tsx'
import { useContentWidth } from '../ui/content-width.ts'
import classes from './views.module.css'
import { type WorkSearch, workSearch } from './work-search.ts'

/** From this width of the content on, in px, the everyday views stand beside each other. */
const WIDE = 980

type Name = 'agenda' | 'month' | 'grid' | 'wheel' | 'late' | 'check' | 'rules'
const paths = {
  agenda: '/calendar',
  month: '/calendar/month',
  grid: '/calendar/grid',
  wheel: '/calendar/wheel',
  late: '/calendar/late',
  check: '/calendar/check',
  rules: '/calendar/rules',
} as const satisfies Readonly<Record<Name, string>>
const everyday: readonly Name[] = ['agenda', 'month', 'grid', 'wheel']
const others: readonly Name[] = ['late', 'check', 'rules']

/**
 * The ways to look at the calendar, each an address of its own; the one shown is marked. The filters go along. What is
 * looked at now and then is behind a menu, and where there is little room all of them are.
 */
export function Views({ search }: { readonly search: WorkSearch }) {
  const words = views[useLanguage()]
  const { pathname } = useLocation()
  const width = useContentWidth()
  const wide = width === 0 || width >= WIDE
  const kept = workSearch(search)
  const link = classes['view'] ?? ''
  const shown = [...everyday, ...others].find((name) => paths[name] === pathname)
  const filtersOf = (name: Name) =>
    name === 'rules' ? {} : name === 'late' || name === 'check' ? { who: kept.who } : kept
  const folded = wide ? others : [...everyday, ...others]
  const isFolded = shown !== undefined && folded.includes(shown)
  return (
    <nav className={classes['views']} aria-label={words.label}>
      {wide &&
        everyday.map((name) => (
          <Link
            key={name}
            to={paths[name]}
            search={filtersOf(name)}
            className={link}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {words[name]}
          </Link>
        ))}
      <Menu position="bottom-start" withinPortal shadow="md">
        <Menu.Target>
          <Button
            variant="subtle"
            className={classes['more'] ?? ''}
            data-status={isFolded ? 'active' : undefined}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {isFolded ? words[shown] : words.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={words.label}>
          {folded.map((name) => (
            <Menu.Item
              key={name}
              aria-current={name === shown ? 'page' : undefined}
              className={classes['entry'] ?? ''}
              renderRoot={(props) => <Link {...props} to={paths[name]} search={filtersOf(name)} />}
            >
              {words[name]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  )
}
