import { useNavigate } from '@tanstack/react-router'
import { titles } from '../../shared/i18n/titles.ts'
import { useClientHere } from '../desk/client-here.ts'
import { useCommands } from '../desk/commands.ts'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useLanguage } from '../desk/session.tsx'
import { later } from '../ui/later.tsx'
import { closeBook, openBook, useBook } from './book.ts'

const BookWindow = later(
  async () => (await import('./BookWindow.tsx')).BookWindow,
  () => true,
)

/** The window in which a meeting is booked, of the client whose page is open or one that is chosen, and the way to them all. */
export function Everywhere() {
  const words = titles[useLanguage()]
  const navigate = useNavigate()
  const id = useClientHere()
  const card = useAsk('clients.get', { client: id ?? '' }, { enabled: id !== undefined }).data?.client
  const open = useBook((state) => state.open)
  const here = () => (id !== undefined && card ? { client: { id: card.id, name: card.name } } : {})
  useCommands([
    { id: 'meetings.book', title: words.bookMeeting, group: 'edit', run: () => openBook(here()) },
    { id: 'meetings', title: words.goMeetings, group: 'go', run: () => void navigate({ to: '/meetings' }) },
  ])
  useResumed((place) => {
    if (place !== 'meeting/new') return false
    openBook(here())
    return true
  })
  return open ? <BookWindow key={'id' in open ? open.id : 'new'} start={open} onClose={closeBook} /> : null
}
