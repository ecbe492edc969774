import { ActionIcon, Button, Tooltip } from '@mantine/core'
import type { Icon as TablerIcon } from '@tabler/icons-react'
import { useContentWidth } from './content-width.ts'

/** From this width of the content on, in px, a tool says in words what it does. */
const WIDE = 1200

type Props = {
  /** What it does. */
  readonly label: string
  /** What stands on it where there is room: the same in a word or two. */
  readonly words?: string
  /** The tooltip: what it does, and its key. */
  readonly title?: string
  readonly Icon: TablerIcon
  readonly onClick: () => void
}

/** A button of a bar: an icon where there is little room, with words where there is more. */
export function Tool({ label, words = label, title = label, Icon, onClick }: Props) {
  const width = useContentWidth()
  const narrow = width < WIDE
  return (
    <Tooltip label={title} {...(!narrow && { openDelay: 400 })}>
      {narrow ? (
        <ActionIcon variant="default" size={32} aria-label={label} onClick={onClick}>
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ) : (
        <Button variant="default" leftSection={<Icon size={16} aria-hidden />} aria-label={label} onClick={onClick}>
          {words}
        </Button>
      )}
    </Tooltip>
  )
}
