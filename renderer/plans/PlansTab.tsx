import { Button, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { Plan } from '../../shared/api/plans.ts'
import { plans } from '../../shared/i18n/plans.ts'
import type { ClientTabProps } from '../desk/area.ts'
import { Detail } from '../desk/Detail.tsx'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useUi } from '../ui/context.tsx'
import { plainDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Screen } from '../ui/Screen.tsx'
import { PlanView, type Window } from './PlanView.tsx'
import { StartForm } from './StartForm.tsx'

/** The client's plans: the one under way at once, the others behind a choice. */
export function PlansTab({ card, onTab }: ClientTabProps) {
  const { language, readFailure } = useUi()
  const { data, error } = useAsk('plans.get', { client: card.client.id, language }, { keep: true })
  if (data) return <Plans card={card} all={data.plans} onTab={onTab} />
  if (!error) return <Loading rows={12} />
  const failure = readFailure(error)
  return <EmptyState title={failure.title} text={failure.text} />
}

type Props = { readonly card: ClientCard; readonly all: readonly Plan[]; readonly onTab: ClientTabProps['onTab'] }

/** The windows about a plan itself, by the part of a draft's place. */
const whole = { plan: 'edit', 'plan-move': 'move', 'plan-close': 'close' } as const
const isWhole = (what: string): what is keyof typeof whole => Object.hasOwn(whole, what)

/** The plan that a place of a draft is about, and the window that stands there. */
function placed(place: string, all: readonly Plan[]): { readonly plan: string; readonly window: Window } | undefined {
  const [, what = '', id = ''] = /^client\/[^/]+\/(plan(?:-\w+)?)\/(.*)$/.exec(place) ?? []
  const made = /^new:(.*)$/.exec(id)?.[1]
  const of = (plan: string | undefined, window: Window) => (plan === undefined ? undefined : { plan, window })
  if (isWhole(what)) return of(all.find((plan) => plan.id === id)?.id, { what: whole[what] })
  if (what === 'plan-task') {
    if (made !== undefined) return of(all.find((plan) => plan.id === made)?.id, { what: 'task' })
    return of(all.find(({ tasks }) => tasks.some((task) => task.id === id))?.id, { what: 'task', id })
  }
  if (what === 'plan-entry') {
    if (made !== undefined) return of(all.find((plan) => plan.id === made)?.id, { what: 'entry' })
    return of(all.find(({ entries }) => entries.some((entry) => entry.id === id))?.id, { what: 'entry', id })
  }
  return undefined
}

function Plans({ card, all, onTab }: Props) {
  const { language } = useUi()
  const words = plans[language]
  const [chosen, setChosen] = useState<string>()
  const [starting, setStarting] = useState(false)
  const [window, setWindow] = useState<Window>()
  useResumed((place) => {
    if (!place.startsWith(`client/${card.client.id}/plan`)) return false
    if (place.endsWith('/plan-start')) {
      setStarting(true)
      return true
    }
    const found = placed(place, all)
    if (!found) return false
    setChosen(found.plan)
    setWindow(found.window)
    return true
  })
  const plan = all.find(({ id }) => id === chosen) ?? all[0]
  const begin = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setStarting(true)}>
      {words.start.button}
    </Button>
  )
  const several = all.length > 1 && plan && (
    <Select
      aria-label={words.columns.plan}
      allowDeselect={false}
      w="18rem"
      value={plan.id}
      onChange={(id) => setChosen(id ?? undefined)}
      data={all.map((one) => ({ value: one.id, label: `${words.templates[one.template]} · ${plainDay(one.anchor)}` }))}
    />
  )
  return (
    <Screen>
      {plan ? (
        <PlanView
          key={plan.id}
          card={card}
          plan={plan}
          choice={several || undefined}
          onBegin={() => setStarting(true)}
          window={window}
          onWindow={setWindow}
          onTab={onTab}
        />
      ) : (
        <EmptyState title={words.emptyTitle} text={words.emptyText}>
          {begin}
        </EmptyState>
      )}
      {starting && (
        <Detail title={words.start.title} onClose={() => setStarting(false)}>
          <StartForm
            card={card}
            all={all}
            onDone={(id) => {
              setStarting(false)
              setChosen(id)
            }}
          />
        </Detail>
      )}
    </Screen>
  )
}
