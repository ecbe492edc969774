import { useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { task } from '../../shared/i18n/task.ts'
import { titles } from '../../shared/i18n/titles.ts'
import { views } from '../../shared/i18n/views.ts'
import { useClientHere } from '../desk/client-here.ts'
import { useCommands } from '../desk/commands.ts'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useLanguage } from '../desk/session.tsx'
import { later } from '../ui/later.tsx'
import { clientIn, newTask, quickTask, useTask } from './tasks.ts'

/** The windows come when they are asked for. */
const isOpen = () => true
const TaskForm = later(async () => (await import('./TaskForm.tsx')).TaskForm, isOpen)
const RuleByKey = later(async () => (await import('./RuleByKey.tsx')).RuleByKey, isOpen)
const RuleEditor = later(async () => (await import('./RuleEditor.tsx')).RuleEditor, isOpen)
const QuickTask = later(async () => (await import('./QuickTask.tsx')).QuickTask, isOpen)

/** A rule whose draft goes on: whose it is, the firm's where it is null, and its key; of a new one none. */
type Resumed = { readonly clientId: string | null; readonly ruleKey: string | undefined }

/**
 * The way to the rules, the window for a new task (of the client whose page is open, or of one that is chosen), and the editor
 * of a rule that goes on wherever its draft is found.
 */
export function Everywhere() {
  const language = useLanguage()
  const navigate = useNavigate()
  const path = useLocation({ select: ({ pathname }) => pathname })
  const client = useClientHere()
  const card = useAsk('clients.get', { client: client ?? '' }, { enabled: client !== undefined }).data?.client
  const open = useTask((state) => state.open)
  const [resumed, setResumed] = useState<Resumed>()
  useCommands([
    {
      id: 'calendar.rules',
      title: views[language].goRules,
      group: 'go',
      run: () => void navigate({ to: '/calendar/rules' }),
    },
    {
      id: 'rules.add',
      title: titles[language].newRule,
      group: 'edit',
      // The list of rules has its own, with a key.
      when: () => path !== '/calendar/rules',
      run: () => setResumed({ clientId: null, ruleKey: undefined }),
    },
    {
      id: 'rules.newTask',
      title: task[language].new,
      group: 'edit',
      keys: 'task',
      run: () => quickTask(client !== undefined && card ? { client: { id: card.id, name: card.name } } : {}),
    },
  ])
  useResumed((place, asked) => {
    const [, owner = '', key] = /^rule\/([^/]+)\/(.+)$/.exec(place) ?? []
    if (key !== undefined)
      setResumed({ clientId: owner === 'firm' ? null : owner, ruleKey: key === 'new' ? undefined : key })
    if (!place.startsWith('task/')) return key !== undefined
    if (place === 'task/quick') quickTask()
    else newTask({ client: clientIn(asked), draft: place })
    return true
  })
  if (resumed) {
    const { clientId, ruleKey } = resumed
    const window = { clientId, onClose: () => setResumed(undefined) }
    return ruleKey === undefined ? <RuleEditor {...window} /> : <RuleByKey {...window} ruleKey={ruleKey} />
  }
  if (!open) return null
  return open.how === 'line' ? <QuickTask start={open.start} /> : <TaskForm start={open.start} />
}
