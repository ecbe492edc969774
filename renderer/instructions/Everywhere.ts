import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The way to the instructions of all clients. */
export function Everywhere() {
  const title = titles[useLanguage()].goInstructions
  const navigate = useNavigate()
  useCommands([{ id: 'instructions', title, group: 'go', run: () => void navigate({ to: '/instructions' }) }])
  return null
}
