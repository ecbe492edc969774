import { useNavigate } from '@tanstack/react-router'
import { absences } from '../../shared/i18n/absences.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The command that marks an absence. */
export function Everywhere() {
  const words = absences[useLanguage()]
  const navigate = useNavigate()
  useCommands([
    {
      id: 'absence',
      title: words.mark,
      group: 'edit',
      keys: 'absence',
      run: () =>
        void navigate({ to: '/settings/$section', params: { section: 'absences' }, search: { absence: 'new' } }),
    },
  ])
  return null
}
