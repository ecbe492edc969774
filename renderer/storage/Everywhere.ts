import { app } from '../../shared/i18n/app.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'
import { useBackup } from './use-backup.ts'

/** The command that makes a backup. */
export function Everywhere() {
  const words = app[useLanguage()].commands
  const backup = useBackup()
  useCommands([{ id: 'backup', title: words.backup, group: 'app', run: () => void backup() }])
  return null
}
