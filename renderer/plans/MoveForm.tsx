import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { Plan } from '../../shared/api/plans.ts'
import { Day, Seen } from '../../shared/api/values.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import classes from './plans.module.css'

const schema = Seen.extend({ anchor: Day })

type Props = { readonly plan: Plan; readonly onClose: () => void }

/** Moves the anchor; what becomes of each task is shown first. */
export function MoveForm({ plan, onClose }: Props) {
  const { language } = useUi()
  const words = plans[language]
  const deed = useDeed()
  const values = useMemo<z.input<typeof schema>>(
    () => ({ id: plan.id, version: plan.version, anchor: plan.anchor }),
    [plan],
  )
  return (
    <Dialog opened title={words.moveTitle} onClose={onClose} size="lg">
      <p className={classes['prose']}>{words.moveText}</p>
      <Form
        label={words.moveTitle}
        draft={`client/${plan.client_id}/plan-move/${plan.id}`}
        schema={schema}
        values={values}
        submit={(typed) => deed('plans.move', typed, ({ moved }) => `${words.moveDone}: ${words.moveChanged(moved)}`)}
        saveLabel={words.move}
        onSaved={onClose}
        onCancel={onClose}
      >
        <DateField name="anchor" label={words.anchors[plan.kind]} required autoFocus />
        <Difference plan={plan} />
      </Form>
    </Dialog>
  )
}

function Difference({ plan }: { readonly plan: Plan }) {
  const { language, today } = useUi()
  const words = plans[language]
  const anchor: unknown = useWatch({ name: 'anchor' })
  const asked = Day.safeParse(anchor)
  const { data } = useAsk(
    'plans.previewMove',
    { id: plan.id, anchor: asked.success ? asked.data : plan.anchor },
    { keep: true, enabled: asked.success },
  )
  if (!data) return null
  const moving = data.tasks.filter(({ before, after, kept }) => kept || before !== after)
  return (
    <div className={classes['difference']} aria-live="polite">
      <p>{data.moved === 0 ? words.moveNothing : words.moveChanged(data.moved)}</p>
      {data.moved > 0 && (
        <table className={classes['phases']}>
          <thead>
            <tr>
              <th scope="col">{words.columns.task}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {moving.map(({ id, text, before, after, kept }) => (
              <tr key={id}>
                <th scope="row">{text}</th>
                <td>{listDay(before, language, today)}</td>
                <td>{kept ? words.kept : listDay(after, language, today)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
