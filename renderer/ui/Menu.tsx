import { ActionIcon, Menu as MantineMenu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
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
  readonly items: readonly MenuItem[]
  /** The button that opens it; three dots where it is missing. */
  readonly target?: ReactNode
  readonly label?: string
  /** -1 inside lists, where the list has the keyboard. */
  readonly tabIndex?: number
}

/** A menu of things to do, with their shortcuts. */
export function Menu({ items, target, label, tabIndex }: Props) {
  const { words } = useUi()
  return (
    <MantineMenu position="bottom-end" withinPortal>
      <MantineMenu.Target>
        {target ?? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={label ?? words.more}
            {...(tabIndex !== undefined && { tabIndex })}
            onClick={(event) => event.stopPropagation()}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        )}
      </MantineMenu.Target>
      <MantineMenu.Dropdown>
        {items.map((item) => (
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
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  )
}
