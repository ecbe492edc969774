import { Button, Group, Table, Text } from '@mantine/core'
import { useContext } from 'react'
import { useUi } from './context.tsx'
import { Dialog } from './Dialog.tsx'
import { LabelsContext, valueAt } from './labels.ts'

type Props = {
  /** What is saved now; the dialog is open while there is something. */
  readonly theirs: unknown
  readonly mine: unknown
  readonly onClose: () => void
  readonly onKeep: () => void
  readonly onReload: () => void
}

/** Somebody else saved first: shows both, and lets the user keep what was typed or take what is saved. */
export function ConflictDialog({ theirs, mine, onClose, onKeep, onReload }: Props) {
  const { words } = useUi()
  const labels = useContext(LabelsContext)
  const rows = [...labels].flatMap(([path, { label, show }]) => {
    const [ours, others] = [show(valueAt(mine, path)), show(valueAt(theirs, path))]
    return ours === others ? [] : [{ path, label, ours, others }]
  })
  return (
    <Dialog title={words.conflict.title} opened={theirs !== undefined} onClose={onClose} size="lg">
      <Text>{words.conflict.text}</Text>
      {rows.length > 0 && (
        <Table mt="md" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.conflict.field}</Table.Th>
              <Table.Th>{words.conflict.mine}</Table.Th>
              <Table.Th>{words.conflict.theirs}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.path}>
                <Table.Th scope="row">{row.label}</Table.Th>
                <Table.Td>{row.ours || words.conflict.empty}</Table.Td>
                <Table.Td>{row.others || words.conflict.empty}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onReload}>
          {words.conflict.reload}
        </Button>
        <Button data-autofocus onClick={onKeep}>
          {words.conflict.keep}
        </Button>
      </Group>
    </Dialog>
  )
}
