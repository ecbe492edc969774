import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Plan } from '../../shared/api/plans.ts'
import { planContents } from '../../shared/i18n/plan-contents.ts'
import { useDeed } from '../desk/deed.ts'
import { Detail } from '../desk/Detail.tsx'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Bar, Muted, Space } from '../ui/Screen.tsx'
import { DifferenceForm } from './DifferenceForm.tsx'
import { Differences } from './Differences.tsx'
import { Knowledge } from './Knowledge.tsx'
import { KnowledgeForm } from './KnowledgeForm.tsx'
import { UsualLines } from './UsualLines.tsx'

type Props = { readonly plan: Plan; readonly what: 'knowledge' | 'differences' }

/** What a takeover asks of people and compares between systems. */
export function TakeoverParts({ plan, what }: Props) {
  const { language } = useUi()
  const words = planContents[language]
  const { data } = useAsk('planContents.get', { plan: plan.id }, { keep: true })
  const deed = useDeed()
  const fail = useFailures()
  const [open, setOpen] = useState<string>()
  const kind = what === 'knowledge' ? 'plan-knowledge' : 'plan-difference'
  useResumed((place) => {
    const [, id = ''] = new RegExp(`^client/${plan.client_id}/${kind}/(.*)$`).exec(place) ?? []
    if (id === '') return false
    setOpen(id.startsWith('new:') ? 'new' : id)
    return true
  }, data !== undefined)
  if (!data) return <Loading rows={12} />
  const close = () => setOpen(undefined)
  const topic = data.knowledge.find(({ id }) => id === open)
  const line = data.differences.find(({ id }) => id === open)
  return (
    <>
      <Bar>
        {what === 'differences' && data.differences.length > 0 && <Muted>{words.unsettled(data.unsettled)}</Muted>}
        <Space />
        {what === 'knowledge' && data.knowledge.length > 0 && (
          <Button
            variant="default"
            onClick={() =>
              void deed('planContents.addTopics', { plan_id: plan.id }, ({ added }) => words.topicsAdded(added)).catch(
                fail,
              )
            }
          >
            {words.topicsButton}
          </Button>
        )}
        {what === 'differences' && data.differences.length > 0 && <UsualLines plan={plan.id} variant="default" />}
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
          {what === 'knowledge' ? words.addTopic : words.addLine}
        </Button>
      </Bar>
      {what === 'knowledge' ? (
        <Knowledge plan={plan.id} rows={data.knowledge} onOpen={setOpen} />
      ) : (
        <Differences plan={plan} rows={data.differences} onOpen={setOpen} />
      )}
      {what === 'knowledge' && (open === 'new' || topic) && (
        <Detail key={open} title={topic?.topic ?? words.addTopic} onClose={close}>
          <KnowledgeForm plan={plan} row={topic} onDone={close} />
        </Detail>
      )}
      {what === 'differences' && (open === 'new' || line) && (
        <Detail key={open} title={line ? words.payKinds[line.kind] : words.addLine} onClose={close}>
          <DifferenceForm plan={plan} row={line} onDone={close} />
        </Detail>
      )}
    </>
  )
}
