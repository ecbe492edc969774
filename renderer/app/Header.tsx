import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconKeyboard, IconSearch } from '@tabler/icons-react'
import { Link, useCanGoBack, useRouter } from '@tanstack/react-router'
import { app } from '../../shared/i18n/app.ts'
import { Key } from '../ui/Key.tsx'
import { runCommand } from '../desk/commands.ts'
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
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const canGoForward = useCanGoForward()
  const crumbs = usePageStore((state) => state.crumbs)
  return (
    <div className={classes['header']}>
      <Tooltip label={`${words.back} (Alt+←)`}>
        <ActionIcon aria-label={words.back} disabled={!canGoBack} onClick={() => router.history.back()}>
          <IconArrowLeft size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${words.forward} (Alt+→)`}>
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
        aria-keyshortcuts="Control+K"
        onClick={() => runCommand('palette')}
      >
        <IconSearch size={16} aria-hidden />
        <span>{words.search}</span>
        <Key keys="Ctrl+K" />
      </UnstyledButton>
      <Tooltip label={`${words.helpTitle} (?)`}>
        <ActionIcon aria-label={words.helpTitle} onClick={() => runCommand('help')}>
          <IconKeyboard size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
