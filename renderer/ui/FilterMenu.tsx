import { Button, Popover, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconFilter, IconFilterOff, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { filters as messages } from '../../shared/i18n/filters.ts'
import { useUi } from './context.tsx'
import classes from './filters.module.css'

/** A filter that is set, in words, and the way out of it. */
export type SetFilter = { readonly id: string; readonly title: string; readonly clear: () => void }

type Props = {
  readonly set: readonly SetFilter[]
  /** How many the button tells: those that the screen does not begin with. */
  readonly count: number
  readonly onClear: () => void
  /** The choices, one under the other. */
  readonly children: ReactNode
}

/** One button for what a list can be narrowed by, and what is set beside it: whoever sees a list sees what it leaves out. */
export function FilterMenu({ set, count, onClear, children }: Props) {
  const words = messages[useUi().language]
  const [opened, setOpened] = useState(false)
  return (
    <div className={classes['row']} role="group" aria-label={words.title}>
      {set.map(({ id, title, clear }) => (
        <UnstyledButton
          key={id}
          className={classes['chip'] ?? ''}
          aria-label={words.without(title)}
          title={words.without(title)}
          onClick={clear}
        >
          <span>{title}</span>
          <IconX size={14} aria-hidden />
        </UnstyledButton>
      ))}
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        withinPortal
        trapFocus
        returnFocus
        shadow="md"
        width={260}
      >
        <Popover.Target>
          <Button
            className={classes['open'] ?? ''}
            variant={count > 0 ? 'light' : 'default'}
            leftSection={<IconFilter size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            onClick={() => setOpened(!opened)}
          >
            {words.open(count)}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={words.title}>
          <div className={classes['stack']}>
            {children}
            {count > 0 && (
              // The button goes with what it clears: were the box left open, the focus would be nowhere.
              <Button
                variant="default"
                leftSection={<IconFilterOff size={16} aria-hidden />}
                onClick={() => {
                  onClear()
                  setOpened(false)
                }}
              >
                {words.clear(count)}
              </Button>
            )}
          </div>
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}
