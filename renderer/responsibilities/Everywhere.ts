import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The way to the grey areas of all clients. */
export function Everywhere() {
  const title = titles[useLanguage()].goGreyAreas
  const navigate = useNavigate()
  useCommands([{ id: 'grey-areas', title, group: 'go', run: () => void navigate({ to: '/grey-areas' }) }])
  return null
}
