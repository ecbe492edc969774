import { calendarOut as messages } from '../../../shared/i18n/calendar-out.ts'
import { useCommands } from '../../desk/commands.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useUi } from '../../ui/context.tsx'
import { later } from '../../ui/later.tsx'
import { useExport } from './export-store.ts'

const ExportForm = later(async () => (await import('./ExportForm.tsx')).ExportForm)

/** Asks whose dates a calendar file is to hold, and how, and makes it; opened from anywhere by its command. */
export function ExportDialog() {
  const { language } = useUi()
  const words = messages[language]
  const { opened, open, close } = useExport()
  useCommands([{ id: 'calendar.export', title: words.action, group: 'app', run: open }])
  return (
    <Dialog title={words.title} opened={opened} onClose={close}>
      <ExportForm onClose={close} />
    </Dialog>
  )
}
