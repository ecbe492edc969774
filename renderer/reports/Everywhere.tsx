import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The way to the reports. */
export function Everywhere() {
  const words = titles[useLanguage()]
  const navigate = useNavigate()
  useCommands([
    { id: 'reports', title: words.goReports, group: 'go', run: () => void navigate({ to: '/reports', search: {} }) },
  ])
  return null
}
