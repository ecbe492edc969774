import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useClientHere } from '../desk/client-here.ts'
import { useCommands } from '../desk/commands.ts'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useLanguage } from '../desk/session.tsx'
import { later } from '../ui/later.tsx'
import { closeLog, openLog, startOf, useLog } from './log.ts'

const LogWindow = later(
  async () => (await import('./LogWindow.tsx')).LogWindow,
  () => true,
)

/** The window in which an encounter is logged, of the client whose page is open or one that is chosen, and the way to them all. */
export function Everywhere() {
  const words = titles[useLanguage()]
  const navigate = useNavigate()
  const id = useClientHere()
  const card = useAsk('clients.get', { client: id ?? '' }, { enabled: id !== undefined }).data?.client
  const open = useLog((state) => state.open)
  const here = () => (id !== undefined && card ? { client: { id: card.id, name: card.name } } : {})
  useCommands([
    { id: 'encounters.log', title: words.logEncounter, group: 'edit', keys: 'encounter', run: () => openLog(here()) },
    { id: 'encounters', title: words.goEncounters, group: 'go', run: () => void navigate({ to: '/encounters' }) },
  ])
  useResumed((place, asked) => {
    if (!place.startsWith('encounter/new/')) return false
    openLog(startOf(asked))
    return true
  })
  return open ? (
    <LogWindow key={'id' in open ? open.id : (open.client?.id ?? '')} start={open} onClose={closeLog} />
  ) : null
}
