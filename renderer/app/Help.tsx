import { Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { app } from '../../shared/i18n/app.ts'
import { keySettings } from '../../shared/i18n/keys.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Key } from '../ui/Key.tsx'
import { type Command, shortcutsOf, useCommandList } from '../desk/commands.ts'
import { keysOf, useKeyChoices } from '../desk/keys.ts'
import { useLanguage } from '../desk/session.tsx'

/** What every list does by itself: by its keys, or by their name where they are among those of the program. */
const listKeys = [
  ['move', ['↑', '↓']],
  ['ends', ['Home', 'End']],
  ['page', ['PgUp', 'PgDn']],
  ['open', ['Enter']],
  ['close', ['Esc']],
  ['select', 'select'],
  ['selectOn', ['Shift+↓']],
  ['selectAll', ['Ctrl+A']],
  ['group', ['→', '←']],
  ['actions', 'actions'],
  ['save', 'save'],
] as const

const groups = ['list', 'go', 'edit', 'view', 'app'] as const

/** Every shortcut there is now: a view of the registry, and the keys that each list has. */
export function Help({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const language = useLanguage()
  const words = app[language]
  const single = keySettings[language]
  const choices = useKeyChoices()
  const keysFor = (command: Command) => shortcutsOf(command, choices)
  const commands = useCommandList().filter((command) => keysFor(command).length > 0)
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
        {words.helpText} {choices.single ? single.single : single.noSingle}{' '}
        <Link to="/settings/$section" params={{ section: 'appearance' }} onClick={onClose}>
          {single.change}
        </Link>
      </Text>
      {groups.map((group) => (
        <Table key={group} verticalSpacing={4} mb="md" captionSide="top">
          <Table.Caption ta="left" fw={600}>
            {words.groups[group]}
          </Table.Caption>
          <Table.Tbody>
            {own(group).map((command) => line(command.id, command.title, keysFor(command)))}
            {group === 'list' &&
              listKeys.map(([id, keys]) =>
                line(id, words.list[id], typeof keys === 'string' ? keysOf(keys, choices) : keys),
              )}
          </Table.Tbody>
        </Table>
      ))}
    </Dialog>
  )
}
