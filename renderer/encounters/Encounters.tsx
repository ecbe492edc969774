import { ExportTable } from '../desk/ExportTable.tsx'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { encounters } from '../../shared/i18n/encounters.ts'
import type { ClientTabProps } from '../desk/area.ts'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useUi } from '../ui/context.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ShowMore } from '../ui/ListEnd.tsx'
import { Loading } from '../ui/Loading.tsx'
import { TabHead, TabPart } from '../ui/TabPart.tsx'
import { EncounterList } from './EncounterList.tsx'
import { openLog } from './log.ts'

/** So many are read at first, and at each asking for more. */
const PAGE = 100
const MOST = 1000

/** The client's encounters. */
export function Encounters({ card: { client }, open }: ClientTabProps) {
  const { language, readFailure } = useUi()
  const words = encounters[language]
  const [limit, setLimit] = useState(PAGE)
  const { data, error } = useAsk('encounters.list', { client: client.id, limit }, { keep: true })
  /** The one that somebody was led to; it may be further down than is read at first. */
  const led = useRef<string>(undefined)
  useResumed((place) => {
    const [, id] = /^encounter\/([\w-]{36})$/.exec(place) ?? []
    led.current = id
    if (id !== undefined) setLimit(MOST)
    return id !== undefined
  })
  useEffect(() => {
    const row = data?.rows.find(({ id }) => id === led.current)
    if (!row) return
    led.current = undefined
    openLog(row)
  }, [data])
  const log = () => openLog({ client: { id: client.id, name: client.name } })
  // Led here by the warning: what it asks for is logged at once.
  useEffect(() => {
    if (open === 'new') openLog({ client: { id: client.id, name: client.name } })
  }, [open, client.id, client.name])
  if (error && !data) {
    const failure = readFailure(error)
    return <EmptyState title={failure.title} text={failure.text} />
  }
  if (!data) return <Loading rows={8} />
  if (data.total === 0)
    return (
      <EmptyState title={words.emptyTitle} text={words.emptyText}>
        <Button onClick={log}>{words.log}</Button>
      </EmptyState>
    )
  return (
    <TabPart label={words.title}>
      <TabHead title={words.total(data.total)}>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} onClick={log}>
          {words.log}
        </Button>
        <ExportTable small lists={['encounters']} asked={{ client: client.id }} />
      </TabHead>
      <EncounterList rows={data.rows} />
      <ShowMore total={data.total} limit={limit} most={MOST} onMore={() => setLimit(Math.min(MOST, limit + PAGE))} />
    </TabPart>
  )
}
