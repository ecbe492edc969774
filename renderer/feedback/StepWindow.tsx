import { useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import type { MatterCard } from '../../shared/api/feedback.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { Day, MaybeTime, Text, Version } from '../../shared/api/values.ts'
import { feedback } from '../../shared/i18n/feedback.ts'
import { feedbackCard } from '../../shared/i18n/feedback-card.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useDeed } from '../desk/deed.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField, FieldRow, TextArea, TimeField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Loading } from '../ui/Loading.tsx'
import classes from './feedback.module.css'

export type StepName = 'answer' | 'wait' | 'resume' | 'solve' | 'reopen' | 'told' | 'note'

type Props = { readonly matter: MatterCard; readonly step: StepName; readonly onClose: () => void }

/** The window in which one thing is done to feedback: when, and what was said. */
export function StepWindow({ matter, step, onClose }: Props) {
  const { language } = useUi()
  const words = feedbackCard[language]
  const api = useApi()
  const [now, setNow] = useState<OutputOf<'feedback.start'>>()
  useEffect(() => {
    void ask(api, 'feedback.start', {}).then(setNow)
  }, [api])
  return (
    <Dialog title={words.actions[step]} opened onClose={onClose} size="md">
      {now ? <StepForm matter={matter} step={step} now={now} onClose={onClose} /> : <Loading rows={4} />}
    </Dialog>
  )
}

const Said = z.object({ version: Version, day: Day, time: MaybeTime, text: Text })
/** What must say something: a solution, a note, what the client was told. */
const must: ReadonlySet<StepName> = new Set(['solve', 'told', 'note'])

function StepForm({ matter, step, now, onClose }: Props & { readonly now: OutputOf<'feedback.start'> }) {
  const { language } = useUi()
  const words = feedback[language]
  const card = feedbackCard[language]
  const api = useApi()
  const deed = useDeed()
  const { id, version } = matter
  const schema = must.has(step) ? Said.extend({ text: Text.refine((text) => text.trim() !== '', 'required') }) : Said
  const values = useMemo(() => ({ version, day: now.day, time: now.time, text: '' }), [version, now])
  const submit = ({ text, ...said }: z.output<typeof Said>) => {
    const done = card.done[step]
    if (step === 'solve') return deed('feedback.solve', { id, ...said, solution: text }, done)
    if (step === 'told' || step === 'note') return deed('feedback.note', { id, ...said, text, kind: step }, done)
    return deed(`feedback.${step}`, { id, ...said, text }, done)
  }
  const label = step === 'solve' ? words.clocks.solution : card.said[step]
  return (
    <Form
      label={card.actions[step]}
      draft={`matter-${step}/${id}`}
      moment={['day', 'time']}
      schema={schema}
      values={values}
      submit={submit}
      latest={async () => ({ ...values, version: (await ask(api, 'feedback.get', { id, language })).version })}
      onSaved={onClose}
      onCancel={onClose}
    >
      <div className={classes['fields']}>
        <TextArea
          name="text"
          label={label}
          {...(step === 'solve' && { description: card.solutionHelp })}
          required={must.has(step)}
          autoFocus
        />
        <FieldRow>
          <DateField name="day" direction="backwards" label={card.day} required />
          <TimeField name="time" label={card.time} />
        </FieldRow>
      </div>
    </Form>
  )
}
