import { useNavigate } from '@tanstack/react-router'
import { handover } from '../../shared/i18n/handover.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The command that takes a package in. */
export function Everywhere() {
  const words = handover[useLanguage()].receive
  const navigate = useNavigate()
  useCommands([
    { id: 'receive', title: words.title, group: 'go', run: () => void navigate({ to: '/handover/receive' }) },
  ])
  return null
}
