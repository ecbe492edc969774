import { useMemo } from 'react'
import { z } from 'zod'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { Plan } from '../../shared/api/plans.ts'
import { Seen } from '../../shared/api/values.ts'
import { mayMove } from '../../shared/domain/clients/client.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { useDeed } from '../desk/deed.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { CheckField, SelectField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import classes from './plans.module.css'

const rests = ['tasks', 'skip'] as const
const schema = Seen.extend({ rest: z.enum(rests), moveState: z.boolean() })

type Props = { readonly card: ClientCard; readonly plan: Plan; readonly onClose: () => void }

/** Closes a plan: what becomes of what is open, and of the client. */
export function CloseForm({ card, plan, onClose }: Props) {
  const { language, today } = useUi()
  const words = plans[language]
  const deed = useDeed()
  const open = plan.total - plan.settled
  const { state } = card.client
  const to = plan.kind === 'takeover' ? 'active' : 'ended'
  const moves = state !== to && mayMove(state, to)
  // A client whose last day lies ahead is still ours until then.
  const isAhead = plan.kind === 'end' && plan.anchor > today
  const values = useMemo<z.input<typeof schema>>(
    () => ({ id: plan.id, version: plan.version, rest: 'tasks', moveState: moves && !isAhead }),
    [plan, moves, isAhead],
  )
  return (
    <Dialog opened title={words.closeTitle} onClose={onClose}>
      <p className={classes['prose']}>{words.closeText(open)}</p>
      <Form
        label={words.closeTitle}
        draft={`client/${plan.client_id}/plan-close/${plan.id}`}
        schema={schema}
        values={values}
        submit={(typed) => deed('plans.close', typed, words.closed)}
        saveLabel={words.close}
        onSaved={onClose}
        onCancel={onClose}
      >
        {open > 0 && (
          <SelectField
            name="rest"
            label={words.rest}
            options={rests.map((value) => ({ value, label: words.restOf[value] }))}
            autoFocus
          />
        )}
        {moves && <CheckField name="moveState" label={words.closeState[plan.kind]} />}
      </Form>
    </Dialog>
  )
}
