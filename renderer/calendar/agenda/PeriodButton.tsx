import { Button, Popover } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { agenda as messages } from '../../../shared/i18n/agenda.ts'
import { useUi } from '../../ui/context.tsx'
import { plainDay, shortDay } from '../../ui/dates.ts'
import { DayInput } from '../../ui/date-fields.tsx'
import type { AgendaSearch } from './agenda-search.ts'
import classes from '../calendar.module.css'

type Period = { readonly from: string; readonly to: string }
type Props = {
  readonly period: Period
  /** With a first day after the last one, only the first is given: the length is the usual one then. */
  readonly onChange: (period: Pick<AgendaSearch, 'from' | 'to'>) => void
}

/** The period that is shown, in one button; behind it its first and last day, and the way back to this week. */
export function PeriodButton({ period, onChange }: Props) {
  const { language } = useUi()
  const words = messages[language]
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      withinPortal
      trapFocus
      returnFocus
      shadow="md"
      width={200}
    >
      <Popover.Target>
        <Button
          variant="default"
          className={classes['period'] ?? ''}
          title={words.span}
          leftSection={<IconCalendar size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {inShort(period)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.span}>
        <div className={classes['periodFields']}>
          <DayInput
            inPopover
            direction="current"
            label={words.from}
            value={period.from}
            onChange={(from) => onChange(period.to < from ? { from } : { from, to: period.to })}
          />
          <DayInput
            inPopover
            direction="current"
            label={words.to}
            value={period.to}
            onChange={(to) => onChange({ from: period.from, to })}
          />
          <Button
            variant="default"
            onClick={() => {
              onChange({})
              setOpened(false)
            }}
          >
            {words.thisWeek}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** `11.1.–24.1.2027`; both years where they differ. */
const inShort = ({ from, to }: Period): string =>
  `${from.slice(0, 4) === to.slice(0, 4) ? shortDay(from) : plainDay(from)}–${plainDay(to)}`
