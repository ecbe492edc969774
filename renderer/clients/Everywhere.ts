import { useLocation, useNavigate } from '@tanstack/react-router'
import { clientList } from '../../shared/i18n/client-list.ts'
import { useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'

/** The command that adds a client, from wherever one is; the list has its own, with a key. */
export function Everywhere() {
  const words = clientList[useLanguage()]
  const navigate = useNavigate()
  const path = useLocation({ select: ({ pathname }) => pathname })
  useCommands([
    {
      id: 'clients.add',
      title: words.new,
      group: 'edit',
      when: () => path !== '/clients',
      run: () => void navigate({ to: '/clients', search: { new: true } }),
    },
  ])
  return null
}
