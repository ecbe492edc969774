import { useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { ClientCard } from '../../shared/api/clients.ts'
import { type Plan, PlanStart } from '../../shared/api/plans.ts'
import { kindOf, type PlanTemplate, planTemplates } from '../../shared/domain/plans/plan.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { useSession } from '../desk/session.tsx'
import { useUi } from '../ui/context.tsx'
import { CheckField, DateField, SelectField, TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import classes from './plans.module.css'

type Props = {
  readonly card: ClientCard
  readonly all: readonly Plan[]
  readonly onDone: (id: string | undefined) => void
}

/** Begins a plan from a template: by the size of a takeover, or by the reason of an end. */
export function StartForm({ card, all, onDone }: Props) {
  const { client } = card
  const { language } = useUi()
  const words = plans[language]
  const labels = labelsOf('plan', language)
  const { personId } = useSession().preferences
  const deed = useDeed()
  const people = useAsk('people.list', {}).data ?? []
  const values = useMemo<z.input<typeof PlanStart>>(() => {
    const { closed_on: _, state: __, ...blank } = blankOf(records.plan)
    const isEnd =
      client.state === 'leaving' || (client.state === 'active' && all.length === 0 && client.clock_end !== null)
    const template: PlanTemplate = isEnd || client.state === 'active' ? 'end-change' : 'takeover-small'
    const anchor = template === 'end-change' ? (client.clock_end ?? '') : ''
    return { ...blank, client_id: client.id, template, anchor, person_id: personId ?? null, moveState: false }
  }, [client, all.length, personId])
  return (
    <Form
      label={words.start.title}
      draft={`client/${client.id}/plan-start`}
      schema={PlanStart}
      values={values}
      submit={(typed) => deed('plans.start', typed, words.start.done)}
      saveLabel={words.start.save}
      onSaved={({ id }) => onDone(id)}
      onCancel={() => onDone(undefined)}
    >
      <SelectField
        name="template"
        label={words.start.template}
        options={planTemplates.map((value) => ({ value, label: words.templates[value] }))}
        autoFocus
      />
      <Holds />
      <ByKind state={client.state} />
      <SelectField
        name="person_id"
        label={labels.person_id}
        options={people.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
        clearable
      />
      <TextField name="other_contact" label={labels.other_contact} />
      <TextArea name="note" label={labels.note} />
    </Form>
  )
}

const useTemplate = (): PlanTemplate => useWatch<{ template: PlanTemplate }, 'template'>({ name: 'template' })

/** How much work the template is, and which phases it has. */
function Holds() {
  const { language } = useUi()
  const template = useTemplate()
  const found = useAsk('plans.templates', { language }).data?.find((one) => one.template === template)
  if (!found) return null
  return (
    <p className={classes['prose']}>
      {plans[language].start.tasks(found.tasks)}: {found.phases.join(', ')}.
    </p>
  )
}

/** What is called otherwise in a takeover than in an end. */
function ByKind({ state }: { readonly state: ClientCard['client']['state'] }) {
  const { language } = useUi()
  const words = plans[language]
  useFormContext()
  const kind = kindOf(useTemplate())
  const moves = kind === 'takeover' ? ['prospect', 'ended'].includes(state) : state === 'active'
  return (
    <>
      <DateField name="anchor" label={words.anchors[kind]} required />
      {moves && <CheckField name="moveState" label={words.start.moveState[kind]} />}
      <TextField name="other" label={words.others[kind]} />
    </>
  )
}
