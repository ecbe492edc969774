import { useNavigate } from '@tanstack/react-router'
import { clientList } from '../../shared/i18n/client-list.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The command that takes clients in from a spreadsheet. */
export function Everywhere() {
  const words = clientList[useLanguage()]
  const navigate = useNavigate()
  useCommands([
    {
      id: 'clients.import',
      title: words.importing,
      group: 'edit',
      run: () => void navigate({ to: '/clients/import' }),
    },
  ])
  return null
}
