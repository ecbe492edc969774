import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The way to the plans of all clients. */
export function Everywhere() {
  const title = titles[useLanguage()].goPlans
  const navigate = useNavigate()
  useCommands([{ id: 'plans', title, group: 'go', run: () => void navigate({ to: '/plans' }) }])
  return null
}
