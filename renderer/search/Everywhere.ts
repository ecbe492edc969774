import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The way to the search. */
export function Everywhere() {
  const title = titles[useLanguage()].goSearch
  const navigate = useNavigate()
  useCommands([{ id: 'search', title, group: 'go', keys: 'search', run: () => void navigate({ to: '/search' }) }])
  return null
}
