import { ActionIcon, Tooltip } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { clientList } from '../../../shared/i18n/client-list.ts'
import { useCommands } from '../../desk/commands.ts'
import { useJob } from '../../desk/jobs.ts'
import { useFile } from '../../desk/use-file.ts'
import { useUi } from '../../ui/context.tsx'
import type { ClientRow } from './columns.tsx'

/** The clients that the list shows, with everything that can be taken in again, as a workbook; a button and a command. */
export function ExportClients({ rows }: { readonly rows: readonly ClientRow[] }) {
  const { language } = useUi()
  const words = clientList[language]
  const work = useJob()
  const { busy, save } = useFile(() =>
    work('imports.exportClients', { language, format: 'xlsx', clients: rows.map(({ id }) => id) }, words.exportingNow),
  )
  useCommands([{ id: 'clients.export', title: words.exporting, group: 'list', when: () => !busy, run: save }])
  return (
    <Tooltip label={words.exporting}>
      <ActionIcon variant="default" aria-label={words.exporting} loading={busy} onClick={save}>
        <IconTableExport size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
