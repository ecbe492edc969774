import { useMemo } from 'react'
import { z } from 'zod'
import type { MonthlyReview } from '../../shared/api/feedback.ts'
import { Day, Line, maybeSeen, Text } from '../../shared/api/values.ts'
import { feedbackReview } from '../../shared/i18n/feedback-review.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useDeed } from '../desk/deed.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField, TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { monthName } from './month.ts'

const Held = z.object({ ...maybeSeen, held_on: Day, participants: Line, note: Text })
type Props = { readonly review: MonthlyReview; readonly onClose: () => void }

/** That the review of a month was held: when, by whom, and what was said. */
export function ReviewWindow({ review: { month, held }, onClose }: Props) {
  const { language, today } = useUi()
  const words = feedbackReview[language]
  const labels = labelsOf('feedback_review', language)
  const deed = useDeed()
  const values = useMemo(() => held ?? { held_on: today, participants: '', note: '' }, [held, today])
  return (
    <Dialog opened title={`${words.hold}: ${monthName(month, language)}`} onClose={onClose}>
      <Form
        label={words.hold}
        about={monthName(month, language)}
        draft={`feedback-review/${month}`}
        moment={['held_on']}
        schema={Held}
        values={values}
        submit={(said) => deed('feedback.saveReview', { ...said, month }, words.saved(monthName(month, language)))}
        onSaved={onClose}
        onCancel={onClose}
      >
        <DateField name="held_on" direction="backwards" label={labels.held_on} required autoFocus />
        <TextField name="participants" label={labels.participants} />
        <TextArea name="note" label={labels.note} />
      </Form>
    </Dialog>
  )
}
