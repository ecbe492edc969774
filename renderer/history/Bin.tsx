import { ExportTable } from '../desk/ExportTable.tsx'
import { Button, Group, Table, Text } from '@mantine/core'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '../../shared/api/names.ts'
import { bin as messages } from '../../shared/i18n/bin.ts'
import { history } from '../../shared/i18n/history.ts'
import { recordWords } from '../../shared/i18n/records.ts'
import { titles } from '../../shared/i18n/titles.ts'
import { isTable } from '../../shared/records/records.ts'
import { useAsk, useSend } from '../desk/queries.ts'
import { useFailures, useTell } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { clock, dayOf, fullDay } from '../ui/dates.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { newDeed } from '../desk/deed.ts'
import classes from './history.module.css'
import { useNames } from './names.ts'
import { labelOf } from './sentences.ts'

type Removed = OutputOf<'history.bin'>[number]

/** Settings: what was removed, each to be brought back whole, or all to be deleted for good. */
export function Bin() {
  const { language, words: common } = useUi()
  const words = messages[language]
  const { data } = useAsk('history.bin', {})
  const [asking, setAsking] = useState(false)
  const send = useSend()
  const tell = useTell()
  const fail = useFailures()
  const purge = async () => {
    setAsking(false)
    try {
      const { emptied } = await send('history.emptyBin', {})
      tell(words.purged(emptied))
    } catch (error) {
      fail(error)
    }
  }
  return (
    <>
      <PageHeader title={titles[language].bin}>
        {data && data.length > 0 && <ExportTable lists={['bin']} />}
        {data && data.length > 0 && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.purge}
          </Button>
        )}
      </PageHeader>
      <p className={classes['help']}>{words.help}</p>
      {!data ? (
        <Loading rows={5} />
      ) : data.length === 0 ? (
        <EmptyState icon={<IconTrash size={32} aria-hidden />} title={words.empty} text={words.emptyText} />
      ) : (
        <Removals rows={data} />
      )}
      <Dialog title={words.purgeTitle} opened={asking} onClose={() => setAsking(false)}>
        <Text>{words.purgeText(data?.length ?? 0)}</Text>
        <Group justify="flex-end" mt="lg">
          {/* The safe one first: whoever presses Enter at once empties nothing. */}
          <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
            {common.cancel}
          </Button>
          <Button color="red" onClick={() => void purge()}>
            {words.purgeDo}
          </Button>
        </Group>
      </Dialog>
    </>
  )
}

function Removals({ rows }: { readonly rows: readonly Removed[] }) {
  const { language } = useUi()
  const words = messages[language]
  const names = useNames()
  const send = useSend()
  const tell = useTell()
  const fail = useFailures()
  const [busy, setBusy] = useState<string>()
  /** As the history says it: `Poisti asiakkaan Kaislaranta Oy`. */
  const sentenceOf = (row: Removed) =>
    `${isTable(row.table) ? recordWords[row.table].remove[language] : row.table} ${labelOf(row, names)}`.trim()
  const restore = async (row: Removed) => {
    setBusy(row.commandId)
    try {
      const deed = newDeed()
      await send('history.undo', { commandId: row.commandId }, deed)
      tell(words.restored(labelOf(row, names) || sentenceOf(row)), { undo: deed })
    } catch (error) {
      fail(error)
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <Table verticalSpacing={4} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.what}</Table.Th>
          <Table.Th>{words.when}</Table.Th>
          <Table.Th>{words.by}</Table.Th>
          <Table.Th ta="right">{words.actions}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.commandId}>
            <Table.Th scope="row" fw={500}>
              {sentenceOf(row)}
              {row.rows > 1 && <span className={classes['parts']}>{words.parts(row.rows - 1)}</span>}
            </Table.Th>
            <Table.Td className={classes['when'] ?? ''}>
              {fullDay(dayOf(row.at), language)} {clock(row.at)}
            </Table.Td>
            <Table.Td>{row.person || history[language].program}</Table.Td>
            <Table.Td ta="right">
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconArrowBackUp size={14} aria-hidden />}
                loading={busy === row.commandId}
                aria-label={`${words.restore}: ${sentenceOf(row)}`}
                onClick={() => void restore(row)}
              >
                {words.restore}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
