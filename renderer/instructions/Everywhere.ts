import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useClientHere } from '../desk/client-here.ts'
import { useCommands } from '../desk/commands.ts'
import { useAsk } from '../desk/queries.ts'
import { resume } from '../desk/resume.ts'
import { useLanguage } from '../desk/session.tsx'

/** The way to the instructions of all clients; and from any tab of a client its sheet, printed or published. */
export function Everywhere() {
  const words = titles[useLanguage()]
  const navigate = useNavigate()
  const id = useClientHere()
  const card = useAsk('clients.get', { client: id ?? '' }, { enabled: id !== undefined }).data?.client
  const onSheet = (what: 'print' | 'publish') => {
    if (!card || id === undefined) return
    resume(`client/${card.id}/${what}`)
    void navigate({ to: '/clients/$id/$tab', params: { id, tab: 'instructions' } })
  }
  const when = () => card !== undefined && id !== undefined
  useCommands([
    { id: 'instructions', title: words.goInstructions, group: 'go', run: () => void navigate({ to: '/instructions' }) },
    { id: 'instructions.print', title: words.printSheet, group: 'view', when, run: () => onSheet('print') },
    { id: 'instructions.publish', title: words.publishSheet, group: 'edit', when, run: () => onSheet('publish') },
  ])
  return null
}
