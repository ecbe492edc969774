import { Link } from '@tanstack/react-router'
import { clients } from '../../../shared/i18n/clients.ts'
import { useUi } from '../../ui/context.tsx'
import classes from './page.module.css'
import { type Tab, tabs } from './tabs.ts'

type Props = { readonly client: string; readonly tab: Tab; readonly onLeave: () => void }

/** The tabs as links, each with the number key that jumps to it. */
export function TabBar({ client, tab, onLeave }: Props) {
  const words = clients[useUi().language].tabs
  return (
    <nav className={classes['tabs']} aria-label={words.label}>
      {tabs.map((to, at) => (
        <Link
          key={to}
          to="/clients/$id/$tab"
          params={{ id: client, tab: to }}
          className={classes['tab'] ?? ''}
          aria-current={to === tab ? 'page' : undefined}
          aria-keyshortcuts={String(at + 1)}
          onClick={onLeave}
        >
          {words[to]}
          <span className={classes['tabKey']} aria-hidden>
            {at + 1}
          </span>
        </Link>
      ))}
    </nav>
  )
}
