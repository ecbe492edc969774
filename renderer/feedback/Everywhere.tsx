import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useClientHere } from '../desk/client-here.ts'
import { useCommands } from '../desk/commands.ts'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useLanguage } from '../desk/session.tsx'
import { later } from '../ui/later.tsx'
import { closeMatterLog, openMatterLog, useMatterLog } from './log.ts'

const MatterWindow = later(
  async () => (await import('./MatterWindow.tsx')).MatterWindow,
  () => true,
)

/** The window in which feedback is logged, of the client whose page is open or one that is chosen, and the way to all of it. */
export function Everywhere() {
  const words = titles[useLanguage()]
  const navigate = useNavigate()
  const id = useClientHere()
  const card = useAsk('clients.get', { client: id ?? '' }, { enabled: id !== undefined }).data?.client
  const open = useMatterLog((state) => state.open)
  const here = () => (id !== undefined && card ? { client: { id: card.id, name: card.name } } : {})
  useCommands([
    { id: 'feedback.log', title: words.logFeedback, group: 'edit', keys: 'matter', run: () => openMatterLog(here()) },
    { id: 'feedback', title: words.goFeedback, group: 'go', run: () => void navigate({ to: '/feedback' }) },
    {
      id: 'feedback.review',
      title: words.goFeedbackReview,
      group: 'go',
      run: () => void navigate({ to: '/feedback/review' }),
    },
  ])
  useResumed((place) => {
    if (place !== 'matter/new') return false
    openMatterLog(here())
    return true
  })
  return open ? <MatterWindow key={'id' in open ? open.id : 'new'} start={open} onClose={closeMatterLog} /> : null
}
