import { useMemo } from 'react'
import { z } from 'zod'
import { LearnedFields, type MatterCard } from '../../shared/api/feedback.ts'
import { Seen } from '../../shared/api/values.ts'
import { feedbackCard } from '../../shared/i18n/feedback-card.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField, FieldRow, SelectField, TextArea } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import classes from './feedback.module.css'

/** A cleared choice is none; a version is chosen from a list as text. */
const Schema = Seen.extend({
  ...LearnedFields.shape,
  sheet_number: z
    .string()
    .nullable()
    .transform((chosen) => Number(chosen ?? 0)),
  rule_key: z
    .string()
    .nullable()
    .transform((chosen) => chosen ?? ''),
})
type Values = z.input<typeof Schema>
type Said = z.output<typeof Schema>

const valuesOf = ({
  id,
  version,
  cause,
  correction,
  prevention,
  follow_up,
  sheet_number,
  rule_key,
}: MatterCard): Values => ({
  id,
  version,
  cause,
  correction,
  prevention,
  follow_up,
  sheet_number: sheet_number === 0 ? null : String(sheet_number),
  rule_key: rule_key === '' ? null : rule_key,
})

type Props = { readonly matter: MatterCard; readonly onClose: () => void }

/** The window in which is written what was learned: why it happened, what was put right, and what keeps it from happening again. */
export function LearnForm({ matter, onClose }: Props) {
  const { language, today } = useUi()
  const card = feedbackCard[language]
  const labels = labelsOf('matter', language)
  const api = useApi()
  const deed = useDeed()
  const client = matter.client_id
  const versions = useAsk('instructions.versions', { client }).data?.versions ?? []
  const rules = useAsk('rules.list', { client, language }).data ?? []
  const values = useMemo(() => valuesOf(matter), [matter])
  const chosen = String(matter.sheet_number)
  const sheets = versions.map(({ number, day }) => ({
    value: String(number),
    label: card.version(number, listDay(day, language, today)),
  }))
  const kept = matter.sheet_number > 0 && !sheets.some(({ value }) => value === chosen)
  return (
    <Dialog title={card.learned} opened onClose={onClose} size="lg">
      <Form<Values, Said, unknown>
        label={card.learned}
        draft={`matter-learn/${matter.id}`}
        schema={Schema}
        values={values}
        submit={(said) => deed('feedback.learn', said, card.done.learn)}
        latest={async () => valuesOf(await ask(api, 'feedback.get', { id: matter.id, language }))}
        onSaved={onClose}
        onCancel={onClose}
      >
        <div className={classes['fields']}>
          <TextArea name="cause" label={labels.cause} autoFocus />
          <TextArea name="correction" label={labels.correction} />
          <TextArea name="prevention" label={labels.prevention} />
          <FieldRow>
            <DateField name="follow_up" label={labels.follow_up} description={card.followUpHelp} />
          </FieldRow>
          <FieldRow>
            <SelectField
              name="sheet_number"
              label={card.sheetVersion}
              options={kept ? [{ value: chosen, label: chosen }, ...sheets] : sheets}
              clearable
            />
            <SelectField
              name="rule_key"
              label={card.rule}
              options={rules.map(({ key, name }) => ({ value: key, label: name }))}
              clearable
            />
          </FieldRow>
        </div>
      </Form>
    </Dialog>
  )
}
