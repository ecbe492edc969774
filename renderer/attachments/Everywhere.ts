import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useClientHere } from '../desk/client-here.ts'
import { useCommands } from '../desk/commands.ts'
import { useAsk } from '../desk/queries.ts'
import { useLanguage } from '../desk/session.tsx'
import { useAdding } from './adding.ts'

/** The command that attaches files to the client whose page is open. */
export function Everywhere() {
  const title = titles[useLanguage()].addAttachments
  const navigate = useNavigate()
  const id = useClientHere()
  const client = useAsk('clients.get', { client: id ?? '' }, { enabled: id !== undefined }).data?.client.id
  const run = () => {
    if (client === undefined) return
    useAdding.setState({ client, picked: [] })
    void navigate({ to: '/clients/$id/$tab', params: { id: client, tab: 'attachments' } })
  }
  useCommands([{ id: 'attachments.add', title, group: 'edit', when: () => client !== undefined, run }])
  return null
}
