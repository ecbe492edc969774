import { Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { failureOf } from '../../../shared/api/failure.ts'
import { app } from '../../../shared/i18n/app.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { clientList } from '../../../shared/i18n/client-list.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { useCommands } from '../../desk/commands.ts'
import { tabKeys, useKeyChoices } from '../../desk/keys.ts'
import { placed, useAreas } from '../../desk/area.ts'
import { usePage } from '../../desk/page.ts'
import { useAsk } from '../../desk/queries.ts'
import { resume } from '../../desk/resume.ts'
import { useUi } from '../../ui/context.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Heading } from './Heading.tsx'
import classes from './page.module.css'
import { TabBar } from './TabBar.tsx'

/** One client: everything about it, a tab for each area that has something to tell. The address names the client by its id, number or business ID. */
export function ClientPage() {
  const { id, tab } = useParams({ from: '/clients/$id/$tab' })
  const { language, readFailure } = useUi()
  const words = clients[language]
  const navigate = useNavigate()
  const { data: card, error, refetch } = useAsk('clients.get', { client: id })
  // A card that was there stays in sight while an answer fails; one that was removed meanwhile does not.
  const gone = error !== null && failureOf(error).code === 'not-found'
  const { name = '…', number = '…' } = (gone ? undefined : card?.client) ?? {}
  const tabs = placed(useAreas().map((area) => area.clientTabs))
  const part = (tabs.find((one) => one.id === tab) ?? tabs[0])?.title(language) ?? ''
  usePage({ title: app[language].sections.clients, to: '/clients' }, { title: name, quiet: number, part })
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
  const tabs = placed(useAreas().map((area) => area.clientTabs))
  const tab = tabs.find(({ id }) => id === params.tab) ?? tabs[0]
  const { language } = useUi()
  const navigate = useNavigate()
  /** What the next tab opens at once; forgotten when one walks on. */
  const [opening, setOpening] = useState<string>()

  const show = (to: string, open?: string) => {
    setOpening(open)
    void navigate({ to: '/clients/$id/$tab', params: { id: address, tab: to } })
  }
  const choices = useKeyChoices()
  const like = () => void navigate({ to: '/clients', search: { new: true, like: card.client.id } })
  useCommands([
    ...tabs.map(({ id, title }, at) => ({
      id: `client-${id}`,
      title: `${card.client.name}: ${title(language)}`,
      group: 'go' as const,
      keys: tabKeys(at, choices),
      run: () => show(id),
    })),
    ...(['contact', 'payGroup', 'event'] as const).map((what) => ({
      id: `client-add-${what}`,
      title: `${card.client.name}: ${clientData[language].add[what]}`,
      group: 'edit' as const,
      run: () => {
        resume(`client/${card.client.id}/${what}/new`)
        show('data')
      },
    })),
    { id: 'client-like', title: clientList[language].newLike(card.client.name), group: 'edit', run: like },
  ])
  return (
    <div className={classes['page']} data-fill={tab?.fills || undefined}>
      <Heading card={card} />
      <TabBar tabs={tabs} client={address} tab={tab?.id} onLeave={() => setOpening(undefined)} />
      {tab && (
        <Suspense fallback={<Loading rows={12} />}>
          <tab.View card={card} open={opening} onTab={show} />
        </Suspense>
      )}
    </div>
  )
}
