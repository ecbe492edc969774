import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { feedback } from '../../shared/i18n/feedback.ts'
import type { ClientTabProps } from '../desk/area.ts'
import { ExportTable } from '../desk/ExportTable.tsx'
import { useShown } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ShowMore } from '../ui/ListEnd.tsx'
import { Loading } from '../ui/Loading.tsx'
import { TabHead, TabPart } from '../ui/TabPart.tsx'
import { columnsIn } from './columns.tsx'
import { openMatterLog } from './log.ts'
import { MatterPanel } from './MatterPanel.tsx'

/** So many are read at first, and at each asking for more. */
const PAGE = 100

/** The client's feedback, the newest first. */
export function ClientFeedback({ card: { client }, open }: ClientTabProps) {
  const { language, today } = useUi()
  const words = feedback[language]
  const [limit, setLimit] = useState(PAGE)
  const [opened, setOpened] = useState(open)
  const data = useShown('feedback.list', { client: client.id, limit })
  const columns = useMemo(() => columnsIn(language, today, false), [language, today])
  const log = () => openMatterLog({ client: { id: client.id, name: client.name } })
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
        <ExportTable small lists={['feedback']} asked={{ client: client.id }} />
      </TabHead>
      <DataTable
        label={words.title}
        keep={`feedback/${client.id}`}
        rows={data.rows}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={({ id }) => setOpened(id)}
        empty={null}
      />
      <ShowMore total={data.total} limit={limit} onMore={() => setLimit(Math.min(1000, limit + PAGE))} />
      {opened !== undefined && <MatterPanel key={opened} id={opened} onClose={() => setOpened(undefined)} />}
    </TabPart>
  )
}
