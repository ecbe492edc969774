import {
  Button,
  MantineProvider,
  type MantineColorScheme,
  type MantineColorSchemeManager,
  useMantineColorScheme,
} from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RouterHistory, RouterProvider } from '@tanstack/react-router'
import 'dayjs/locale/fi'
import 'dayjs/locale/sv'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { app } from '../../shared/i18n/app.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { later } from '../ui/later.tsx'
import { LeaveDialog } from '../ui/LeaveDialog.tsx'
import { UiProvider } from '../ui/context.tsx'
import { quietHistory } from '../desk/address.ts'
import { Areas } from '../desk/area.ts'
import { ApiProvider } from '../desk/api.tsx'
import type { Api } from '../desk/connect.ts'
import { failureIn } from '../desk/failure.ts'
import { areas } from './areas.ts'
import classes from './frame.module.css'
import { useKeyChoices, useKeys } from '../desk/keys.ts'
import { useJobs } from '../desk/jobs.ts'
import { LiveRegion, say } from '../desk/live.tsx'
import { Notice } from '../desk/Notice.tsx'
import { useAsk } from '../desk/queries.ts'
import { createAppRouter } from './router.tsx'
import { type Preferences, SessionProvider, type Status } from '../desk/session.tsx'
import { cssVariables, theme } from '../desk/theme.ts'
import { useWatch } from '../desk/watch.ts'

const Fault = later(async () => (await import('../storage/Fault.tsx')).Fault)
const Welcome = later(async () => (await import('../storage/Welcome.tsx')).Welcome)

type Props = {
  readonly api: Api
  readonly queries: QueryClient
  readonly nonce: string
  readonly history?: RouterHistory
}

/** The program: the core's calls, the language, the look, and then whichever screen the state of the file asks for. */
export function App({ api, queries, nonce, history }: Props) {
  return (
    <ApiProvider value={api}>
      <QueryClientProvider client={queries}>
        <Session api={api} queries={queries} nonce={nonce} history={history} />
      </QueryClientProvider>
    </ApiProvider>
  )
}

/** Minutes after which a change of day is noticed. */
const DAY_CHECK = 60_000

function Session({ api, queries, nonce, history }: Omit<Props, 'history'> & { history: RouterHistory | undefined }) {
  useWatch(api, queries)
  const preferences = useAsk('storage.preferences', {})
  // Not in the middle of work: a firm that is only half made would be shown.
  const busy = useJobs((state) => state.running.length > 0)
  const status = useAsk('storage.status', {}, busy ? {} : { refetchInterval: DAY_CHECK })
  const told = preferences.data
  const language = told?.language ?? 'fi'
  const today = status.data?.today ?? ''
  const readFailure = useMemo(() => failureIn(language), [language])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const keys = useKeys()
  const { singleKeys = true, keys: own } = told ?? {}
  useEffect(() => useKeyChoices.setState({ single: singleKeys, own: own ?? {} }), [singleKeys, own])
  const error = preferences.error ?? status.error
  const failure = error && readFailure(error)
  return (
    <Look scheme={told?.scheme ?? 'auto'} nonce={nonce}>
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [0, 6] }}>
        <UiProvider language={language} today={today} readFailure={readFailure} say={say} selectKey={keys('select')[0]}>
          {told && status.data ? (
            <SessionProvider value={{ preferences: told, status: status.data }}>
              <Screens preferences={told} status={status.data} history={history} />
              <LeaveDialog />
            </SessionProvider>
          ) : (
            failure && (
              <main className={classes['centre']}>
                <EmptyState title={app[language].notStarted.title} text={failure.text}>
                  <Button onClick={() => void queries.resetQueries()}>{app[language].notStarted.again}</Button>
                </EmptyState>
              </main>
            )
          )}
          <section aria-label={app[language].notices}>
            <LiveRegion />
          </section>
        </UiProvider>
      </DatesProvider>
    </Look>
  )
}

/** Which screen the state of the file asks for. */
function Screens({
  preferences,
  status,
  history,
}: {
  preferences: Preferences
  status: Status
  history: RouterHistory | undefined
}) {
  const open = status.state === 'open' && status.firm !== null
  // Another file is another program: nothing of the old one's screens may stay.
  const [router] = useState(() => createAppRouter(history ?? quietHistory(preferences.address)))
  if (status.state === 'fault' || !open)
    return (
      <>
        {status.state === 'fault' ? <Fault /> : <Welcome />}
        <footer className={classes['alone']}>
          <Notice />
        </footer>
      </>
    )
  return (
    <Areas value={areas}>
      <RouterProvider key={status.file} router={router} />
    </Areas>
  )
}

/** The colour scheme is one of the workstation's preferences, not the browser's: nothing is kept here. */
const unkept: MantineColorSchemeManager = {
  get: (start) => start,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}

function Look({ scheme, nonce, children }: { scheme: MantineColorScheme; nonce: string; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme={scheme}
      colorSchemeManager={unkept}
      getStyleNonce={() => nonce}
    >
      <Scheme scheme={scheme} />
      {children}
    </MantineProvider>
  )
}

function Scheme({ scheme }: { scheme: MantineColorScheme }) {
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => setColorScheme(scheme), [scheme, setColorScheme])
  return null
}
