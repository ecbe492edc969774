import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The way to the information of all clients. */
export function Everywhere() {
  const title = titles[useLanguage()].goInformation
  const navigate = useNavigate()
  useCommands([{ id: 'information', title, group: 'go', run: () => void navigate({ to: '/information' }) }])
  return null
}
