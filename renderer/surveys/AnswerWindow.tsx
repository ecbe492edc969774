import { useMemo } from 'react'
import { z } from 'zod'
import type { SurveyCard, SurveyRow } from '../../shared/api/surveys.ts'
import { Day, Seen, Text } from '../../shared/api/values.ts'
import { stepWords } from '../../shared/domain/surveys/form-html.ts'
import { answerWays, stepsOf } from '../../shared/domain/surveys/survey.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { surveyPaper } from '../../shared/i18n/survey-paper.ts'
import { surveys } from '../../shared/i18n/surveys.ts'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField, FieldRow, SelectField, TextArea } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Loading } from '../ui/Loading.tsx'
import classes from './surveys.module.css'

const Schema = Seen.extend({
  day: Day,
  how: z.enum(answerWays),
  /** By question: the step that was chosen as text, or what was said. */
  answers: z.record(z.string(), Text.nullable()),
})
type Values = z.input<typeof Schema>
type Said = z.output<typeof Schema>
type Props = { readonly survey: SurveyRow; readonly onClose: () => void }

/** What was answered on paper or on the phone is keyed in, question by question as it was asked. */
export function AnswerWindow({ survey: { id, title }, onClose }: Props) {
  const { language } = useUi()
  const words = surveys[language]
  const { data } = useAsk('surveys.get', { id })
  return (
    <Dialog title={`${data?.answered_day ? words.correct : words.answer}: ${title}`} opened onClose={onClose} size="lg">
      {data ? <AnswerForm survey={data} onClose={onClose} /> : <Loading rows={8} />}
    </Dialog>
  )
}

function AnswerForm({ survey, onClose }: { readonly survey: SurveyCard; readonly onClose: () => void }) {
  const { language, today } = useUi()
  const words = surveys[language]
  const labels = labelsOf('survey', language)
  const deed = useDeed()
  const { id, version, questions } = survey
  const values = useMemo<Values>(
    () => ({
      id,
      version,
      day: survey.answered_day ?? today,
      how: survey.answered_day === null ? 'phone' : survey.answered_how,
      answers: Object.fromEntries(
        questions.map((one): [string, string | null] => {
          const said = survey.answers.find((each) => each.id === one.id)
          return [one.id, one.kind === 'open' ? (said?.text ?? '') : (said?.value?.toString() ?? null)]
        }),
      ),
    }),
    [id, version, questions, survey, today],
  )
  const submit = ({ answers, ...said }: Said) =>
    deed(
      'surveys.answer',
      {
        ...said,
        answers: questions.map((one) => {
          const typed = answers[one.id] ?? ''
          return one.kind === 'open'
            ? { id: one.id, value: null, text: typed }
            : { id: one.id, value: typed === '' ? null : Number(typed), text: '' }
        }),
      },
      words.answerSaved(survey.client),
    )
  // The question is read out in the language in which it was asked.
  const asked = survey.language
  return (
    <Form<Values, Said, unknown>
      label={words.answer}
      draft={`survey/${id}/answer`}
      schema={Schema}
      values={values}
      submit={submit}
      onSaved={onClose}
      onCancel={onClose}
    >
      <div className={classes['fields']}>
        <FieldRow>
          <DateField name="day" direction="backwards" label={labels.answered_day} required />
          <SelectField
            name="how"
            label={labels.answered_how}
            options={answerWays.map((value) => ({ value, label: words.ways[value] }))}
          />
        </FieldRow>
        {questions.map((one, at) => {
          const label = `${at + 1}. ${one.text[asked] || one.text.fi}`
          const name = `answers.${one.id}`
          if (one.kind === 'open') return <TextArea key={one.id} name={name} label={label} minRows={2} />
          return (
            <SelectField
              key={one.id}
              name={name}
              label={label}
              required={one.required}
              clearable={!one.required}
              autoFocus={at === 0}
              options={stepsOf(one).map((value) => ({
                value: String(value),
                label: stepWords(one, value, asked, surveyPaper[asked].form),
              }))}
            />
          )
        })}
      </div>
    </Form>
  )
}
