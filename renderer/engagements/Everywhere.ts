import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The command that opens the picture of the firm's clients, from wherever one is. */
export function Everywhere() {
  const navigate = useNavigate()
  const title = titles[useLanguage()].picture
  useCommands([{ id: 'clients.picture', title, group: 'go', run: () => void navigate({ to: '/clients/picture' }) }])
  return null
}
