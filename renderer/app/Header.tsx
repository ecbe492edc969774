import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconKeyboard, IconSearch } from '@tabler/icons-react'
import { Link, useCanGoBack, useRouter } from '@tanstack/react-router'
import { app } from '../../shared/i18n/app.ts'
import { useCaps } from '../ui/Key.tsx'
import { runCommand } from '../desk/commands.ts'
import { type KeyName, keys } from '../desk/keys.ts'
import { KeyOf } from '../desk/KeyOf.tsx'
import { useCanGoForward } from '../desk/forward.ts'
import classes from './frame.module.css'
import { usePageStore } from '../desk/page.ts'
import { useLanguage } from '../desk/session.tsx'

type Props = {
  /** Given the place of the screen's title, which stands for the last of where one is. */
  readonly slot: (place: HTMLElement | null) => void
}

/** One row: back and forward, where one is, the screen's title and tools, and the search box that opens the palette. */
export function Header({ slot }: Props) {
  const words = app[useLanguage()]
  const caps = useCaps()
  const withKey = (title: string, name: KeyName) => `${title} (${caps(keys[name][0]).join(' ')})`
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const canGoForward = useCanGoForward()
  const crumbs = usePageStore((state) => state.crumbs)
  return (
    <header className={classes['header']}>
      <Tooltip label={withKey(words.back, 'back')}>
        <ActionIcon aria-label={words.back} disabled={!canGoBack} onClick={() => router.history.back()}>
          <IconArrowLeft size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={withKey(words.forward, 'forward')}>
        <ActionIcon aria-label={words.forward} disabled={!canGoForward} onClick={() => router.history.forward()}>
          <IconArrowRight size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <nav aria-label={words.crumbs} className={classes['where']}>
        <ol className={classes['crumbs']}>
          {crumbs.map((crumb, at) => (
            <li key={crumb.title}>
              {crumb.to && at < crumbs.length - 1 ? (
                <Link to={crumb.to}>{crumb.title}</Link>
              ) : (
                <span aria-current={at === crumbs.length - 1 ? 'page' : undefined}>{crumb.title}</span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <div ref={slot} className={classes['title']} />
      <UnstyledButton
        className={classes['search'] ?? ''}
        title={words.searchLabel}
        aria-keyshortcuts={keys.palette[0].replace('Ctrl', 'Control')}
        onClick={() => runCommand('palette')}
      >
        <IconSearch size={16} aria-hidden />
        <span>{words.search}</span>
        <KeyOf of="palette" />
      </UnstyledButton>
      <Tooltip label={withKey(words.helpTitle, 'help')}>
        <ActionIcon aria-label={words.helpTitle} onClick={() => runCommand('help')}>
          <IconKeyboard size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </header>
  )
}
