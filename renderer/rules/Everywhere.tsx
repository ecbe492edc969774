import { useNavigate, useParams } from '@tanstack/react-router'
import { task } from '../../shared/i18n/task.ts'
import { views } from '../../shared/i18n/views.ts'
import { useCommands } from '../desk/commands.ts'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useLanguage } from '../desk/session.tsx'
import { later } from '../ui/later.tsx'
import { newTask, quickTask, useTask } from './tasks.ts'

/** The windows come when they are asked for. */
const isOpen = () => true
const TaskForm = later(async () => (await import('./TaskForm.tsx')).TaskForm, isOpen)
const QuickTask = later(async () => (await import('./QuickTask.tsx')).QuickTask, isOpen)

/** The way to the rules, and the window for a new task: of the client whose page is open, or of one that is chosen. */
export function Everywhere() {
  const language = useLanguage()
  const navigate = useNavigate()
  const { id: client } = useParams({ strict: false })
  const card = useAsk('clients.get', { client: client ?? '' }, { enabled: client !== undefined }).data?.client
  const open = useTask((state) => state.open)
  useCommands([
    {
      id: 'calendar.rules',
      title: views[language].goRules,
      group: 'go',
      run: () => void navigate({ to: '/calendar/rules' }),
    },
    {
      id: 'rules.newTask',
      title: task[language].new,
      group: 'edit',
      shortcut: 'T',
      run: () => quickTask(client !== undefined && card ? { client: { id: card.id, name: card.name } } : {}),
    },
  ])
  useResumed((place) => {
    if (!place.startsWith('task/')) return false
    if (place === 'task/quick') quickTask()
    else newTask(card && place === `task/${card.id}` ? { client: { id: card.id, name: card.name } } : {})
    return true
  })
  if (!open) return null
  return open.how === 'line' ? <QuickTask start={open.start} /> : <TaskForm start={open.start} />
}
