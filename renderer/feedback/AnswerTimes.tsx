import { Select } from '@mantine/core'
import { Fragment, useMemo, useState } from 'react'
import { z } from 'zod'
import { Target } from '../../shared/api/feedback.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { type FieldName, fieldNames } from '../../shared/domain/feedback/class.ts'
import { severities } from '../../shared/domain/feedback/kinds.ts'
import { targetOf } from '../../shared/domain/feedback/targets.ts'
import { feedback } from '../../shared/i18n/feedback.ts'
import { feedbackCard } from '../../shared/i18n/feedback-card.ts'
import { valueOf } from '../../shared/i18n/record-values.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { NumberField, SelectField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import classes from './feedback.module.css'

/** Every class and severity stands in the form; an emptied number says nothing. */
const days = z
  .number()
  .int()
  .min(0)
  .max(60)
  .nullable()
  .transform((typed) => typed ?? 0)
const Schema = z.object({ said: z.array(Target.extend({ answer_days: days, solution_days: days })) })
type Values = z.input<typeof Schema>
type Said = z.output<typeof Schema>

const valuesOf = ({ said }: OutputOf<'feedback.targets'>): Values => ({
  said: fieldNames.flatMap((field) =>
    severities.map((severity) => {
      const found = said.find((one) => one.field === field && one.severity === severity)
      const blank = { field, severity, answer_days: null, solution_days: null, person_id: null }
      return found
        ? { ...found, answer_days: found.answer_days || null, solution_days: found.solution_days || null }
        : blank
    }),
  ),
})

/** Settings: in how many working days feedback is answered and solved, and who is told when it is late. */
export function AnswerTimes() {
  const { language } = useUi()
  const words = feedbackCard[language].settings
  const api = useApi()
  const deed = useDeed()
  const { data } = useAsk('feedback.targets', {})
  const people = useAsk('people.list', {}).data ?? []
  const [field, setField] = useState<FieldName>('')
  const values = useMemo(() => data && valuesOf(data), [data])
  const named = people.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <PageHeader title={words.title} />
      <p className={classes['help']}>{words.text}</p>
      {data && data.promised > 0 && <p className={classes['help']}>{words.promised(data.promised)}</p>}
      {!data || !values ? (
        <Loading rows={8} />
      ) : (
        <Form<Values, Said, unknown>
          label={words.title}
          draft="answer-times"
          schema={Schema}
          values={values}
          submit={(said) => deed('feedback.saveTargets', said, words.saved)}
          latest={async () => valuesOf(await ask(api, 'feedback.targets', {}))}
        >
          <Select
            label={words.field}
            w="16rem"
            allowDeselect={false}
            data={fieldNames.map((value) => ({
              value,
              label: value === '' ? words.all : valueOf('valueFields', value, language),
            }))}
            value={field}
            onChange={(next) => setField(fieldNames.find((one) => one === next) ?? '')}
          />
          <div className={classes['targets']} role="group" aria-label={words.title}>
            {severities.map((severity, at) => {
              const index = fieldNames.indexOf(field) * severities.length + at
              const usual = targetOf({ severity, field: '' }, data.promised, field === '' ? [] : data.said)
              return (
                <Fragment key={`${field} ${severity}`}>
                  <h3>{feedback[language].severities[`${severity}`]}</h3>
                  <NumberField
                    name={`said.${index}.answer_days`}
                    label={words.answer}
                    placeholder={words.usual(usual.answer)}
                    max={60}
                  />
                  <NumberField
                    name={`said.${index}.solution_days`}
                    label={words.solution}
                    placeholder={words.usual(usual.solution)}
                    max={60}
                  />
                  <SelectField
                    name={`said.${index}.person_id`}
                    label={words.person}
                    placeholder={words.accountManager}
                    options={named}
                    clearable
                  />
                </Fragment>
              )
            })}
          </div>
        </Form>
      )}
    </>
  )
}
