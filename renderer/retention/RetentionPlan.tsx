import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { RetentionLine } from '../../shared/api/retention.ts'
import type { Language } from '../../shared/domain/words.ts'
import { attachments } from '../../shared/i18n/attachments.ts'
import { retention } from '../../shared/i18n/retention.ts'
import { useDeed } from '../desk/deed.ts'
import { Detail } from '../desk/Detail.tsx'
import { ExportTable } from '../desk/ExportTable.tsx'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { fullDay, plainDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Bar, Muted, Space } from '../ui/Screen.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import { nameOf } from './names.ts'
import { RetentionForm } from './RetentionForm.tsx'

/** How long what is kept of a client is kept, class by class. */
export function RetentionPlan({ client }: { readonly client: string }) {
  const { language } = useUi()
  const words = retention[language]
  const { data } = useAsk('retention.get', { client }, { keep: true })
  const [open, setOpen] = useState<string>()
  const deed = useDeed()
  const fail = useFailures()
  useResumed((place) => {
    const id = new RegExp(`^client/${client}/retention/(.+)$`).exec(place)?.[1]
    if (id !== undefined) setOpen(id)
    return id !== undefined
  })
  const columns = useMemo(() => columnsIn(language), [language])
  if (!data) return <Loading rows={8} />
  const usual = () =>
    void deed('retention.addUsual', { client_id: client }, ({ added }) => words.usualAdded(added)).catch(fail)
  const row = data.rows.find(({ id }) => id === open)
  const close = () => setOpen(undefined)
  const buttons = (
    <>
      <Button variant="default" onClick={usual}>
        {words.usual}
      </Button>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
        {words.add}
      </Button>
    </>
  )
  return (
    <>
      <Bar>
        {data.ended !== null && <Muted>{words.ended(fullDay(data.ended, language))}</Muted>}
        <Space />
        {data.rows.length > 0 && (
          <>
            <ExportTable lists={['retention']} asked={{ client }} />
            {buttons}
          </>
        )}
      </Bar>
      <DataTable
        label={words.title}
        keep={`retention|${client}`}
        rows={data.rows}
        columns={columns}
        rowId={({ id }) => id}
        openId={row?.id}
        onOpen={({ id }) => setOpen(id)}
        tone={({ state }) => (state === 'deleted' || state === 'returned' ? 'muted' : undefined)}
        autoFocus
        empty={
          <EmptyState title={words.empty} text={words.emptyText}>
            {buttons}
          </EmptyState>
        }
      />
      {open !== undefined && (open === 'new' || row) && (
        <Detail key={open} title={row ? words.one : words.add} onClose={close}>
          <RetentionForm clientId={client} row={row} onDone={close} />
        </Detail>
      )}
    </>
  )
}

const signs = { kept: 'planned', returned: 'done', undelivered: 'waiting', deleted: 'skipped' } as const

function columnsIn(language: Language): readonly Column<RetentionLine>[] {
  const words = retention[language]
  const { columns } = words
  const { classes } = attachments[language]
  return [
    {
      id: 'material',
      title: columns.material,
      width: 'minmax(13rem, 1.6fr)',
      names: true,
      fit: { text: (line) => nameOf(line, language), gives: 2, wraps: true },
      cell: (line) => nameOf(line, language),
    },
    {
      id: 'retention',
      title: columns.retention,
      width: 'minmax(11rem, 1.2fr)',
      fit: { text: (line) => classes[line.retention], gives: 1, wraps: true },
      from: 760,
      cell: (line) => classes[line.retention],
    },
    {
      id: 'until',
      title: columns.until,
      width: '10rem',
      digits: true,
      cell: ({ until, retention: kept }) => (until === null ? (kept === 'none' ? '' : words.notYet) : plainDay(until)),
    },
    {
      id: 'state',
      title: columns.state,
      width: 'minmax(11rem, 1.3fr)',
      fit: { text: ({ state, expired }) => (expired ? words.over : words.keptStates[state]), gives: 0, beside: 1.5 },
      cell: ({ state, expired }) =>
        expired ? (
          <StatusSign sign="overdue" label={words.over} withWord />
        ) : (
          <StatusSign sign={signs[state]} label={words.keptStates[state]} withWord />
        ),
    },
    {
      id: 'place',
      title: columns.place,
      width: 'minmax(8rem, 1fr)',
      fit: { text: ({ place }) => place, gives: 1, wraps: true },
      from: 640,
      cell: ({ place }) => place,
    },
  ]
}
