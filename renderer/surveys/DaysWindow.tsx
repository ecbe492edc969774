import { useMemo } from 'react'
import { z } from 'zod'
import type { SurveyRow } from '../../shared/api/surveys.ts'
import { Day, Seen } from '../../shared/api/values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { surveys } from '../../shared/i18n/surveys.ts'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField, FieldRow, SelectField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import classes from './surveys.module.css'

const Schema = Seen.extend({ contact_id: z.string().nullable(), remind_on: Day.nullable(), closes_on: Day })
type Props = { readonly survey: SurveyRow; readonly onClose: () => void }

/** Until when a survey waits for its answer, when it is reminded of, and who is asked; and the way to take it back. */
export function DaysWindow({ survey, onClose }: Props) {
  const { language } = useUi()
  const words = surveys[language]
  const labels = labelsOf('survey', language)
  const deed = useDeed()
  const { id, version, contact_id, remind_on, closes_on } = survey
  const contacts = useAsk('clients.get', { client: survey.client_id }).data?.contacts ?? []
  const values = useMemo(
    () => ({ id, version, contact_id, remind_on, closes_on }),
    [id, version, contact_id, remind_on, closes_on],
  )
  return (
    <Dialog title={`${words.edit}: ${survey.title}`} opened onClose={onClose}>
      <Form
        label={words.edit}
        draft={`survey/${id}/days`}
        schema={Schema}
        values={values}
        submit={(said) => deed('surveys.save', said, words.changed)}
        onSaved={onClose}
        onCancel={onClose}
        actions={
          <RemoveButton
            call="surveys.remove"
            row={survey}
            label={words.remove}
            name={`${survey.title}, ${survey.client}`}
            onDone={onClose}
          />
        }
      >
        <div className={classes['fields']}>
          <SelectField
            name="contact_id"
            label={labels.contact_id}
            options={contacts.map((one) => ({ value: one.id, label: one.name }))}
            clearable
          />
          <FieldRow>
            <DateField name="remind_on" label={labels.remind_on} />
            <DateField name="closes_on" label={labels.closes_on} required />
          </FieldRow>
        </div>
      </Form>
    </Dialog>
  )
}
