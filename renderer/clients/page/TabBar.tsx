import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useLayoutEffect, useRef, useState } from 'react'
import { clients } from '../../../shared/i18n/clients.ts'
import type { ClientTab } from '../../desk/area.ts'
import { tabKeys, useKeyChoices } from '../../desk/keys.ts'
import { useContentWidth } from '../../ui/content-width.ts'
import { remPx } from '../../ui/rem.ts'
import { useUi } from '../../ui/context.tsx'
import { fitting } from './fitting.ts'
import classes from './page.module.css'

type Props = {
  readonly tabs: readonly ClientTab[]
  readonly client: string
  readonly tab: string | undefined
  readonly onLeave: () => void
}

/** Room for the button that holds the tabs for which there is none, in rem. */
const MORE = 7.25

/** The tabs as links, each with the number key that jumps to it. Those for which there is no room are behind a menu. */
export function TabBar({ tabs, client, tab, onLeave }: Props) {
  const { language } = useUi()
  const words = clients[language].tabs
  const choices = useKeyChoices()
  const width = useContentWidth()
  const bar = useRef<HTMLElement>(null)
  const [shown, setShown] = useState(tabs.length)
  useLayoutEffect(() => {
    const room = bar.current?.getBoundingClientRect().width ?? 0
    const widths = [...(bar.current?.querySelectorAll('a') ?? [])].map((one) => one.getBoundingClientRect().width)
    setShown(fitting(widths, room, MORE * remPx()))
  }, [width, language, tabs.length])
  const more = tabs.slice(shown)
  const current = more.find(({ id }) => id === tab)
  const link = (one: ClientTab) => ({
    to: '/clients/$id/$tab' as const,
    params: { id: client, tab: one.id },
    'aria-current': one.id === tab ? ('page' as const) : undefined,
    'aria-keyshortcuts': tabKeys(tabs.indexOf(one), choices).join(' ') || undefined,
    onClick: onLeave,
  })
  const key = (one: ClientTab) => (
    <span className={classes['tabKey']} aria-hidden>
      {tabKeys(tabs.indexOf(one), choices).at(-1)?.at(-1)}
    </span>
  )
  return (
    <nav ref={bar} className={classes['tabs']} aria-label={words.label}>
      {tabs.map((one, at) => (
        // All are laid out, so that they can be measured again when there is more room.
        <Link key={one.id} {...link(one)} className={classes['tab'] ?? ''} data-folded={at >= shown || undefined}>
          {one.title(language)}
          {key(one)}
        </Link>
      ))}
      {more.length > 0 && (
        <Menu position="bottom-end" withinPortal shadow="md">
          <Menu.Target>
            <Button
              variant="subtle"
              className={classes['tab'] ?? ''}
              aria-current={current ? 'page' : undefined}
              rightSection={<IconChevronDown size={14} aria-hidden />}
            >
              {current ? current.title(language) : words.more}
            </Button>
          </Menu.Target>
          <Menu.Dropdown aria-label={words.label}>
            {more.map((one) => (
              <Menu.Item
                key={one.id}
                className={classes['folded'] ?? ''}
                rightSection={key(one)}
                onClick={onLeave}
                // The item's own click closes the menu, and asks to leave.
                renderRoot={(props) => <Link {...link(one)} {...props} />}
              >
                {one.title(language)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  )
}
