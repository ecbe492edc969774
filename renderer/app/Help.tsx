import { Table, Text } from '@mantine/core'
import { app } from '../../shared/i18n/app.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Key } from '../ui/Key.tsx'
import { type Command, shortcutsOf, useCommandList } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

const listKeys = [
  ['move', ['↑', '↓']],
  ['ends', ['Home', 'End']],
  ['page', ['PgUp', 'PgDn']],
  ['open', ['Enter']],
  ['close', ['Esc']],
  ['select', ['X']],
  ['selectOn', ['Shift+↓']],
  ['selectAll', ['Ctrl+A']],
  ['group', ['→', '←']],
  ['save', ['Ctrl+S', 'Ctrl+Enter']],
] as const

const groups = ['list', 'go', 'edit', 'view', 'app'] as const

/** Every shortcut there is now: a view of the registry, and the keys that each list has. */
export function Help({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const words = app[useLanguage()]
  const commands = useCommandList().filter((command) => shortcutsOf(command).length > 0)
  const line = (key: string, title: string, keys: readonly string[]) => (
    <Table.Tr key={key}>
      <Table.Td>{title}</Table.Td>
      <Table.Td ta="right">
        {keys.map((shortcut) => (
          <span key={shortcut}>
            {' '}
            <Key keys={shortcut} />
          </span>
        ))}
      </Table.Td>
    </Table.Tr>
  )
  const own = (group: Command['group']) => commands.filter((command) => command.group === group)
  return (
    <Dialog title={words.helpTitle} opened={opened} onClose={onClose} size="lg">
      <Text c="dimmed" mb="sm">
        {words.helpText}
      </Text>
      {groups.map((group) => (
        <Table key={group} verticalSpacing={4} mb="md" captionSide="top">
          <Table.Caption ta="left" fw={600}>
            {words.groups[group]}
          </Table.Caption>
          <Table.Tbody>
            {own(group).map((command) => line(command.id, command.title, shortcutsOf(command)))}
            {group === 'list' && listKeys.map(([id, keys]) => line(id, words.list[id], keys))}
          </Table.Tbody>
        </Table>
      ))}
    </Dialog>
  )
}
