import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { Plan } from '../../shared/api/plans.ts'
import { interviewWords } from '../../shared/i18n/interview.ts'
import { planContents } from '../../shared/i18n/plan-contents.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { retention } from '../../shared/i18n/retention.ts'
import { useDeed } from '../desk/deed.ts'
import { Detail } from '../desk/Detail.tsx'
import { useResumed } from '../desk/resume.ts'
import { useFailures } from '../desk/tell.ts'
import { RetentionPlan } from '../retention/pieces.ts'
import { useUi } from '../ui/context.tsx'
import { fullDay, plainDay } from '../ui/dates.ts'
import { Menu } from '../ui/Menu.tsx'
import { Bar, Muted, Space } from '../ui/Screen.tsx'
import { CloseForm } from './CloseForm.tsx'
import { EntryForm } from './EntryForm.tsx'
import { Interview } from './Interview.tsx'
import { Items } from './Items.tsx'
import { MoveForm } from './MoveForm.tsx'
import { PlanForm } from './PlanForm.tsx'
import { PlanPreview } from './PlanPreview.tsx'
import classes from './plans.module.css'
import { ProgressBar } from './ProgressBar.tsx'
import { Steering } from './Steering.tsx'
import { TakeoverParts } from './TakeoverParts.tsx'
import { TaskForm } from './TaskForm.tsx'
import { TaskList } from './TaskList.tsx'
import { TimelineView } from './TimelineView.tsx'

/** What stands open beside or over a plan. */
export type Window =
  | { readonly what: 'edit' | 'move' | 'close' | 'print' }
  | { readonly what: 'task' | 'entry'; readonly id?: string }
  | undefined

type Props = {
  readonly card: ClientCard
  readonly plan: Plan
  /** Chooses among several plans. */
  readonly choice?: ReactNode
  readonly onBegin: () => void
  readonly window: Window
  readonly onWindow: (window: Window) => void
  readonly onTab: (tab: string, open?: string) => void
}

const common = ['tasks', 'timeline', 'steering'] as const
const ofKind = {
  takeover: [...common, 'interview', 'knowledge', 'differences'],
  end: [...common, 'items', 'differences', 'retention'],
} as const
type View = (typeof ofKind)['takeover' | 'end'][number]

/** The views whose forms keep drafts, by the word of their places. */
const drafted: Partial<Record<View, string>> = {
  interview: 'interview',
  knowledge: 'knowledge',
  differences: 'difference',
}

/** One plan: how far it has come, its tasks by phases, its picture, and who steers it. */
export function PlanView({ card, plan, choice, onBegin, window, onWindow }: Props) {
  const { language } = useUi()
  const words = plans[language]
  const [view, setView] = useState<View>('tasks')
  const deed = useDeed()
  const fail = useFailures()
  const close = () => onWindow(undefined)
  const open = plan.state === 'open'
  const seen = { id: plan.id, version: plan.version }
  const more = planContents[language]
  const views: readonly View[] = ofKind[plan.kind]
  const title: Readonly<Record<View, string>> = {
    tasks: words.tasks,
    timeline: words.timeline,
    steering: words.steering,
    interview: interviewWords[language].view,
    knowledge: more.knowledge,
    differences: plan.kind === 'end' ? more.reconciliation.title : more.differences,
    items: more.items,
    retention: retention[language].tab,
  }
  // What was half typed in a view of its own: the view opens, and its form within it.
  useResumed((place) => {
    const [, what = ''] = /^client\/[^/]+\/plan-(\w+)\//.exec(place) ?? []
    const its = views.find((one) => drafted[one] === what)
    if (its) setView(its)
    return false
  })
  const task = window?.what === 'task' ? plan.tasks.find(({ id }) => id === window.id) : undefined
  const entry = window?.what === 'entry' ? plan.entries.find(({ id }) => id === window.id) : undefined
  return (
    <>
      <Bar>
        {choice ?? <strong className={classes['name']}>{words.templates[plan.template]}</strong>}
        <span>
          <Muted>{words.anchors[plan.kind]}</Muted> {fullDay(plan.anchor, language)}
        </span>
        <ProgressBar settled={plan.settled} total={plan.total} />
        {plan.late > 0 && <strong data-late>{words.late(plan.late)}</strong>}
        {plan.closed_on !== null && !open && <Muted>{words.closedOn(plainDay(plan.closed_on))}</Muted>}
        <Space />
        {open ? (
          <Button variant="default" onClick={() => onWindow({ what: 'move' })}>
            {words.move}
          </Button>
        ) : (
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onBegin}>
            {words.start.button}
          </Button>
        )}
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => onWindow({ what: 'print' })}>
          {words.print}
        </Button>
        <Menu
          label={words.edit}
          items={[
            { id: 'edit', title: words.edit, run: () => onWindow({ what: 'edit' }) },
            ...(open
              ? [
                  { id: 'close', title: words.close, run: () => onWindow({ what: 'close' }) },
                  { id: 'begin', title: words.start.button, run: onBegin },
                ]
              : [
                  {
                    id: 'reopen',
                    title: words.reopen,
                    run: () => void deed('plans.reopen', seen, words.reopened).catch(fail),
                  },
                ]),
          ]}
        />
      </Bar>
      <Bar>
        <SegmentedControl
          className={classes['views']}
          aria-label={words.columns.plan}
          data={views.map((value) => ({ value, label: title[value] }))}
          value={view}
          onChange={(next) => setView(views.find((one) => one === next) ?? 'tasks')}
        />
        <Space />
        {view === 'steering' && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onWindow({ what: 'entry' })}
          >
            {words.addEntry}
          </Button>
        )}
        {(view === 'tasks' || view === 'timeline') && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onWindow({ what: 'task' })}
          >
            {words.addTask}
          </Button>
        )}
      </Bar>
      {view === 'tasks' && <TaskList plan={plan} />}
      {view === 'timeline' && <TimelineView plan={plan} />}
      {view === 'steering' && <Steering plan={plan} onOpen={(id) => onWindow({ what: 'entry', id })} />}
      {view === 'interview' && <Interview card={card} plan={plan} />}
      {(view === 'knowledge' || view === 'differences') && <TakeoverParts key={view} plan={plan} what={view} />}
      {view === 'items' && (
        <Items card={card} plan={plan.id} onClose={open ? () => onWindow({ what: 'close' }) : undefined} />
      )}
      {view === 'retention' && <RetentionPlan client={card.client.id} />}
      {window?.what === 'edit' && (
        <Detail key="edit" title={words.edit} onClose={close}>
          <PlanForm plan={plan} onDone={close} />
        </Detail>
      )}
      {window?.what === 'task' && (window.id === undefined || task) && (
        <Detail key={window.id ?? 'task'} title={task?.text ?? words.addTask} onClose={close}>
          <TaskForm card={card} plan={plan} task={task} onDone={close} />
        </Detail>
      )}
      {window?.what === 'entry' && (window.id === undefined || entry) && (
        <Detail key={window.id ?? 'entry'} title={entry?.text ?? words.addEntry} onClose={close}>
          <EntryForm plan={plan} entry={entry} onDone={close} />
        </Detail>
      )}
      {window?.what === 'move' && <MoveForm plan={plan} onClose={close} />}
      {window?.what === 'close' && <CloseForm card={card} plan={plan} onClose={close} />}
      {window?.what === 'print' && <PlanPreview card={card} plan={plan} onClose={close} />}
    </>
  )
}
