import { useNavigate } from '@tanstack/react-router'
import { views } from '../../shared/i18n/views.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The way to the rules. */
export function Everywhere() {
  const words = views[useLanguage()]
  const navigate = useNavigate()
  useCommands([
    { id: 'calendar.rules', title: words.goRules, group: 'go', run: () => void navigate({ to: '/calendar/rules' }) },
  ])
  return null
}
