import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The way to all surveys. */
export function Everywhere() {
  const words = titles[useLanguage()]
  const navigate = useNavigate()
  useCommands([
    { id: 'surveys', title: words.goSurveys, group: 'go', run: () => void navigate({ to: '/surveys', search: {} }) },
  ])
  return null
}
