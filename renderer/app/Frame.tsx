import { Outlet, useBlocker, useNavigate, useRouter, useRouterState } from '@tanstack/react-router'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { app } from '../../shared/i18n/app.ts'
import { fetchLater, later } from '../ui/later.tsx'
import { allKept, useDrafts } from '../desk/drafts.ts'
import { useTell } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { DraftsContext, isWaiting, keepWaiting } from '../ui/drafts.ts'
import { askToLeave, hasUnsaved } from '../ui/leave.tsx'
import { useAreas } from '../desk/area.ts'
import { useShortcuts } from '../desk/commands.ts'
import { onClosing, onNoticeClick } from '../desk/connect.ts'
import { Damage } from './Damage.tsx'
import { DetailSlot } from '../desk/Detail.tsx'
import { useFrameCommands } from './frame-commands.ts'
import classes from './frame.module.css'
import { Header } from './Header.tsx'
import { usePalette } from './palette.ts'
import { useNoDrops } from './no-drops.ts'
import { Rail } from './Rail.tsx'
import { HeadSlot } from '../ui/head-slot.ts'
import { useKeptFocus } from '../ui/kept-focus.ts'
import { SelectionSlot } from '../ui/selection-slot.ts'
import { WidthsContext } from '../ui/use-widths.ts'
import { useKeptWidths } from '../desk/widths.ts'
import { useLanguage, useRemember } from '../desk/session.tsx'
import { StatusBar } from './StatusBar.tsx'

const Help = later(
  async () => (await import('./Help.tsx')).Help,
  ({ opened }) => opened,
)
const Palette = later(
  async () => (await import('./Palette.tsx')).Palette,
  ({ asked }: { readonly asked: boolean }) => asked,
)

/** Rail, header, content, detail panel and status bar; what every screen stands in. */
export function Frame() {
  const words = app[useLanguage()]
  const areas = useAreas()
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const [head, setHead] = useState<HTMLElement | null>(null)
  const [selection, setSelection] = useState<HTMLElement | null>(null)
  const [help, setHelp] = useState(false)
  const content = useRef<HTMLElement>(null)
  useFrameCommands(() => setHelp(true))
  const tell = useTell()
  const { words: common } = useUi()
  useShortcuts(() => tell(common.drafts.held))
  useFocusOnNavigation(content)
  useKeptFocus()
  useRememberedAddress()
  useNoticeClicks()
  useTheRest()
  useQuestionBeforeClosing()
  useBlocker({
    shouldBlockFn: async ({ current, next }) => current.pathname !== next.pathname && !(await askToLeave()),
    // Electron's window waits for the last words; a browser would ask about them.
    enableBeforeUnload: () => hasUnsaved() || ('vuosikello' in window && isWaiting()),
  })
  const drafts = useDrafts()
  const widths = useKeptWidths()
  return (
    <DraftsContext value={drafts}>
      <WidthsContext value={widths}>
        <DetailSlot value={slot}>
          <a className={classes['skip']} href="#content">
            {words.skip}
          </a>
          <a className={`${classes['skip']} ${classes['toList']}`} href="#content" onClick={goToList}>
            {words.skipToList}
          </a>
          <div className={classes['frame']}>
            <Rail />
            <Header slot={setHead} />
            <main id="content" ref={content} className={classes['content']} tabIndex={-1}>
              <Damage />
              <SelectionSlot value={selection}>
                <HeadSlot value={head}>
                  <Outlet />
                </HeadSlot>
              </SelectionSlot>
            </main>
            <aside ref={setSlot} className={classes['detail']} aria-label={words.detail} />
            <StatusBar selection={setSelection} />
          </div>
          <Palette asked={usePalette(({ asked }) => asked)} />
          {areas.map(({ Everywhere }, at) => Everywhere && <Everywhere key={at} />)}
          <Help opened={help} onClose={() => setHelp(false)} />
        </DetailSlot>
      </WidthsContext>
    </DraftsContext>
  )
}

/** Past the filters and buttons above a list, to the list itself. */
function goToList(event: MouseEvent) {
  event.preventDefault()
  document.querySelector<HTMLElement>('main [data-list]')?.focus()
}

/** Milliseconds after the first screen until what others need is fetched: by then its rows stand. */
const REST = 500

/** Fetches the other screens and windows when the first one stands, so that nobody waits for them either. */
function useTheRest() {
  const router = useRouter()
  useEffect(() => {
    const screens = Object.values(router.routesById).map((route) => () => {
      const screen: { preload?: () => Promise<unknown> | undefined } | undefined = route.options.component
      return screen?.preload?.()
    })
    const timer = setTimeout(() => void fetchLater(screens), REST)
    return () => clearTimeout(timer)
  }, [router])
}

/** A desktop notice leads to Today. */
function useNoticeClicks() {
  const navigate = useNavigate()
  useNoDrops()
  useEffect(() => onNoticeClick(() => void navigate({ to: '/' })), [navigate])
}

/** A window that something unsaved holds open asks, and closes when it may. */
function useQuestionBeforeClosing() {
  useEffect(() => {
    const close = async () => {
      if (!(await askToLeave())) return
      keepWaiting()
      await allKept()
      window.close()
    }
    return onClosing(() => void close())
  }, [])
}

/** A new screen takes the focus: its list, which has the keyboard, or else its heading. */
function useFocusOnNavigation(content: React.RefObject<HTMLElement | null>) {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const first = useRef(true)
  useEffect(() => {
    if (pathname === undefined) return
    if (first.current) {
      first.current = false
      return
    }
    const main = content.current
    // Something in the new screen may have taken the focus already: a first field, in the panel beside it as well.
    if (main?.contains(document.activeElement) && document.activeElement !== main) return
    if (document.activeElement?.closest('aside form')) return
    const target =
      main?.querySelector<HTMLElement>('[data-list]') ??
      document.querySelector<HTMLElement>('[data-page-title]') ??
      main
    target?.focus({ preventScroll: true })
  }, [pathname, content])
}

/** Writes down where the window is, so that it opens there again. */
function useRememberedAddress() {
  const remember = useRemember()
  const address = useRouterState({ select: (state) => state.resolvedLocation?.href })
  useEffect(() => {
    if (address === undefined || address.length > 300) return
    // Not every step of a walk through the program needs to reach the disk; and no step may disturb it.
    const timer = setTimeout(() => void remember({ address }).catch(() => undefined), 600)
    return () => clearTimeout(timer)
  }, [address, remember])
}
