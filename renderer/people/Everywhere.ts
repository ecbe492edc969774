import { useNavigate } from '@tanstack/react-router'
import { absences } from '../../shared/i18n/absences.ts'
import { titles } from '../../shared/i18n/titles.ts'
import { useCommands } from '../desk/commands.ts'
import { resume } from '../desk/resume.ts'
import { useLanguage } from '../desk/session.tsx'

/** The commands that mark an absence and add a person. */
export function Everywhere() {
  const language = useLanguage()
  const words = absences[language]
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
    {
      id: 'people.add',
      title: titles[language].addPerson,
      group: 'edit',
      run: () => {
        resume('person/new')
        void navigate({ to: '/settings/$section', params: { section: 'people' } })
      },
    },
  ])
  return null
}
