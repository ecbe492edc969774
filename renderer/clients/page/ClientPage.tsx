import { Button } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { failureOf } from '../../../shared/api/failure.ts'
import { app } from '../../../shared/i18n/app.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { useCommands } from '../../desk/commands.ts'
import { Handover, History, Instructions } from '../../app/doors.ts'
import { usePage } from '../../desk/page.ts'
import { useAsk } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Data } from './Data.tsx'
import { Heading } from './Heading.tsx'
import { Overview } from './Overview.tsx'
import classes from './page.module.css'
import { isTab, type Tab, tabs } from './tabs.ts'
import { TabBar } from './TabBar.tsx'
import type { Opening } from './warnings.ts'
import { YearViews } from './YearViews.tsx'

/** One client: everything about it in six tabs. The address names the client by its id, number or business ID. */
export function ClientPage() {
  const { id } = useParams({ from: '/clients/$id/$tab' })
  const { language, readFailure } = useUi()
  const words = clients[language]
  const navigate = useNavigate()
  const { data: card, error, refetch } = useAsk('clients.get', { client: id })
  // A card that was there stays in sight while an answer fails; one that was removed meanwhile does not.
  const gone = error !== null && failureOf(error).code === 'not-found'
  usePage(
    { title: app[language].sections.clients, to: '/clients' },
    { title: (gone ? undefined : card?.client.name) ?? '…', quiet: (gone ? undefined : card?.client.number) ?? '…' },
  )
  if (card && !gone) return <Card key={card.client.id} card={card} address={id} />
  if (!error) return <Loading rows={12} />
  if (gone)
    return (
      <EmptyState title={words.page.gone} text={words.page.goneNext}>
        <Button onClick={() => void navigate({ to: '/clients' })}>{words.page.toClients}</Button>
      </EmptyState>
    )
  const failure = readFailure(error)
  return (
    <EmptyState title={failure.title} text={failure.text}>
      <Button onClick={() => void refetch()}>{words.page.again}</Button>
    </EmptyState>
  )
}

function Card({ card, address }: { readonly card: ClientCard; readonly address: string }) {
  const params = useParams({ from: '/clients/$id/$tab' })
  const { group } = useSearch({ from: '/clients/$id/$tab' })
  const tab: Tab = isTab(params.tab) ? params.tab : 'overview'
  const { language } = useUi()
  const words = clients[language]
  const navigate = useNavigate()
  /** What the next tab opens at once; forgotten when one walks on. */
  const [opening, setOpening] = useState<Opening>()

  const go = (to: Tab) => void navigate({ to: '/clients/$id/$tab', params: { id: address, tab: to } })
  const show = (to: Tab) => {
    setOpening(undefined)
    go(to)
  }
  useCommands(
    tabs.map((to, at) => ({
      id: `client-${to}`,
      title: `${card.client.name}: ${words.tabs[to]}`,
      group: 'go' as const,
      shortcut: String(at + 1),
      run: () => show(to),
    })),
  )
  return (
    <div className={classes['page']} data-fill={tab === 'year' || undefined}>
      <Heading card={card} />
      <TabBar client={address} tab={tab} onLeave={() => setOpening(undefined)} />
      {tab === 'overview' && (
        <Overview
          card={card}
          onMend={(mend) => {
            setOpening(mend.open)
            go(mend.tab)
          }}
          onYear={() => show('year')}
        />
      )}
      {tab === 'year' && <YearViews card={card} onData={() => show('data')} />}
      {tab === 'instructions' && <Instructions client={card.client} />}
      {tab === 'data' && <Data key={opening ?? ''} card={card} opening={opening} group={group} />}
      {tab === 'handover' && <Handover client={card.client} />}
      {tab === 'history' && <History clientId={card.client.id} />}
    </div>
  )
}
