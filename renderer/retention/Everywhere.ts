import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The way to what falls due for deletion. */
export function Everywhere() {
  const title = titles[useLanguage()].goRetention
  const navigate = useNavigate()
  useCommands([{ id: 'retention', title, group: 'go', run: () => void navigate({ to: '/retention' }) }])
  return null
}
