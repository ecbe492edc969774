import { Button } from '@mantine/core'
import { IconListCheck, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import type { Item } from '../../shared/api/items.ts'
import { taskIn } from '../../shared/domain/plans/plan.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { surveys } from '../../shared/i18n/surveys.ts'
import { useAsk } from '../desk/queries.ts'
import { FirstRun } from './FirstRun.tsx'
import { SendWindow } from '../surveys/pieces.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import classes from './plans.module.css'
import { TaskForm } from './TaskForm.tsx'

/** What a plan says of one of its tasks: its phase, whose it is, what comes first; nothing for any other work. */
export function OfItem({ item: { client_id, rule } }: { readonly item: Item }) {
  const { language } = useUi()
  const words = plans[language]
  const id = taskIn(rule)
  const [editing, setEditing] = useState(false)
  const [sending, setSending] = useState(false)
  const { data } = useAsk('plans.get', { client: client_id, language }, { enabled: id !== undefined })
  const { data: card } = useAsk('clients.get', { client: client_id }, { enabled: editing || sending })
  const plan = data?.plans.find(({ tasks }) => tasks.some((task) => task.id === id))
  const task = plan?.tasks.find((one) => one.id === id)
  if (!plan || !task) return null
  return (
    <div className={classes['ofItem']}>
      <p>
        {words.templates[plan.template]} · {task.phase}
        {task.side !== 'provider' && ` · ${[words.sides[task.side], task.contact].filter(Boolean).join(', ')}`}
      </p>
      {task.waits.length > 0 && <p>{words.waitsFor(task.waits.join('; '))}</p>}
      {task.note !== '' && <p>{task.note}</p>}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconListCheck size={14} aria-hidden />}
        onClick={() => setEditing(true)}
      >
        {words.editTask}
      </Button>
      {task.part === 'survey' && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconSend size={14} aria-hidden />}
          onClick={() => setSending(true)}
        >
          {surveys[language].send}
        </Button>
      )}
      {task.part === 'first-payday' && <FirstRun client={client_id} anchor={plan.anchor} />}
      {sending && card && <SendWindow client={card.client} template="takeover" onClose={() => setSending(false)} />}
      {editing && card && (
        <Dialog opened title={words.editTask} onClose={() => setEditing(false)}>
          <TaskForm card={card} plan={plan} task={task} onDone={() => setEditing(false)} />
        </Dialog>
      )}
    </div>
  )
}
