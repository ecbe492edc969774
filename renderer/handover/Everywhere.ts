import { useNavigate } from '@tanstack/react-router'
import { app } from '../../shared/i18n/app.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The command that takes a package in. */
export function Everywhere() {
  const words = app[useLanguage()].commands
  const navigate = useNavigate()
  useCommands([
    { id: 'receive', title: words.receive, group: 'go', run: () => void navigate({ to: '/handover/receive' }) },
  ])
  return null
}
