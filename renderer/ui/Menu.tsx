import { ActionIcon, Menu as MantineMenu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useUi } from './context.tsx'
import { Key } from './Key.tsx'

export type MenuItem = {
  readonly id: string
  readonly title: string
  readonly shortcut?: string | undefined
  readonly icon?: ReactNode
  readonly disabled?: boolean | undefined
  readonly run: () => void
}

type Props = {
  /** What can be done; asked for when the menu opens. */
  readonly items: readonly MenuItem[] | (() => readonly MenuItem[])
  /** The button that opens it; three dots where it is missing. */
  readonly target?: ReactNode
  readonly label?: string
  /** -1 inside lists, where the list has the keyboard. */
  readonly tabIndex?: number
}

/** A menu of things to do, with their shortcuts. Until it is opened it is a button and nothing more: a list has hundreds. */
export function Menu({ items, target, label, tabIndex }: Props) {
  const { words } = useUi()
  const [opened, setOpened] = useState(false)
  const button = (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={label ?? words.more}
      aria-haspopup="menu"
      {...(tabIndex !== undefined && { tabIndex })}
      onClick={() => setOpened(!opened)}
    >
      <IconDots size={16} aria-hidden />
    </ActionIcon>
  )
  if (!opened && target === undefined) return button
  return (
    <MantineMenu position="bottom-end" withinPortal {...(target === undefined && { opened, onChange: setOpened })}>
      <MantineMenu.Target>{target ?? button}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        <Items items={items} />
      </MantineMenu.Dropdown>
    </MantineMenu>
  )
}

function Items({ items }: Pick<Props, 'items'>) {
  return (typeof items === 'function' ? items() : items).map((item) => (
    <MantineMenu.Item
      key={item.id}
      leftSection={item.icon}
      rightSection={item.shortcut && <Key keys={item.shortcut} />}
      disabled={item.disabled ?? false}
      onClick={(event) => {
        event.stopPropagation()
        item.run()
      }}
    >
      {item.title}
    </MantineMenu.Item>
  ))
}
