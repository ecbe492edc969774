import { Button } from '@mantine/core'
import { IconPaperclip, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { attachments } from '../../shared/i18n/attachments.ts'
import { sizeText } from '../../shared/i18n/sizes.ts'
import type { ClientTabProps } from '../desk/area.ts'
import { useCommands } from '../desk/commands.ts'
import { Detail } from '../desk/Detail.tsx'
import { ExportTable } from '../desk/ExportTable.tsx'
import { KeyOf } from '../desk/KeyOf.tsx'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useUi } from '../ui/context.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { AddAttachments } from './AddAttachments.tsx'
import { closeAdding, useAdding } from './adding.ts'
import { AttachmentForm } from './AttachmentForm.tsx'
import { AttachmentPreview } from './AttachmentPreview.tsx'
import classes from './attachments.module.css'
import { columnsIn } from './columns.tsx'
import { type Picked, pickedOf, useDropped } from './picked.ts'
import { useRowDeeds } from './row-deeds.tsx'
import { useChooser } from './use-chooser.tsx'

/** The client's files: dropped anywhere on the tab or chosen, looked at, and kept for as long as they must be. */
export function Attachments({ card: { client } }: ClientTabProps) {
  const { language, readFailure } = useUi()
  const words = attachments[language]
  const { data, error } = useAsk('attachments.list', { client: client.id }, { keep: true })
  const picked = useAdding((state) => (state.client === client.id ? state.picked : undefined))
  const setPicked = (all: readonly Picked[]) => useAdding.setState({ client: client.id, picked: all })
  const [shown, setShown] = useState<string>()
  const [edited, setEdited] = useState<string>()
  const take = (more: readonly Picked[]) => more.length > 0 && setPicked([...(picked ?? []), ...more])
  const over = useDropped(picked !== undefined, take)
  useResumed((place) => {
    const [, id = ''] = new RegExp(`^client/${client.id}/attachment/(.*)$`).exec(place) ?? []
    if (id !== '') setEdited(id)
    return id !== ''
  })
  const { input, choose } = useChooser((files) => take(pickedOf(files)))
  useCommands([{ id: 'attachments.choose', title: words.add, group: 'edit', keys: 'new', quiet: true, run: choose }])
  const deedsOf = useRowDeeds({ onShow: setShown, onEdit: setEdited })
  const columns = useMemo(() => columnsIn(language, deedsOf), [language, deedsOf])
  if (!data) {
    if (!error) return <Loading rows={8} />
    const failure = readFailure(error)
    return <EmptyState title={failure.title} text={failure.text} />
  }
  const { rows } = data
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} rightSection={<KeyOf of="new" />} onClick={choose}>
      {words.add}
    </Button>
  )
  const expired = rows.filter((row) => row.expired).length
  const looked = rows.find(({ id }) => id === shown)
  const row = rows.find(({ id }) => id === edited)
  return (
    <div className={classes['tab']}>
      {rows.length > 0 && (
        <div className={classes['head']}>
          <h2>
            {words.heading(
              rows.length,
              sizeText(
                rows.reduce((sum, { size }) => sum + size, 0),
                language,
              ),
            )}
          </h2>
          <ExportTable small lists={['attachments']} asked={{ client: client.id }} />
          {add}
        </div>
      )}
      {expired > 0 && <p className={classes['why']}>{words.expired(expired)}</p>}
      <DataTable
        label={words.title}
        keep={`attachments/${client.id}`}
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        openId={row?.id}
        onOpen={({ id }) => (row ? setEdited(id) : setShown(id))}
        empty={
          <EmptyState
            icon={<IconPaperclip size={32} stroke={1.5} aria-hidden />}
            title={words.empty}
            text={words.emptyNext}
          >
            {add}
          </EmptyState>
        }
      />
      {over && (
        <div className={classes['over']}>
          <IconPaperclip size={32} stroke={1.5} aria-hidden />
          {words.drop}
        </div>
      )}
      {input}
      {picked && (
        <AddAttachments
          clientId={client.id}
          picked={picked}
          onPicked={setPicked}
          onMore={choose}
          onClose={closeAdding}
        />
      )}
      {looked && (
        <AttachmentPreview
          key={looked.id}
          row={looked}
          onEdit={() => {
            setShown(undefined)
            setEdited(looked.id)
          }}
          onClose={() => setShown(undefined)}
        />
      )}
      {row && (
        <Detail key={row.id} title={words.one} onClose={() => setEdited(undefined)}>
          <AttachmentForm clientId={client.id} row={row} onDone={() => setEdited(undefined)} />
        </Detail>
      )}
    </div>
  )
}
