import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { calendarOut as messages } from '../../../shared/i18n/calendar-out.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useExport } from './export-store.ts'

/** Opens the window for calendar files. */
export function ExportButton() {
  const words = messages[useLanguage()]
  const open = useExport((state) => state.open)
  return (
    <Tooltip label={words.title}>
      <ActionIcon variant="default" size={32} aria-label={words.action} onClick={open}>
        <IconCalendarDown size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
